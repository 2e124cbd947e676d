import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../engine/sqlite/schema.ts';
import type { Kept, KeptValue } from './kept.ts';

export const KEPT_DDL =
  'CREATE TABLE IF NOT EXISTS kept (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;';

/** Kept values as rows of the accounts' file. */
export function sqliteKept(db: DatabaseSync): Kept {
  const one = db.prepare('SELECT body FROM kept WHERE id = ?');
  const some = db.prepare('SELECT id, body FROM kept WHERE id >= ? AND id < ? ORDER BY id');
  const put = db.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM kept WHERE id = ?');
  const read = (id: string): unknown => {
    const row = one.get(id);
    return row ? JSON.parse(String(row.body)) : null;
  };
  return {
    get: <T extends object>(id: string) => Promise.resolve(read(id) as T | null),
    list: <T extends object>(prefix: string): Promise<KeptValue<T>[]> =>
      Promise.resolve(
        some
          .all(prefix, `${prefix}\u{10FFFF}`)
          .map(({ id, body }) => ({ id: String(id), value: JSON.parse(String(body)) as T })),
      ),
    update: <T extends object, R>(
      id: string,
      change: (now: T | null) => { value: T | null; result: R },
    ) =>
      Promise.resolve(
        transaction(db, () => {
          const { value, result } = change(read(id) as T | null);
          if (value !== null) put.run(id, JSON.stringify(value));
          return result;
        }),
      ),
    remove(id) {
      drop.run(id);
      return Promise.resolve();
    },
  };
}
