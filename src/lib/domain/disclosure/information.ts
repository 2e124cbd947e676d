import { PROCESSING, RECIPIENTS, RIGHTS, validOn } from '../catalogues/processing.ts';
import { consentState, type ConsentFacts } from '../consent-state.ts';
import type { Disclosure } from './content.ts';

/** What the answer must say beside the data (Art. 15 (1) and (2) GDPR), as the law stands that day. */
export function informationOn(
  day: string,
  consents: readonly ConsentFacts[],
): Disclosure['information'] {
  return {
    kinds: validOn(Object.values(PROCESSING), day).map(
      ({ label, purpose, source, kept, legalBasis }) => ({
        label,
        purpose,
        source,
        kept,
        legalBasis: [...legalBasis],
      }),
    ),
    recipients: validOn(RECIPIENTS, day).map(({ label, what, consent, legalBasis }) => ({
      label,
      what,
      ...(consent ? { consent: consentState(consents, consent, day) } : {}),
      legalBasis: [...legalBasis],
    })),
    rights: validOn(RIGHTS, day).map(({ label, text, legalBasis }) => ({
      label,
      text,
      legalBasis: [...legalBasis],
    })),
  };
}
