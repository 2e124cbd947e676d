import { CONSENT_LANGUAGES } from '#lib/domain/catalogues/consents.ts';
import { CONSENT_LANGUAGE_NAMES } from '#lib/i18n/consents/languages.ts';

/** All languages for a choice, by their German names. */
export const LANGUAGE_OPTIONS = CONSENT_LANGUAGES.map((value) => ({
  value,
  label: value === 'de' ? CONSENT_LANGUAGE_NAMES.de.own : CONSENT_LANGUAGE_NAMES[value].german,
}));
