import type { DatabaseSync } from 'node:sqlite';
import type { AuditAction, AuditRecord } from './audit.ts';
import { CHAIN_START, chainHash } from './chain.ts';

/** Records read at a time. */
const PAGE = 1000;

/** A place in the chain: the number of a record, and its hash. */
export interface ChainEnd {
  no: number;
  hash: string;
}

/** A record as its table holds it. */
export interface Row {
  no: number;
  at: number;
  action: AuditAction;
  actor: string | null;
  database: string | null;
  subject: string | null;
  rev: string | null;
  detail: string | null;
  /** Absent in a file of an earlier version. */
  change?: string | null;
  hash: string;
}

/** `found` is what stands where the chain breaks; `end` is the last record that is good. */
export type Walked =
  | { ok: true; end: ChainEnd }
  | { ok: false; brokenAt: number; found: AuditRecord | null; end: ChainEnd };

/**
 * Walks the chain in an open audit file, from its beginning or from where an earlier walk ended;
 * `brokenAt` is the first record that was changed, left out or added.
 */
export function verifyChain(
  db: DatabaseSync,
  from: ChainEnd = { no: 0, hash: CHAIN_START },
  visit: (record: AuditRecord) => void = () => undefined,
): Walked {
  const page = db.prepare('SELECT * FROM audit WHERE no > ? ORDER BY no LIMIT ?');
  let end = from;
  for (;;) {
    const rows = page.all(end.no, PAGE) as unknown as Row[];
    if (rows.length === 0) return { ok: true, end };
    for (const row of rows) {
      const record = toRecord(row);
      if (row.no !== end.no + 1 || row.hash !== chainHash(end.hash, record))
        return { ok: false, brokenAt: end.no + 1, found: { ...record, hash: row.hash }, end };
      visit(record);
      end = { no: row.no, hash: row.hash };
    }
  }
}

export function toRecord(row: Row): AuditRecord {
  const { database, subject, rev, detail, change, ...rest } = row;
  return {
    ...rest,
    ...(database === null ? {} : { database }),
    ...(subject === null ? {} : { subject }),
    ...(rev === null ? {} : { rev }),
    ...(detail === null ? {} : { detail }),
    ...(typeof change === 'string' ? { change } : {}),
  };
}
