import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Engine } from '../engine/engine.ts';
import { openFile } from '../engine/sqlite/schema.ts';
import { Documents } from './documents.ts';
import { newToken } from './token.ts';

/** The database of the engine that holds the key. No client ever opens it. */
export const SEAL_DATABASE = 'seal';

/** Its own file, made with the first secret: who finds the accounts alone opens nothing. */
const FILE = 'seal.sqlite';
const DDL = 'CREATE TABLE keys (id TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;';

/** From the environment where it is given there (`MAPPE_SEAL_KEY`): then it lies on no disk. */
const given = (): string | null => process.env.MAPPE_SEAL_KEY || null;

export function keyInFolder(folder: string): Promise<string> {
  return Promise.resolve(given() ?? inFile(folder, newToken()));
}

function inFile(folder: string, fresh: string): string {
  const db = openFile(join(folder, FILE), DDL);
  try {
    db.prepare("INSERT OR IGNORE INTO keys VALUES ('second-factor', ?)").run(fresh);
    return String(db.prepare('SELECT key FROM keys').get()?.key);
  } finally {
    db.close();
  }
}

/** One key for all servers. */
export async function keyInDatabase(database: Database, fresh = newToken()): Promise<string> {
  const own = given();
  if (own !== null) return own;
  const documents = new Documents(database);
  await documents.add('second-factor', { key: fresh });
  const kept = await documents.get<{ key: string }>('second-factor');
  if (!kept) throw new Error('a key that was just kept is not there');
  return kept.value.key;
}

/** What was sealed in a folder must open where its accounts are now. */
export async function moveKey(folder: string, engine: Engine): Promise<void> {
  if (given() !== null || !existsSync(join(folder, FILE))) return;
  await engine.create(SEAL_DATABASE);
  const database = await engine.open(SEAL_DATABASE);
  if (database) await keyInDatabase(database, inFile(folder, newToken()));
}
