import { checkInForce, outcomeOf } from '#lib/domain/admission/outcome.ts';
import type { AdmissionCheck } from '#lib/domain/admission-check.ts';
import type { Mentee } from '#lib/domain/mentee.ts';

/** States in which somebody may still be admitted. */
const OPEN: readonly Mentee['status'][] = ['INQUIRY', 'WAITING', 'CLEARING'];

export interface AdmissionWaiting {
  mentee: Mentee;
  check: AdmissionCheck;
}

/**
 * Cases whose newest check waits for the coordination. Protected people go before the waiting list
 * of the others (domain.md 1.5, b); then the oldest comes first.
 */
export function admissionsToDecide(
  checks: readonly AdmissionCheck[],
  menteeOf: (caseId: string) => Mentee | null,
): AdmissionWaiting[] {
  const byCase = new Map<string, AdmissionCheck[]>();
  for (const check of checks)
    byCase.set(check.caseId, [...(byCase.get(check.caseId) ?? []), check]);
  return [...byCase]
    .flatMap(([caseId, all]) => {
      const check = checkInForce(all);
      const mentee = menteeOf(caseId);
      if (!check || !mentee || !OPEN.includes(mentee.status)) return [];
      return outcomeOf(check) === 'DECIDE' ? [{ mentee, check }] : [];
    })
    .sort((a, b) => rank(a) - rank(b) || a.check.createdAt.localeCompare(b.check.createdAt));
}

const rank = ({ check }: AdmissionWaiting): number => (check.targetGroup === 'S_ANDERE' ? 1 : 0);
