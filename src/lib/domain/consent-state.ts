import type { ConsentOffice, ConsentPurpose, ConsentScope } from './catalogues/consents.ts';
import type { Consent } from './consent.ts';

/** What of a consent decides; so that rules need no whole records. */
export type ConsentFacts = Pick<Consent, 'purpose' | 'answer' | 'givenAt'> &
  Partial<
    Pick<Consent, 'validUntil' | 'withdrawal' | 'deletedAt' | 'offices' | 'scopes' | 'textVersion'>
  >;

export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'expired' | 'missing';

/** Last word against it: a withdrawal, or a refusal. It also undoes what was given before. */
function lastNo(consents: readonly ConsentFacts[]): { at: number; state: ConsentState } | null {
  let last: { at: number; state: ConsentState } | null = null;
  for (const { answer, givenAt, withdrawal } of consents) {
    const no = withdrawal
      ? { at: Date.parse(withdrawal.at), state: 'withdrawn' as const }
      : answer === 'REFUSED'
        ? { at: Date.parse(givenAt), state: 'refused' as const }
        : null;
    if (no && (!last || no.at > last.at)) last = no;
  }
  return last;
}

const ofPurpose = <C extends ConsentFacts>(all: readonly C[], purpose: ConsentPurpose): C[] =>
  all.filter((one) => one.purpose === purpose && one.deletedAt === undefined);

/**
 * The consent that holds for a purpose on a day (`YYYY-MM-DD`, Europe/Berlin), or null. A withdrawal
 * ends all that was given up to its moment, on whichever device; only what is given later counts.
 */
export function consentInForce<C extends ConsentFacts>(
  consents: readonly C[],
  purpose: ConsentPurpose,
  day: string,
): C | null {
  const asked = ofPurpose(consents, purpose);
  const no = lastNo(asked);
  let found: C | null = null;
  for (const one of asked) {
    if (one.answer !== 'GIVEN' || one.withdrawal) continue;
    if (no && Date.parse(one.givenAt) <= no.at) continue;
    if (one.validUntil !== undefined && one.validUntil < day) continue;
    if (!found || one.givenAt > found.givenAt) found = one;
  }
  return found;
}

/** How a purpose stands on a day. */
export function consentState(
  consents: readonly ConsentFacts[],
  purpose: ConsentPurpose,
  day: string,
): ConsentState {
  if (consentInForce(consents, purpose, day)) return 'given';
  const asked = ofPurpose(consents, purpose);
  const no = lastNo(asked);
  const since = asked.filter(
    (one) => one.answer === 'GIVEN' && !one.withdrawal && Date.parse(one.givenAt) > (no?.at ?? -1),
  );
  if (since.length > 0) return 'expired';
  return no?.state ?? 'missing';
}

/** What is to be passed on: to an office of C4, or a part of the record by C3. */
export interface Sharing {
  office?: ConsentOffice;
  scope?: ConsentScope;
}

/** What goes to others than the person: with C1 withdrawn there is nothing left to pass on. */
const TO_OTHERS: readonly ConsentPurpose[] = ['C3', 'C4', 'C8'];

/**
 * Whether something may be passed on today. Every function that shares asks this first. Where a
 * consent names offices or parts, it holds for those alone.
 */
export function mayShare(
  consents: readonly ConsentFacts[],
  purpose: ConsentPurpose,
  day: string,
  { office, scope }: Sharing = {},
): boolean {
  const consent = consentInForce(consents, purpose, day);
  if (!consent) return false;
  if (TO_OTHERS.includes(purpose) && consentState(consents, 'C1', day) === 'withdrawn')
    return false;
  if (office && !consent.offices?.includes(office)) return false;
  return !scope || (consent.scopes?.includes(scope) ?? false);
}

/** The consents that a withdrawal of a purpose has to take back: all that are not yet. */
export function toWithdraw<C extends ConsentFacts>(
  consents: readonly C[],
  purpose: ConsentPurpose,
): C[] {
  return ofPurpose(consents, purpose).filter((one) => one.answer === 'GIVEN' && !one.withdrawal);
}
