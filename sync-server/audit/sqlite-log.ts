import { openFile, transaction } from '../engine/sqlite/schema.ts';
import type { AuditAction, AuditEntry, AuditLog, AuditRecord } from './audit.ts';
import { CHAIN_START, chainHash } from './chain.ts';

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
  hash TEXT NOT NULL
);
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;

/** Records read at a time while verifying. */
const PAGE = 1000;

interface Row {
  no: number;
  at: number;
  action: AuditAction;
  actor: string | null;
  database: string | null;
  subject: string | null;
  rev: string | null;
  detail: string | null;
  hash: string;
}

export function openAuditLog(path: string, now: () => number): AuditLog {
  const db = openFile(path, DDL);
  const insert = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const page = db.prepare('SELECT * FROM audit WHERE no > ? ORDER BY no LIMIT ?');
  const newest = db.prepare('SELECT no, hash FROM audit ORDER BY no DESC LIMIT 1').get();
  let no = Number(newest?.no ?? 0);
  let hash = typeof newest?.hash === 'string' ? newest.hash : CHAIN_START;

  function append(entries: readonly AuditEntry[]): Promise<void> {
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
        );
      }
    });
    [no, hash] = [nextNo, nextHash];
    return Promise.resolve();
  }

  function verify(): ReturnType<AuditLog['verify']> {
    let [before, last] = [CHAIN_START, 0];
    for (;;) {
      const rows = page.all(last, PAGE) as unknown as Row[];
      if (rows.length === 0) return Promise.resolve({ ok: true, records: last });
      for (const row of rows) {
        const expected = chainHash(before, toRecord(row));
        if (row.no !== last + 1 || row.hash !== expected)
          return Promise.resolve({ ok: false, brokenAt: last + 1 });
        [before, last] = [row.hash, row.no];
      }
    }
  }

  return {
    append,
    verify,
    close: () => {
      if (db.isOpen) db.close();
      return Promise.resolve();
    },
  };
}

/** Texts that SQLite gives back just as they went in; refused ids and revisions may be anything. */
function storable({ subject, rev, ...rest }: AuditEntry): AuditEntry {
  return {
    ...rest,
    ...(subject === undefined ? {} : { subject: subject.toWellFormed() }),
    ...(rev === undefined ? {} : { rev: rev.toWellFormed() }),
  };
}

function toRecord(row: Row): AuditRecord {
  const { database, subject, rev, detail, ...rest } = row;
  return {
    ...rest,
    ...(database === null ? {} : { database }),
    ...(subject === null ? {} : { subject }),
    ...(rev === null ? {} : { rev }),
    ...(detail === null ? {} : { detail }),
  };
}
