import type { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import { DROP_BLOBS } from './maintenance.ts';

/**
 * Frees the bytes of what was deleted: contents that nothing names, the log of writes, and the file
 * written anew. `secure_delete` overwrites deleted rows already; that alone is SQLite's word, and
 * only for files that never were without it.
 */
export function scrubFile(db: DatabaseSync, path: string): void {
  db.exec(DROP_BLOBS);
  // The copy that is made on the way lies beside the file, so on the same encrypted volume.
  const before = process.env.SQLITE_TMPDIR;
  process.env.SQLITE_TMPDIR = dirname(path);
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
  } finally {
    if (before === undefined) delete process.env.SQLITE_TMPDIR;
    else process.env.SQLITE_TMPDIR = before;
  }
}
