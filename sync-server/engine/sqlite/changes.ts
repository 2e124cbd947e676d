import type { Change, ChangesPage, ChangesQuery } from '../engine.ts';
import { withContents } from './attachments.ts';
import type { ReadContext } from './read.ts';
import { toChange, toRevision, type DocRow, type RevRow } from './rows.ts';

/** One page of the changes feed, by the sequence of each document's newest write. */
export function readChanges(
  context: ReadContext,
  query: ChangesQuery,
  updateSeq: number,
): ChangesPage {
  const { statements, sequence } = context;
  const since = sequence.read(query.since);
  const rows = rowsAfter(context, query, since);
  const changes = rows
    .filter((row) => !query.designOnly || row.id.startsWith('_design/'))
    .map((row) => withDocument(context, row, query));
  const last = rows.at(-1);
  const full = rows.length >= query.limit;
  if (query.descending)
    return { rows: changes, lastSeq: last ? sequence.write(last.seq) : query.since, pending: 0 };
  const lastSeq = full && last ? last.seq : Math.max(updateSeq, since);
  const pending = full && !query.docIds ? Number(statements.changesAfter.get(lastSeq)?.n ?? 0) : 0;
  return { rows: changes, lastSeq: sequence.write(lastSeq), pending };
}

function rowsAfter({ statements }: ReadContext, query: ChangesQuery, since: number): DocRow[] {
  if (query.docIds) {
    const ids = JSON.stringify(query.docIds);
    const rows = statements.changesOfIds.all(ids, since, query.limit) as unknown as DocRow[];
    return query.descending ? rows.reverse() : rows;
  }
  // Descending pages count down from `since`; the beginning stands for the end.
  if (query.descending)
    return statements.changesDescending.all(
      since || Number.MAX_SAFE_INTEGER,
      query.limit,
    ) as unknown as DocRow[];
  return statements.changes.all(since, query.limit) as unknown as DocRow[];
}

function withDocument(context: ReadContext, row: DocRow, query: ChangesQuery): Change {
  const change = toChange(row, context.sequence);
  if (!query.includeDocs) return change;
  const stored = context.statements.revision.get(row.id, row.rev) as RevRow | undefined;
  if (!stored) return change;
  const document = toRevision(row.id, stored);
  if (query.attachments && document.attachments)
    document.attachments = withContents(context.statements, document.attachments);
  return { ...change, document };
}
