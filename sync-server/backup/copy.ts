import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for a checkpoint of the running server. */
const BUSY_MS = 10_000;

/**
 * Copies one SQLite file as it stands at one moment, while another process writes to it: the copy
 * is one read transaction, which in WAL mode neither waits for writers nor makes them wait. It also
 * leaves behind what was deleted.
 */
export function copyDatabase(from: string, to: string): void {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    source.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
}

/** Runs SQLite's own check, then `read` on a file nobody else has open. */
export function inspect<T>(path: string, read: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const result = db.prepare('PRAGMA quick_check').get()?.quick_check;
    if (result !== 'ok') throw new Error('a database is damaged');
    return read(db);
  } finally {
    db.close();
  }
}
