import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { openFile, transaction } from '../engine/sqlite/schema.ts';
import { keyOf, newKey, type AuditKeys } from './keys.ts';

const DDL = 'CREATE TABLE keys (scope TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;';

/** Keys in a file of their own, made with the first key; `secure_delete` overwrites a dropped one. */
export function openSqliteKeys(path: string): AuditKeys {
  let opened: ReturnType<typeof openFile> | null = null;
  let reading: ReturnType<ReturnType<typeof openFile>['prepare']> | null = null;
  const file = (): ReturnType<typeof openFile> => (opened ??= openFile(path, DDL));
  const known = new Map<string, KeyObject>();

  function find(scope: string): KeyObject | null {
    reading ??= file().prepare('SELECT key FROM keys WHERE scope = ?');
    const row = reading.get(scope);
    return row?.key instanceof Uint8Array ? keyOf(row.key) : null;
  }

  function make(scopes: readonly string[]): void {
    const insert = file().prepare('INSERT OR IGNORE INTO keys VALUES (?, ?)');
    transaction(file(), () => {
      for (const scope of scopes) insert.run(scope, newKey());
    });
  }

  return {
    keysFor(scopes) {
      const missing = scopes.filter((scope) => !known.has(scope));
      const absent = missing.filter((scope) => !find(scope));
      if (absent.length > 0) make(absent);
      for (const scope of missing) {
        const key = find(scope);
        if (key) known.set(scope, key);
      }
      return Promise.resolve(known);
    },
    find: (scope) => Promise.resolve(find(scope)),
    destroy(scope) {
      known.delete(scope);
      const { changes } = file().prepare('DELETE FROM keys WHERE scope = ?').run(scope);
      // The log of what was written before still holds it.
      file().exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return Promise.resolve(changes > 0);
    },
    close() {
      if (opened?.isOpen === true) opened.close();
      return Promise.resolve();
    },
  };
}

/** Every key of a file, for a move; none where it was never made. */
export function readKeys(path: string): { scope: string; key: Uint8Array }[] {
  if (!existsSync(path)) return [];
  const db = openFile(path, DDL);
  const rows = db.prepare('SELECT scope, key FROM keys').all();
  db.close();
  return rows.flatMap(({ scope, key }) =>
    typeof scope === 'string' && key instanceof Uint8Array ? [{ scope, key }] : [],
  );
}
