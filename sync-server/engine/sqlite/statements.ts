import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Every statement of a database, prepared once. */
export interface Statements {
  doc: StatementSync;
  insertDoc: StatementSync;
  updateDoc: StatementSync;
  deleteDoc: StatementSync;
  revision: StatementSync;
  insertRev: StatementSync;
  deleteRev: StatementSync;
  revsOf: StatementSync;
  changes: StatementSync;
  changesDescending: StatementSync;
  changesOfIds: StatementSync;
  changesAfter: StatementSync;
  list: StatementSync;
  listDescending: StatementSync;
  before: StatementSync;
  after: StatementSync;
  counts: StatementSync;
  size: StatementSync;
  getMeta: StatementSync;
  setMeta: StatementSync;
  local: StatementSync;
  putLocal: StatementSync;
  deleteLocal: StatementSync;
  locals: StatementSync;
  blob: StatementSync;
  putBlob: StatementSync;
}

/** Above every id: UTF-8 bytes compare, and no text begins with this code point. */
export const LAST_ID = '\u{10FFFF}';

const DOC = 'seq, id, rev, deleted, leaves';
const WITH_BODY = `d.seq AS seq, d.id AS id, d.rev AS rev, d.deleted AS deleted, d.leaves AS leaves`;

export function prepareStatements(db: DatabaseSync): Statements {
  return {
    doc: db.prepare(`SELECT ${DOC}, tree FROM docs WHERE id = ?`),
    insertDoc: db.prepare(
      'INSERT INTO docs (seq, id, rev, deleted, leaves, tree) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    updateDoc: db.prepare(
      'UPDATE docs SET seq = ?, rev = ?, deleted = ?, leaves = ?, tree = ? WHERE id = ?',
    ),
    deleteDoc: db.prepare('DELETE FROM docs WHERE id = ?'),
    revision: db.prepare(
      'SELECT seq, rev, deleted, body, attachments FROM revs WHERE id = ? AND rev = ?',
    ),
    insertRev: db.prepare(
      'INSERT INTO revs (seq, id, rev, deleted, body, attachments) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    deleteRev: db.prepare('DELETE FROM revs WHERE id = ? AND rev = ?'),
    revsOf: db.prepare('SELECT rev FROM revs WHERE id = ?'),
    changes: db.prepare(`SELECT ${DOC} FROM docs WHERE seq > ? ORDER BY seq LIMIT ?`),
    changesDescending: db.prepare(
      `SELECT ${DOC} FROM docs WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
    ),
    changesOfIds: db.prepare(
      `SELECT ${DOC} FROM docs WHERE id IN (SELECT value FROM json_each(?)) AND seq > ? ORDER BY seq LIMIT ?`,
    ),
    changesAfter: db.prepare('SELECT count(*) AS n FROM docs WHERE seq > ?'),
    list: db.prepare(
      `SELECT ${WITH_BODY} FROM docs d WHERE d.id >= ? AND d.id <= ? AND d.deleted = 0 ORDER BY d.id LIMIT ? OFFSET ?`,
    ),
    listDescending: db.prepare(
      `SELECT ${WITH_BODY} FROM docs d WHERE d.id >= ? AND d.id <= ? AND d.deleted = 0 ORDER BY d.id DESC LIMIT ? OFFSET ?`,
    ),
    before: db.prepare('SELECT count(*) AS n FROM docs WHERE id < ? AND deleted = 0'),
    after: db.prepare('SELECT count(*) AS n FROM docs WHERE id > ? AND deleted = 0'),
    counts: db.prepare('SELECT count(*) AS total, coalesce(sum(deleted), 0) AS deleted FROM docs'),
    size: db.prepare(
      'SELECT page_count * page_size AS file, (page_count - freelist_count) * page_size AS active FROM pragma_page_count, pragma_page_size, pragma_freelist_count',
    ),
    getMeta: db.prepare('SELECT value FROM meta WHERE key = ?'),
    setMeta: db.prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ),
    local: db.prepare('SELECT id, rev, body FROM locals WHERE id = ?'),
    putLocal: db.prepare(
      'INSERT INTO locals (id, rev, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, body = excluded.body',
    ),
    deleteLocal: db.prepare('DELETE FROM locals WHERE id = ?'),
    locals: db.prepare('SELECT id, rev, body FROM locals ORDER BY id'),
    blob: db.prepare('SELECT bytes, length(bytes) AS length FROM blobs WHERE digest = ?'),
    putBlob: db.prepare('INSERT OR IGNORE INTO blobs (digest, bytes) VALUES (?, ?)'),
  };
}
