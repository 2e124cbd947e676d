import type { ListQuery, ListRow } from '../engine/engine.ts';
import type { CaseIndex } from './case-index.ts';
import type { Sight } from './sight.ts';

/** Rows of `_all_docs` over what a person sees: undeleted documents between two ids. */
export function listVisible(index: CaseIndex, sight: Sight, query: ListQuery): ListRow[] {
  const rows: ListRow[] = [];
  let skip = query.skip ?? 0;
  for (const id of between(index, query)) {
    if (rows.length >= query.limit) break;
    const row = rowOf(index, sight, id);
    if (!row || row.deleted) continue;
    if (skip > 0) skip -= 1;
    else rows.push(row);
  }
  return rows;
}

/** A row for an id, null where there is no such document for this person. */
export function rowOf(index: CaseIndex, sight: Sight, id: string): ListRow | null {
  const leaves = sight.sees(id) ? index.leavesOf(id) : null;
  const winner = leaves?.[0];
  return leaves && winner
    ? { id, rev: winner.rev, deleted: winner.deleted, leaves: [...leaves] }
    : null;
}

/** How many undeleted visible documents stand before a key in list order. */
export function countBefore(
  index: CaseIndex,
  sight: Sight,
  start: string,
  descending: boolean,
): number {
  const ids = index.ids.all();
  const before = descending
    ? ids.slice(index.ids.indexAfter(start))
    : ids.slice(0, index.ids.indexOf(start));
  return before.filter((id) => rowOf(index, sight, id)?.deleted === false).length;
}

function* between({ ids }: CaseIndex, query: ListQuery): Generator<string> {
  const { start, end, descending, inclusiveEnd = true } = query;
  const [low, high] = descending ? [end, start] : [start, end];
  const from = low === undefined ? 0 : ids.indexOf(low);
  const to = high === undefined ? ids.all().length : ids.indexAfter(high);
  const all = ids.all();
  for (let n = 0; n < to - from; n += 1) {
    const id = all[descending ? to - 1 - n : from + n] ?? '';
    if (inclusiveEnd || id !== end) yield id;
  }
}
