import type { RevisionTree } from 'pouchdb-merge';
import type { StoredDocument } from './documents.ts';
import { isLocal, type Entry, type Local } from './entry.ts';

/**
 * A record as it lies in a sealed row: the whole state of one document, so that of several records
 * the newest stands by itself, in whatever order rows are read. Short names, as every byte of
 * every record is sealed, written and parsed.
 */
interface EntryRecord {
  /** Sequence. */
  s: number;
  /** Version. */
  v: number;
  /** Winner's body; id, rev and deletion are in it. */
  b: StoredDocument;
  /** Ancestors' hashes. */
  h?: readonly string[];
  /** Tree. */
  t?: RevisionTree;
  /** Kept bodies. */
  k?: StoredDocument[];
  /** Pending leaves. */
  p?: [string, number][];
  /** Base. */
  a?: StoredDocument;
}

interface LocalRecord {
  /** Local id, without prefix. */
  l: string;
  v: number;
  /** Revision counter. */
  n: number;
  b: unknown;
}

export type RowRecord = EntryRecord | LocalRecord;

export function toRecord(record: Entry | Local): RowRecord {
  if (isLocal(record))
    return { l: record.id, v: record.version, n: record.count, b: record.body ?? null };
  const { seq, version, body, history, tree, kept, pending, base } = record;
  const row: EntryRecord = { s: seq, v: version, b: body };
  if (tree) row.t = tree;
  else if (history.length > 0) row.h = history;
  if (kept && kept.size > 0) row.k = [...kept.values()];
  if (pending) row.p = [...pending];
  if (base) row.a = base;
  return row;
}

export function fromRecord(row: RowRecord): Entry | Local {
  if ('l' in row) return { id: row.l, version: row.v, count: row.n, body: row.b, page: 0, log: 0 };
  const { _id, _rev, _deleted } = row.b;
  return {
    id: _id,
    seq: row.s,
    version: row.v,
    rev: _rev,
    deleted: _deleted === true,
    body: row.b,
    history: row.h ?? NO_HISTORY,
    tree: row.t ?? null,
    kept: row.k ? new Map(row.k.map((body) => [body._rev, body])) : null,
    pending: row.p ? new Map(row.p) : null,
    base: row.a ?? null,
    trail: null,
    page: 0,
    log: 0,
  };
}

const NO_HISTORY: readonly string[] = [];
