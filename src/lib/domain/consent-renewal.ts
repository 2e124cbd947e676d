import { CONSENT_PURPOSES, RENEWAL_DAYS, SHEET_VERSIONS } from './catalogues/consents.ts';
import { consentInForce, type ConsentFacts } from './consent-state.ts';
import { addDays } from './day.ts';

/**
 * Last day on which somebody who signed an older information sheet should have gone through the new
 * one (T18), or null where all that holds was signed on the newest one. What was given goes on
 * holding: consenting anew writes another consent beside it.
 */
export function renewalOf(
  consents: readonly ConsentFacts[],
  day: string,
  versions: readonly { version: string; shownFrom: string }[] = SHEET_VERSIONS,
): string | null {
  const shown = versions.filter(({ shownFrom }) => shownFrom <= day);
  let due: string | null = null;
  for (const purpose of CONSENT_PURPOSES) {
    const version = consentInForce(consents, purpose, day)?.textVersion;
    if (version === undefined) continue;
    // A consent of a version from later than this app knows is no older one.
    const newer = shown.find((one) => one.version > version);
    const until = newer && addDays(newer.shownFrom, RENEWAL_DAYS);
    if (until !== undefined && (due === null || until < due)) due = until;
  }
  return due;
}
