import type { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import { DROP_BLOBS } from './maintenance.ts';

/**
 * Writes a file anew without what was deleted. `secure_delete` overwrites a deleted row where it
 * lies, and not the copies that remain where rows were moved between pages; nor the log of writes.
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
