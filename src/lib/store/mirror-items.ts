import type { Entry } from './entry.ts';
import {
  itemText,
  listItems,
  MIRROR_LIMIT,
  putText,
  readItem,
  type ItemName,
  type MirrorStorage,
} from './mirror-storage.ts';
import { entriesOf } from './mirror-restore.ts';
import type { RowCodec, SealedRow } from './rows.ts';

export interface OpenedItem extends ItemName {
  entries: Entry[];
}

interface Item {
  name: string;
  size: number;
  /** Documents for which it is the newest copy of what is not acknowledged. */
  live: Set<string>;
}

/** Which item of `localStorage` speaks for which document. An item goes with its last one. */
export class MirrorItems {
  readonly #storage: MirrorStorage;
  readonly #store: string;
  readonly #codec: RowCodec;
  readonly #items = new Map<string, Item>();
  readonly #owners = new Map<string, { item: Item; revs: ReadonlySet<string>; version: number }>();

  constructor(storage: MirrorStorage, store: string, codec: RowCodec) {
    this.#storage = storage;
    this.#store = store;
    this.#codec = codec;
  }

  /** Documents that have a copy. */
  ids(): string[] {
    return [...this.#owners.keys()];
  }

  /** Whether all that is unacknowledged of it has a copy. */
  covers({ id, pending }: Entry): boolean {
    const revs = this.#owners.get(id)?.revs;
    return [...(pending?.keys() ?? [])].every((rev) => revs?.has(rev));
  }

  /** Items not looked into yet, another tab's or an earlier session's: the newest comes last. */
  async openUnknown(): Promise<OpenedItem[]> {
    const opened = await Promise.all(
      listItems(this.#storage, this.#store).map(async (item) => {
        const row = this.#items.has(item.name) ? null : readItem(this.#storage, item);
        const records = row && (await this.#codec.open(item.table, row));
        return records ? [{ ...item, entries: entriesOf(records) }] : [];
      }),
    );
    const newest = ({ entries }: OpenedItem) =>
      Math.max(0, ...entries.map(({ version }) => version));
    return opened.flat().sort((a, b) => newest(a) - newest(b));
  }

  /** False where there is no room. */
  put(name: ItemName, row: SealedRow, entries: readonly Entry[]): boolean {
    const text = itemText(row.bytes);
    if (this.#used() + name.name.length + text.length > MIRROR_LIMIT) return false;
    if (!putText(this.#storage, name.name, text)) return false;
    this.adopt(name.name, entries, Number.POSITIVE_INFINITY);
    return true;
  }

  /**
   * Takes an item that lies there over; it speaks for those of which it is the newest copy. Nothing
   * is newer than `latest`, the database's version: an item may come from a database that is gone.
   */
  adopt(name: string, entries: readonly Entry[], latest: number): void {
    const size = name.length + (this.#storage.getItem(name)?.length ?? 0);
    const item: Item = { name, size, live: new Set() };
    this.#items.set(name, item);
    for (const { id, version: made, pending } of entries) {
      const owner = this.#owners.get(id);
      const version = Math.min(made, latest);
      const revs = new Set(pending?.keys());
      if (owner && owner.version > version) continue;
      if (owner && owner.item !== item) this.#leave(owner.item, id);
      item.live.add(id);
      this.#owners.set(id, { item, revs, version });
    }
    if (item.live.size === 0) this.#remove(item);
  }

  /** The document needs no copy any more. */
  release(id: string): boolean {
    const owner = this.#owners.get(id);
    if (!owner) return false;
    this.#owners.delete(id);
    this.#leave(owner.item, id);
    return true;
  }

  #leave(item: Item, id: string): void {
    item.live.delete(id);
    if (item.live.size === 0) this.#remove(item);
  }

  #remove(item: Item): void {
    this.#items.delete(item.name);
    this.#storage.removeItem(item.name);
  }

  /** Those of other tabs too, once they are known. */
  #used(): number {
    let used = 0;
    for (const { size } of this.#items.values()) used += size;
    return used;
  }
}
