import type { ListQuery, ListRow } from '../engine.ts';
import type { ReadContext } from './read.ts';
import { toListRow, toRevision, type DocRow, type RevRow } from './rows.ts';
import { LAST_ID } from './statements.ts';

/** Undeleted documents between two ids, by the bytes of their UTF-8 (CouchDB, _all_docs). */
export function listRange(context: ReadContext, query: ListQuery): ListRow[] {
  const { statements } = context;
  const [low, high] = query.descending ? [query.end, query.start] : [query.start, query.end];
  const statement = query.descending ? statements.listDescending : statements.list;
  const limit = query.limit + (query.inclusiveEnd === false ? 1 : 0);
  const rows = statement.all(
    low ?? '',
    high ?? LAST_ID,
    limit,
    query.skip ?? 0,
  ) as unknown as DocRow[];
  return rows
    .filter((row) => query.inclusiveEnd !== false || row.id !== query.end)
    .slice(0, query.limit)
    .map((row) => toRow(context, row, query.includeDocs === true));
}

export function listIds(
  context: ReadContext,
  ids: readonly string[],
  includeDocs: boolean,
): (ListRow | null)[] {
  return ids.map((id) => {
    const row = context.statements.doc.get(id) as DocRow | undefined;
    return row ? toRow(context, row, includeDocs && row.deleted === 0) : null;
  });
}

function toRow(context: ReadContext, row: DocRow, includeDocs: boolean): ListRow {
  const listed = toListRow(row);
  if (!includeDocs) return listed;
  const stored = context.statements.revision.get(row.id, row.rev) as RevRow | undefined;
  return stored ? { ...listed, document: toRevision(row.id, stored) } : listed;
}
