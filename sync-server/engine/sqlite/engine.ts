import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Engine } from '../engine.ts';
import { SqliteDatabase } from './database.ts';

export interface SqliteEngineDeps {
  /** Data folder; made where it is missing. */
  folder: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

const EXTENSION = '.sqlite';

/** One file per database below `<folder>/databases`, named after it with odd characters escaped. */
export function createSqliteEngine({ folder, now }: SqliteEngineDeps): Engine {
  const databases = join(folder, 'databases');
  mkdirSync(databases, { recursive: true, mode: 0o700 });
  const open = new Map<string, SqliteDatabase>();
  const pathOf = (name: string): string => join(databases, fileName(name) + EXTENSION);

  function openDatabase(name: string): SqliteDatabase {
    const known = open.get(name);
    if (known) return known;
    const database = new SqliteDatabase(name, pathOf(name), now);
    open.set(name, database);
    return database;
  }

  return {
    uuid: readOrMakeUuid(join(folder, 'uuid')),
    databases: () =>
      Promise.resolve(
        readdirSync(databases)
          .filter((file) => file.endsWith(EXTENSION))
          .map((file) => decodeURIComponent(file.slice(0, -EXTENSION.length)))
          .sort(),
      ),
    open: (name): Promise<Database | null> =>
      Promise.resolve(open.has(name) || existsSync(pathOf(name)) ? openDatabase(name) : null),
    create(name) {
      if (open.has(name) || existsSync(pathOf(name))) return Promise.resolve('exists');
      openDatabase(name);
      return Promise.resolve('created');
    },
    remove(name) {
      if (!open.has(name) && !existsSync(pathOf(name))) return Promise.resolve(false);
      open.get(name)?.close();
      open.delete(name);
      for (const suffix of ['', '-wal', '-shm']) rmSync(pathOf(name) + suffix, { force: true });
      return Promise.resolve(true);
    },
    close() {
      for (const database of open.values()) database.close();
      open.clear();
      return Promise.resolve();
    },
  };
}

/** Percent escapes for all but `a-z`, `0-9`, `_` and `-`: safe on every file system. */
function fileName(name: string): string {
  return Array.from(Buffer.from(name), (byte) => {
    const character = String.fromCharCode(byte);
    return /[a-z0-9_-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

function readOrMakeUuid(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const uuid = randomUUID().replaceAll('-', '');
  writeFileSync(path, `${uuid}\n`, { mode: 0o600 });
  return uuid;
}
