import { collectConflicts } from 'pouchdb-merge';
import type { StoredDocument } from '../documents.ts';
import type { Entry } from '../entry.ts';
import type { Index } from '../index.ts';
import { copyOf, metadataOf } from './get.ts';

export interface AllDocsOptions {
  keys?: string[];
  key?: string;
  startkey?: string;
  endkey?: string;
  inclusive_end?: boolean;
  descending?: boolean;
  include_docs?: boolean;
  conflicts?: boolean;
  update_seq?: boolean;
  skip?: number;
  limit?: number;
}

interface Row {
  id: string;
  key: string;
  value: { rev: string; deleted?: true };
  doc?: StoredDocument | null;
}

export interface AllDocsResult {
  total_rows: number;
  offset: number | undefined;
  rows: (Row | { key: string; error: 'not_found' })[];
  update_seq?: number;
}

/** PouchDB `_allDocs`. */
export function allDocs(index: Index, opts: AllDocsOptions): AllDocsResult {
  const rows = opts.keys
    ? opts.keys.map((key) => {
        const entry = index.entries.get(key);
        return entry ? toRow(entry, opts) : { key, error: 'not_found' as const };
      })
    : range(index, opts).map((entry) => toRow(entry, opts));
  return {
    total_rows: index.count,
    offset: opts.skip,
    rows,
    ...(opts.update_seq ? { update_seq: index.seq } : {}),
  };
}

function toRow(entry: Entry, opts: AllDocsOptions): Row {
  const { id, rev, deleted } = entry;
  const row: Row = { id, key: id, value: { rev } };
  if (deleted) row.value.deleted = true;
  if (!opts.include_docs) return row;
  if (deleted) return { ...row, doc: null };
  const doc = copyOf(entry.body);
  if (opts.conflicts && entry.tree) {
    const conflicts = collectConflicts(metadataOf(entry));
    if (conflicts.length > 0) doc['_conflicts'] = conflicts;
  }
  return { ...row, doc };
}

function range(index: Index, opts: AllDocsOptions): Entry[] {
  const { key, descending = false, skip = 0, limit = Infinity } = opts;
  const [low, high] = descending ? [opts.endkey, opts.startkey] : [opts.startkey, opts.endkey];
  const ids = index.sortedIds();
  const found: Entry[] = [];
  const step = descending ? -1 : 1;
  let toSkip = skip;
  for (let at = descending ? ids.length - 1 : 0; found.length < limit; at += step) {
    const id = ids[at];
    if (id === undefined) break;
    if (key !== undefined && id !== key) continue;
    if (low !== undefined && id < low) continue;
    if (high !== undefined && id > high) continue;
    if (opts.inclusive_end === false && id === opts.endkey) continue;
    const entry = index.entries.get(id);
    if (!entry || entry.deleted) continue;
    if (toSkip-- > 0) continue;
    found.push(entry);
  }
  return found;
}
