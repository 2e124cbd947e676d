import { activationProblem } from '#lib/domain/activation.ts';
import type { ConsentFacts } from '#lib/domain/consent-state.ts';
import { makeId } from '#lib/domain/id.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { CaseIndex } from './case-index.ts';
import type { Body } from './known.ts';

/** Every open leaf of every consent of a case: a withdrawal counts also where nobody merged it yet. */
export async function consentsOf(index: CaseIndex, caseId: string): Promise<ConsentFacts[]> {
  const ids = index.ids.below(`consent:${caseId}:`);
  if (ids.length === 0) return [];
  const groups = await index.database.read(
    ids.map((id) => ({ id })),
    {},
  );
  return groups
    .flat()
    .flatMap((leaf) =>
      'missing' in leaf || leaf.deleted ? [] : [JSON.parse(leaf.body) as ConsentFacts],
    );
}

/** Whether a mentee document says that its case is active, so that C1 has to be asked about. */
export const saysActive = (body: Body): boolean => body.status === 'ACTIVE';

/**
 * Without C1 no case becomes ACTIVE, whoever says so. `before`: the bodies that the revision was
 * made of, and the open leaves; where one of them is active, the case does not become it now.
 */
export async function activationVerdict(
  index: CaseIndex,
  { body, before, day }: { body: Body; before: readonly Body[]; day: string },
): Promise<Problem | null> {
  if (!saysActive(body) || before.some(saysActive)) return null;
  const caseId = String(body._id).slice(makeId('mentee', '').length);
  return activationProblem({ before: null, after: 'ACTIVE' }, await consentsOf(index, caseId), day);
}
