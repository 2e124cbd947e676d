import type { PlannedRow } from '#lib/domain/import/plan.ts';

/** How the preview sorts rows; each row stands in one group. */
export const GROUPS = ['new', 'review', 'duplicate', 'problem', 'existing'] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf(row: PlannedRow<unknown>): Group {
  if (row.state === 'new' && row.similar.length > 0) return 'duplicate';
  if (row.state === 'new' && row.draft.toReview.length > 0) return 'review';
  return row.state;
}

export function grouped(
  rows: readonly PlannedRow<unknown>[],
): Record<Group, PlannedRow<unknown>[]> {
  const found: Record<Group, PlannedRow<unknown>[]> = {
    new: [],
    review: [],
    duplicate: [],
    problem: [],
    existing: [],
  };
  for (const row of rows) found[groupOf(row)].push(row);
  return found;
}
