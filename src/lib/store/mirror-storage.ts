import type { KeyValue } from '../vault/key-value.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import type { SealedRow, TableName } from './rows.ts';

/** The part of `localStorage` that the mirror needs. */
export interface MirrorStorage extends KeyValue {
  /** Names of all items, also of those that are not the mirror's. */
  keys(): string[];
}

/** All items of one store together, in UTF-16 code units: as `localStorage` counts. */
export const MIRROR_LIMIT = 2 * 1024 * 1024;

/** What the mirror knows of its database, in plain numbers: `mappe.mirror.<store>`. */
export interface Mark {
  /** Random number of the database; another one means that the browser dropped it. */
  identity: number;
  /** Version of the last mirrored transaction; a database that is behind it is an old one. */
  version: number;
  /** Unacknowledged documents that had no room in the mirror. */
  unmirrored: number;
}

/** One sealed row in `localStorage`, named after the database and the row that it was. */
export interface ItemName {
  name: string;
  identity: number;
  table: TableName;
  key: number;
}

const BESIDE = ['mappe.mirror.', 'mappe.drafts.'];
const markName = (store: string): string => `mappe.mirror.${store}`;

export function itemName(
  store: string,
  { identity, table, key }: Omit<ItemName, 'name'>,
): ItemName {
  const name = [markName(store), identity.toString(36), table, key.toString(36)].join('.');
  return { name, identity, table, key };
}

export function listItems(storage: MirrorStorage, store: string): ItemName[] {
  const prefix = `${markName(store)}.`;
  return storage.keys().flatMap((name) => {
    if (!name.startsWith(prefix)) return [];
    const [identity = '', table, key = ''] = name.slice(prefix.length).split('.');
    if (table !== 'log' && table !== 'mirror') return [];
    return [
      { name, identity: Number.parseInt(identity, 36), table, key: Number.parseInt(key, 36) },
    ];
  });
}

/** False where there is no room. */
export function putText(storage: MirrorStorage, name: string, text: string): boolean {
  try {
    storage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

export const itemText = (bytes: Uint8Array): string => toBase64(bytes);

/** The row that lies under a name; null where it is gone or is no Base64. */
export function readItem(storage: MirrorStorage, { name, key }: ItemName): SealedRow | null {
  const text = storage.getItem(name);
  if (text === null) return null;
  try {
    return { key, bytes: fromBase64(text) };
  } catch {
    return null;
  }
}

export function readMark(storage: MirrorStorage, store: string): Mark | null {
  try {
    const mark = JSON.parse(storage.getItem(markName(store)) ?? 'null') as Partial<Mark> | null;
    if (typeof mark?.identity !== 'number' || typeof mark.version !== 'number') return null;
    return { identity: mark.identity, version: mark.version, unmirrored: mark.unmirrored ?? 0 };
  } catch {
    return null;
  }
}

export function writeMark(storage: MirrorStorage, store: string, mark: Mark): boolean {
  return putText(storage, markName(store), JSON.stringify(mark));
}

/**
 * Gives the browser everything of this app once more: it writes late, and what it could not write
 * then it does not try again. (An item that does not change is not written.)
 */
export function writeAgain(storage: MirrorStorage): void {
  for (const name of storage.keys().filter((key) => key.startsWith('mappe.'))) {
    const text = storage.getItem(name);
    // White space at the end means nothing in any of them.
    if (text !== null && putText(storage, name, `${text} `)) putText(storage, name, text);
  }
}

export function clearStore(storage: MirrorStorage, store: string): void {
  for (const { name } of listItems(storage, store)) storage.removeItem(name);
  storage.removeItem(markName(store));
}

/** Deletes what lies beside databases, but those whose names begin with one of the given. */
export function clearMirror(storage: MirrorStorage, but: readonly string[]): void {
  for (const name of storage.keys()) {
    const store = BESIDE.find((prefix) => name.startsWith(prefix));
    if (store === undefined) continue;
    if (!but.some((kept) => name.slice(store.length).startsWith(kept))) storage.removeItem(name);
  }
}
