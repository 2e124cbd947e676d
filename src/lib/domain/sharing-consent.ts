import { berlinDay } from './berlin-day.ts';
import type { ConsentOffice, ConsentScope } from './catalogues/consents.ts';
import type { Consent } from './consent.ts';
import { consentInForce, mayShare } from './consent-state.ts';
import type { Sharing } from './sharing.ts';

type Thing = Sharing['things'][number];

/** Under which part of C3 a thing falls. */
const SCOPE_OF: Readonly<Record<Thing, ConsentScope>> = {
  CV: 'CV',
  LETTER: 'CV',
  PAPERS: 'CV',
  PROFILE: 'PROFILE',
  SPOKEN: 'PROFILE',
  STATUS: 'STATUS',
};

export type SharingConsent =
  { ok: true; consent: Consent } | { ok: false; purpose: 'C3' | 'C4'; scopes: ConsentScope[] };

export interface AskedSharing {
  /** An office, or else an employer. */
  office?: ConsentOffice | undefined;
  things: readonly Thing[];
  /** Day on which it was or is given. */
  on: string;
}

/**
 * The consent under which something is given to an employer (C3, in all the parts that it falls
 * under) or to an office (C4, to this one), as it stood on the day; or what misses.
 */
export function consentToShare(
  consents: readonly Consent[],
  { office, things, on }: AskedSharing,
): SharingConsent {
  const then = asOf(consents, on);
  const purpose = office ? 'C4' : 'C3';
  const consent = consentInForce(then, purpose, on);
  if (office)
    return consent && mayShare(then, 'C4', on, { office })
      ? { ok: true, consent }
      : { ok: false, purpose, scopes: [] };
  const scopes = [...new Set(things.map((thing) => SCOPE_OF[thing]))];
  if (!consent || !mayShare(then, 'C3', on)) return { ok: false, purpose, scopes: [] };
  const missing = scopes.filter((scope) => !mayShare(then, 'C3', on, { scope }));
  return missing.length > 0 ? { ok: false, purpose, scopes: missing } : { ok: true, consent };
}

/** What had been said up to the end of that day; what came later does not change what was right. */
function asOf(consents: readonly Consent[], day: string): Consent[] {
  return consents
    .filter(({ givenAt }) => berlinDay(givenAt) <= day)
    .map((one) =>
      one.withdrawal && berlinDay(one.withdrawal.at) > day
        ? { ...one, withdrawal: undefined }
        : one,
    );
}
