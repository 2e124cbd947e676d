import { createCandidates } from '../duplicates/candidates.ts';
import {
  menteeBlocks,
  type MenteeLike,
  menteePoints,
  type MenteeTraits,
  menteeTraits,
} from '../duplicates/mentee.ts';
import type { Mentee } from '../mentee.ts';
import type { Draft } from './draft.ts';
import type { MenteeFields } from './mentee-row.ts';
import { createPlanner, type PlannedRow } from './plan.ts';

/** Plans the rows of a mentee list against the mentees that there are. */
export function createMenteePlanner(
  existing: readonly Mentee[],
): (draft: Draft<MenteeFields>) => PlannedRow<MenteeFields> {
  const candidates = createCandidates<
    MenteeLike,
    MenteeTraits,
    { id: string | null; row: number | null }
  >({ traits: menteeTraits, points: menteePoints, blocks: menteeBlocks });
  for (const mentee of existing) candidates.add(mentee, { id: mentee._id, row: null });
  return createPlanner<MenteeFields>({
    existingKeys: new Set(existing.flatMap((mentee) => mentee.importKey ?? [])),
    similarTo: (draft) =>
      candidates.find(draft.fields).map(({ record, likelihood }) => ({ ...record, likelihood })),
    remember: (draft) => candidates.add(draft.fields, { id: null, row: draft.row }),
  });
}
