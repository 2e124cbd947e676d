import { revExists } from 'pouchdb-merge';
import type { StoredDocument } from './documents.ts';
import type { Draft } from './draft.ts';
import { bodyOf, isLocal, type Entry } from './entry.ts';
import { fromRecord, type RowRecord } from './record.ts';
import { historyOf, inflate, leavesOf, splitRev } from './tree.ts';
import { writeDocument, type WriteOptions } from './write.ts';

/** Documents among the records of a row; `_local/` ones are made anew by whoever needs them. */
export function entriesOf(records: readonly RowRecord[]): Entry[] {
  return records.flatMap((row) => {
    const record = fromRecord(row);
    return isLocal(record) || !record.pending ? [] : [record];
  });
}

export const knows = (entry: Entry | undefined, rev: string): boolean =>
  entry !== undefined && revExists(inflate(entry), rev);

/**
 * Brings the unacknowledged leaves of a kept record back, with their history, where they are not
 * known; true where one was missing. They count as not acknowledged, since when they did before.
 */
export function restoreEntry(draft: Draft, kept: Entry, options: WriteOptions): boolean {
  let restored = false;
  for (const [rev, since] of kept.pending ?? []) {
    if (knows(draft.entry(kept.id), rev)) continue;
    const body = leafBody(kept, rev);
    const ids = historyOf(kept, rev).map((older) => splitRev(older).hash);
    const _revisions = { start: splitRev(rev).generation, ids };
    const merged = { ...options, origin: 'merged' as const, newEdits: false, now: since };
    if (body) restored = 'ok' in writeDocument(draft, { ...body, _revisions }, merged) || restored;
  }
  const entry = draft.entry(kept.id);
  // The ancestor that the server had: without it two edits could not be merged field by field.
  if (restored && entry?.pending && !entry.base && kept.base)
    draft.put({ ...entry, base: kept.base });
  return restored;
}

/** A tombstone may have lost its body, which says nothing but that it is one. */
function leafBody(kept: Entry, rev: string): StoredDocument | null {
  const deleted = leavesOf(kept).some((leaf) => leaf.rev === rev && leaf.deleted);
  return bodyOf(kept, rev) ?? (deleted ? { _id: kept.id, _rev: rev, _deleted: true } : null);
}
