import type { CheckOutcome } from './admission/outcome.ts';
import { heldBack } from './activation.ts';
import { consentInForce, type ConsentFacts } from './consent-state.ts';
import type { Mentee } from './mentee.ts';

type Case = Pick<Mentee, 'status' | 'heldStatus' | 'agreementSignedOn' | 'mainPath'>;

/** What a signed agreement does to its case; see `signedPatch`. */
export type AgreementEffect = 'begins' | 'waits-for-c1' | 'waits-for-check' | 'none';

const BEFORE: readonly Mentee['status'][] = ['INQUIRY', 'WAITING', 'CLEARING'];

/**
 * What follows for a case that is not in mentoring yet: with the admission check (or the
 * coordination's word on it) and C1 it begins; without C1 it waits for that alone.
 */
export function effectOf(
  { status }: Pick<Mentee, 'status'>,
  { outcome, consents }: { outcome: CheckOutcome | null; consents: readonly ConsentFacts[] },
  day: string,
): AgreementEffect {
  if (!BEFORE.includes(status)) return 'none';
  if (outcome !== 'GO') return 'waits-for-check';
  return consentInForce(consents, 'C1', day) ? 'begins' : 'waits-for-c1';
}

/** What changes in a case with an agreement: its day (the first one's), the way, the status. */
export function signedPatch(
  now: Case,
  signed: { signedOn: string; mainPath?: Mentee['mainPath']; effect: AgreementEffect },
): Partial<Case> {
  const { signedOn, mainPath, effect } = signed;
  const first = now.agreementSignedOn;
  const held = heldBack({ status: now.status }, now.status);
  return {
    agreementSignedOn: first !== undefined && first < signedOn ? first : signedOn,
    ...(mainPath === undefined ? {} : { mainPath }),
    ...(effect === 'begins' ? { status: 'ACTIVE', heldStatus: undefined } : {}),
    ...(effect === 'waits-for-c1' ? held : {}),
  };
}
