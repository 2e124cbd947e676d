import type { AdmissionCheck } from '../admission-check.ts';
import type { Agreement } from '../agreement.ts';
import { consentInForce, type ConsentFacts } from '../consent-state.ts';
import type { Mentee } from '../mentee.ts';
import { checkInForce, outcomeOf, type CheckOutcome } from './outcome.ts';

/** The way from the first call to mentoring (domain.md 6.1), in its order. */
export const ADMISSION_STEPS = ['INQUIRY', 'CHECK', 'CONSENTS', 'AGREEMENT', 'ACTIVE'] as const;
export type AdmissionStep = (typeof ADMISSION_STEPS)[number];

/** What is not there yet, in the order in which it is settled. */
export type AdmissionMissing = 'CHECK' | 'C1' | 'AGREEMENT';

export interface AdmissionStanding {
  /** Where the case stands: the first step that is open, or `ACTIVE`. */
  step: AdmissionStep;
  missing: AdmissionMissing[];
  /** The check that counts, or null before the first. */
  check: AdmissionCheck | null;
  /** What that check means, or null before the first. */
  outcome: CheckOutcome | null;
}

/** What of a case decides. */
export interface AdmissionRecords {
  mentee: Pick<Mentee, 'status' | 'agreementSignedOn'>;
  /** Of this case, in whatever order. */
  checks: readonly AdmissionCheck[];
  consents: readonly ConsentFacts[];
  agreements: readonly Pick<Agreement, 'deletedAt'>[];
}

/** The case has been admitted: nobody asks for a check any more. */
const ADMITTED: readonly Mentee['status'][] = ['ACTIVE', 'PAUSED', 'AFTERCARE'];

/**
 * Where a case stands on its way to mentoring on a day (`YYYY-MM-DD`, Europe/Berlin). It follows
 * from the records alone, so any step can be left and taken up again on any device.
 */
export function admissionStanding(
  { mentee, checks, consents, agreements }: AdmissionRecords,
  day: string,
): AdmissionStanding {
  const check = checkInForce(checks);
  const outcome = check && outcomeOf(check);
  const admitted = ADMITTED.includes(mentee.status);
  const agreed =
    mentee.agreementSignedOn !== undefined ||
    agreements.some(({ deletedAt }) => deletedAt === undefined);
  const missing: AdmissionMissing[] = [];
  if (!admitted && outcome !== 'GO') missing.push('CHECK');
  if (!consentInForce(consents, 'C1', day)) missing.push('C1');
  if (!agreed) missing.push('AGREEMENT');
  return { step: admitted ? 'ACTIVE' : stepOf(missing), missing, check, outcome };
}

const STEP_OF = { CHECK: 'CHECK', C1: 'CONSENTS', AGREEMENT: 'AGREEMENT' } as const;

function stepOf([first]: readonly AdmissionMissing[]): AdmissionStep {
  return first ? STEP_OF[first] : 'ACTIVE';
}
