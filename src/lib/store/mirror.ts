import type { StoreChange } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Entry } from './entry.ts';
import { report } from './listeners.ts';
import { MirrorItems, type OpenedItem } from './mirror-items.ts';
import { knows, restoreEntry } from './mirror-restore.ts';
import { clearStore, itemName, readMark, writeMark, type MirrorStorage } from './mirror-storage.ts';
import { toRecord } from './record.ts';
import { fillRows, type RowCodec, type SealedRow } from './rows.ts';
import type { Storage } from './storage.ts';
import type { WriteOptions } from './write.ts';

/** What opening found of a database that the browser dropped, or that is older than its mirror. */
export interface Recovery {
  /** The database is not the one that the mirror belongs to, or an older state of it. */
  lost: boolean;
  /** Unacknowledged documents that came back from the mirror. */
  restored: number;
  /** Those that it still holds because the database took no write. */
  waiting: readonly Entry[];
  /** Those that had no room in the mirror. */
  gone: number;
}

export interface MirrorDeps {
  /** Name of the store. */
  store: string;
  kept: MirrorStorage;
  codec: RowCodec;
  /** Runs soon, after what was saved is shown; the answer calls it off. */
  soon: (run: () => void) => () => void;
}

export interface Mirror {
  /** The same database; the mirror sees which rows are written. */
  watch(storage: Storage): Storage;
  /** Brings back what the opened database lacks, and mirrors from then on. Never rejects. */
  attach(engine: Engine, options: WriteOptions): Promise<Recovery>;
  /** Unacknowledged documents that have no room. */
  readonly unmirrored: number;
  /** Calls back when that number changes. */
  onFull(listener: () => void): () => void;
  /** Writes what waits; nothing afterwards. */
  stop(): Promise<void>;
  /** The database is gone: what lies there stays. */
  abandon(): void;
  /** Deletes everything of this store, as the store itself is deleted. */
  clear(): void;
}

/** Keys of rows that are sealed for the mirror alone: random, below what a row's key can hold. */
const RANDOM_VERSIONS = 2 ** 36;

/**
 * The second copy of what no server has acknowledged: the sealed rows of the log, as they are, in
 * `localStorage`. It is written after the transaction and costs no sealing of its own.
 */
