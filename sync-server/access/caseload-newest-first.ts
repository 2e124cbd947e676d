import type { ChangesPage, ChangesQuery, Sequence } from '../engine/engine.ts';
import type { FeedDeps } from './caseload-feed.ts';

/** Changes of the engine read at a time. */
const PAGE = 500;

/** One page backwards from the newest, or from where the last one ended. */
export async function readNewestFirst(
  { index, sight, tokens }: FeedDeps,
  query: ChangesQuery,
): Promise<ChangesPage> {
  const rows: ChangesPage['rows'] = [];
  const { docIds, designOnly, limit } = query;
  let since: Sequence = tokens.read(query.since)?.seq ?? '0';
  for (let full = true; full && rows.length < limit;) {
    const page = await index.database.changes({
      since,
      limit: PAGE,
      descending: true,
      ...(docIds ? { docIds } : {}),
      ...(designOnly ? { designOnly } : {}),
    });
    for (const row of page.rows) {
      if (rows.length >= limit) break;
      since = row.seq;
      if (sight.sees(row.id))
        rows.push({ ...row, seq: tokens.write({ kind: 'after', seq: row.seq }) });
    }
    full = page.rows.length === PAGE && !docIds;
  }
  const lastSeq = since === '0' ? query.since : tokens.write({ kind: 'after', seq: since });
  return { rows, lastSeq, pending: 0 };
}
