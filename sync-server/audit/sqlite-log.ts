import { openFile, transaction } from '../engine/sqlite/schema.ts';
import type { AuditEntry, AuditLog } from './audit.ts';
import { CHAIN_START, chainHash, storable } from './chain.ts';
import { verifyChain } from './verify.ts';

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

export function openAuditLog(path: string, now: () => number): AuditLog {
  const db = openFile(path, DDL);
  const insert = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
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
        );
      }
    });
    [no, hash] = [nextNo, nextHash];
    return Promise.resolve();
  }

  return {
    append,
    verify() {
      const walked = verifyChain(db);
      return Promise.resolve(walked.ok ? { ok: true, records: walked.end.no } : walked);
    },
    close: () => {
      if (db.isOpen) db.close();
      return Promise.resolve();
    },
  };
}
