import { createCandidates } from '../duplicates/candidates.ts';
import {
  employerBlocks,
  type EmployerLike,
  employerPoints,
  type EmployerTraits,
  employerTraits,
} from '../duplicates/employer.ts';
import type { Employer } from '../employer.ts';
import type { Draft } from './draft.ts';
import type { EmployerFields } from './employer-row.ts';
import { createPlanner, type PlannedRow } from './plan.ts';

/** Plans the rows of an employer list against the employers that there are. */
export function createEmployerPlanner(
  existing: readonly Employer[],
): (draft: Draft<EmployerFields>) => PlannedRow<EmployerFields> {
  const candidates = createCandidates<
    EmployerLike,
    EmployerTraits,
    { id: string | null; row: number | null }
  >({ traits: employerTraits, points: employerPoints, blocks: employerBlocks });
  for (const employer of existing) candidates.add(employer, { id: employer._id, row: null });
  return createPlanner<EmployerFields>({
    existingKeys: new Set(existing.flatMap((employer) => employer.importKey ?? [])),
    similarTo: (draft) =>
      candidates.find(draft.fields).map(({ record, likelihood }) => ({ ...record, likelihood })),
    remember: (draft) => candidates.add(draft.fields, { id: null, row: draft.row }),
  });
}
