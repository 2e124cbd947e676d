import { Dexie } from 'dexie';
import { onTestFinished } from 'vitest';
import { openDocuments, type OpenOptions } from '#lib/store/open.ts';
import type { SealedDocuments } from '#lib/store/sealed-documents.ts';
import { createSeal, type Seal } from '#lib/vault/seal.ts';

/** Never used before: test files of one browser share its databases. */
export const freshName = (): string => `store-${crypto.randomUUID()}`;

export async function newSeal(): Promise<Seal> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return createSeal(key);
}

/** Opens a store as one tab does, without folding by itself; closed after the test. */
export async function openTab(options: OpenOptions): Promise<SealedDocuments> {
  const documents = await openDocuments({ whenQuiet: () => () => undefined, ...options });
  onTestFinished(() => documents.close());
  return documents;
}

/** Everything that a store shows, in an order of its own, for comparing. */
export function shown(documents: SealedDocuments): unknown {
  const { entries } = documents.engine.index;
  return {
    info: documents.info(),
    documents: [...entries.keys()].sort().map((id) => ({
      id,
      seq: entries.get(id)?.seq,
      winner: documents.get(id),
      conflicts: documents.conflicts(id),
      acknowledged: documents.acknowledged(id),
    })),
    pending: documents.pending().sort((a, b) => (a.id + a.rev < b.id + b.rev ? -1 : 1)),
    locals: documents.listLocal('').sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

interface RawRow {
  key: number;
  bytes: Uint8Array;
}

export interface RawDatabase {
  pages: RawRow[];
  log: RawRow[];
  meta: Record<string, unknown>[];
}

/** Runs against the database as it lies there, past the store. */
export async function raw<T>(name: string, work: (db: Dexie) => Promise<T>): Promise<T> {
  const db = await new Dexie(name).open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const readRaw = (name: string): Promise<RawDatabase> =>
  raw(name, async (db) => ({
    pages: (await db.table('pages').toArray()) as RawRow[],
    log: (await db.table('log').toArray()) as RawRow[],
    meta: (await db.table('meta').toArray()) as Record<string, unknown>[],
  }));

/** All bytes of all rows, as text of which each byte is a character, and as UTF-8. */
export async function rawText(name: string): Promise<string> {
  const { pages, log, meta } = await readRaw(name);
  const texts = [...pages, ...log].map(({ key, bytes }) => {
    const latin1 = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return `${String(key)} ${latin1} ${new TextDecoder().decode(bytes)}`;
  });
  return [name, ...texts, JSON.stringify(meta)].join('\n');
}
