import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { LAYOUT } from './layout.ts';

const DDL = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE docs (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev TEXT NOT NULL,
  deleted INTEGER NOT NULL,
  leaves TEXT,
  tree TEXT NOT NULL
);
CREATE TABLE revs (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  rev TEXT NOT NULL,
  deleted INTEGER NOT NULL,
  body TEXT NOT NULL,
  attachments TEXT,
  UNIQUE (id, rev)
);
CREATE TABLE locals (id TEXT PRIMARY KEY, rev INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE blobs (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL);
`;

/**
 * Opens or makes a database file. A commit has reached the disk when it returns
 * (`synchronous = FULL`): what was acknowledged survives a crash and a power cut.
 */
export function openFile(path: string, layout: string = DDL): DatabaseSync {
  // Made for its owner alone; SQLite gives `-wal` and `-shm` the same mode.
  closeSync(openSync(path, 'a', 0o600));
  const db = new DatabaseSync(path);
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA busy_timeout = 5000;
    PRAGMA cache_size = -4096;
    PRAGMA secure_delete = ON;
  `);
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  if (version > LAYOUT) {
    db.close();
    throw new Error(`database layout ${version} is newer than this program (${LAYOUT})`);
  }
  if (version === 0) db.exec(`BEGIN; ${layout} PRAGMA user_version = ${LAYOUT}; COMMIT;`);
  return db;
}

/** Runs `work` in one transaction; nothing of it is kept when it throws. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
