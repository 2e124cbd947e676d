import { consentInForce, type ConsentFacts } from './consent-state.ts';
import type { Mentee } from './mentee.ts';
import type { Problem } from './problem.ts';

type Status = Mentee['status'];

/**
 * Without C1 no case becomes ACTIVE (domain.md 3, Art. 6 GDPR). A case that is active already stays
 * so: it may have been taken over with a consent on paper, and withdrawing it is for a person to
 * settle.
 */
export function activationProblem(
  of: { before: Status | null; after: Status },
  consents: readonly ConsentFacts[],
  day: string,
): Problem | null {
  if (of.after !== 'ACTIVE' || of.before === 'ACTIVE') return null;
  if (consentInForce(consents, 'C1', day)) return null;
  return { code: 'consent-missing', field: 'status' };
}
