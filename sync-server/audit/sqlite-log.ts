import { LAYOUT } from '../engine/sqlite/layout.ts';
import { openFile, transaction } from '../engine/sqlite/schema.ts';
import { isOfCase, type AuditEntry, type AuditLog } from './audit.ts';
import { CHAIN_START, chainHash, storable } from './chain.ts';
import { openSqliteKeys } from './sqlite-keys.ts';
import { toRecord, verifyChain, type Row } from './verify.ts';

const DDL = `
CREATE TABLE audit (
  no INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  actor TEXT,
  database TEXT,
  subject TEXT,
  rev TEXT,
  detail TEXT,
  hash TEXT NOT NULL,
  change TEXT
);
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;

/** Finds what was accepted of one document; small, as it leaves out every other line. */
const ACCEPTED = `
CREATE INDEX IF NOT EXISTS audit_accepted ON audit (subject) WHERE action = 'document-accepted'
`;

/** The log as a file; the keys of what is sealed in it lie in another beside it. */
export function openAuditLog(path: string, now: () => number): AuditLog {
  const db = openFile(path, DDL);
  bringUpToDate(db);
  const keys = openSqliteKeys(path.replace(/\.sqlite$/, '-keys.sqlite'));
  const insert = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const accepted = db.prepare(
    "SELECT * FROM audit WHERE action = 'document-accepted' AND subject = ? ORDER BY no DESC LIMIT ?",
  );
  const ofCase = db.prepare('SELECT * FROM audit WHERE instr(subject, ?) > 0 ORDER BY no');
  const byActor = db.prepare(
    'SELECT * FROM audit WHERE actor = ? AND at >= ? AND action IN (SELECT value FROM json_each(?)) ORDER BY no',
  );
  const page = db.prepare('SELECT * FROM audit WHERE no > ? ORDER BY no LIMIT ?');
  const newest = db.prepare('SELECT no, hash FROM audit ORDER BY no DESC LIMIT 1').get();
  let no = Number(newest?.no ?? 0);
  let hash = typeof newest?.hash === 'string' ? newest.hash : CHAIN_START;

  function append(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    let [nextNo, nextHash] = [no, hash];
    const at = now();
    transaction(db, () => {
      for (const given of entries) {
        const entry = storable(given);
        nextNo += 1;
        nextHash = chainHash(nextHash, { ...entry, no: nextNo, at });
        insert.run(
          nextNo,
          at,
          entry.action,
          entry.actor,
          entry.database ?? null,
          entry.subject ?? null,
          entry.rev ?? null,
          entry.detail ?? null,
          nextHash,
          entry.change ?? null,
        );
      }
    });
    [no, hash] = [nextNo, nextHash];
    return Promise.resolve();
  }

  return {
    append,
    keys,
    end: () => Promise.resolve({ no, hash }),
    page: (after, most) =>
      Promise.resolve((page.all(after, most) as unknown as Row[]).map(toRecord)),
    about: (id, most) =>
      Promise.resolve((accepted.all(id, most) as unknown as Row[]).map(toRecord)),
    ofCase: (caseId) =>
      Promise.resolve(
        (ofCase.all(caseId) as unknown as Row[])
          .map(toRecord)
          .filter(({ subject }) => isOfCase(subject, caseId)),
      ),
    by: (actor, actions, since) =>
      Promise.resolve(
        (byActor.all(actor, since, JSON.stringify(actions)) as unknown as Row[]).map(toRecord),
      ),
    verify() {
      const walked = verifyChain(db);
      return Promise.resolve(
        walked.ok ? { ok: true, records: walked.end.no } : { ok: false, brokenAt: walked.brokenAt },
      );
    },
    close: () => {
      if (db.isOpen) db.close();
      return keys.close();
    },
  };
}

/** A file of an earlier version has no room for changes; its records stay as they are. */
function bringUpToDate(db: ReturnType<typeof openFile>): void {
  const columns = db.prepare("SELECT name FROM pragma_table_info('audit')").all();
  if (!columns.some(({ name }) => name === 'change'))
    db.exec(
      `BEGIN; ALTER TABLE audit ADD COLUMN change TEXT; PRAGMA user_version = ${LAYOUT}; COMMIT;`,
    );
  db.exec(ACCEPTED);
}