export function createMirror({ store, kept, codec, soon }: MirrorDeps): Mirror {
  const items = new MirrorItems(kept, store, codec);
  const full = new Set<string>();
  const dirty = new Set<string>();
  const listeners = new Set<() => void>();
  let rows = new Map<number, SealedRow>();
  let engine: Engine | null = null;
  let working: Promise<void> = Promise.resolve();
  let cancel: (() => void) | null = null;
  let unsubscribe: () => void = () => undefined;

  const entryOf = (id: string): Entry | undefined => engine?.index.entries.get(id);
  const mark = (): void => {
    if (!engine) return;
    const { identity, version } = engine.head;
    writeMark(kept, store, { identity, version, unmirrored: full.size });
  };
  const release = (id: string): void => {
    if (entryOf(id)?.pending) return;
    items.release(id);
    full.delete(id);
  };

  function heard({ ids, reset, origin }: StoreChange): void {
    // An index that was emptied says nothing about receipts.
    if (!engine || engine.index.version === 0) return;
    for (const id of reset ? items.ids() : ids) {
      dirty.add(id);
      // At once: a case may be purged next.
      if (origin !== 'local') release(id);
    }
    later();
  }

  function later(): void {
    cancel ??= soon(() => {
      cancel = null;
      working = working.then(work).catch(report);
    });
  }

  async function work(): Promise<void> {
    const changed = [...dirty];
    const written = rows;
    dirty.clear();
    rows = new Map();
    if (!engine || engine.index.version === 0) return;
    for (const id of changed) release(id);
    const wanted = changed.flatMap((id) => entryOf(id) ?? []).filter((entry) => wants(entry));
    for (const [key, entries] of byRow(wanted)) {
      const row = written.get(key);
      if (row) put('log', row, entries);
    }
    const before = full.size;
    // Of another tab's, its own copy may be there; room may have come for those that had none.
    const left = [...wanted.map(({ id }) => id), ...full].filter((id) => wants(entryOf(id)));
    if (left.length > 0) await adopt();
    await sealAnew(left.flatMap((id) => entryOf(id) ?? []).filter((entry) => wants(entry)));
    if (wanted.length > 0 || full.size !== before) mark();
    if (full.size !== before) for (const listener of listeners) listener();
  }

  const wants = (entry: Entry | undefined): boolean =>
    entry?.pending != null && !items.covers(entry);

  function put(table: 'log' | 'mirror', row: SealedRow, entries: readonly Entry[]): void {
    const identity = engine?.head.identity ?? 0;
    const there = items.put(itemName(store, { identity, table, key: row.key }), row, entries);
    for (const { id } of entries) {
      if (there) full.delete(id);
      else full.add(id);
    }
  }

  async function sealAnew(entries: readonly Entry[]): Promise<void> {
    for (const { text, members } of fillRows(entries.map(toRecord))) {
      const version = Math.floor(Math.random() * RANDOM_VERSIONS);
      const [row] = await codec.seal('mirror', version, 0, [text]);
      const inside = members.flatMap((member) => entries[member] ?? []);
      if (row) put('mirror', row, inside);
    }
  }

  /** Takes over what lies there, but for what this tab has not seen yet. */
  async function adopt(): Promise<void> {
    const found = await items.openUnknown();
    if (!engine) return;
    for (const item of found) {
      if (lacking(engine, item).length > 0) continue;
      const speaking = item.entries.filter(({ id, pending }) =>
        revsOf(pending).some((rev) => entryOf(id)?.pending?.has(rev)),
      );
      items.adopt(item.name, speaking, engine.index.version);
    }
  }

  async function recover(engine: Engine, options: WriteOptions): Promise<Recovery> {
    const known = readMark(kept, store);
    const { identity, version } = engine.head;
    const lost = known !== null && (known.identity !== identity || known.version > version);
    const missing = (await items.openUnknown()).flatMap((item) => lacking(engine, item));
    const gone = lost ? (known?.unmirrored ?? 0) : 0;
    if (missing.length === 0) return { lost, restored: 0, waiting: [], gone };
    try {
      const ids = await engine.submit((draft) => {
        const back = missing.filter((entry) => restoreEntry(draft, entry, options));
        return new Set(back.map(({ id }) => id));
      }, 'merged');
      return { lost, restored: ids.size, waiting: [], gone };
    } catch {
      return { lost, restored: 0, waiting: missing, gone };
    }
  }

  return {
    watch: (storage) => ({
      ...storage,
      async commit(expected, next, change) {
        const outcome = await storage.commit(expected, next, change);
        if (outcome !== 'done' || !change.log) return outcome;
        for (const row of change.log) rows.set(row.key, row);
        later();
        return outcome;
      },
    }),
    async attach(opened, options) {
      const recovery = await recover(opened, options);
      engine = opened;
      rows.clear();
      if (recovery.waiting.length === 0) await adopt();
      for (const id of engine.index.pending) dirty.add(id);
      unsubscribe = engine.subscribe(heard);
      mark();
      if (dirty.size > 0) later();
      return recovery;
    },
    get unmirrored() {
      return full.size;
    },
    onFull(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async stop() {
      cancel?.();
      cancel = null;
      unsubscribe();
      await working.then(work).catch(report);
      engine = null;
    },
    abandon() {
      cancel?.();
      unsubscribe();
      engine = null;
    },
    clear: () => clearStore(kept, store),
  };
}

const revsOf = (pending: Entry['pending']): string[] => [...(pending?.keys() ?? [])];

/** What of an item the database does not know. */
function lacking({ index, head, setAside }: Engine, item: OpenedItem): Entry[] {
  // Purged after its receipt: it was taken away on purpose, and its copy was to go next.
  const purged = ({ version }: Entry): boolean =>
    item.identity === head.identity && version <= head.purged && setAside === 0;
  return item.entries.filter((entry) =>
    revsOf(entry.pending).some((rev) => !knows(index.entries.get(entry.id), rev) && !purged(entry)),
  );
}

/** Entries by the row of the log that holds them. */
function byRow(entries: readonly Entry[]): Map<number, Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const entry of entries) found.set(entry.log, [...(found.get(entry.log) ?? []), entry]);
  return found;
}
