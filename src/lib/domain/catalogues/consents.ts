/** Codes of consents; apart from their shapes, so that lists need no schema. */

/** What is consented to, each on its own (domain.md 3; recitals 32, 42, 43 GDPR). */
export const CONSENT_PURPOSES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Languages in which the texts are shown beside the German one, which binds (BCP 47). */
export const CONSENT_LANGUAGES = [
  'de',
  'ar',
  'uk',
  'ru',
  'fa',
  'ps',
  'ti',
  'tr',
  'en',
  'fr',
  'es',
  'vi',
  'kmr',
  'ckb',
] as const;
export type ConsentLanguage = (typeof CONSENT_LANGUAGES)[number];

/** Offices with whom C4 allows an exchange, each by its own. */
export const CONSENT_OFFICES = ['JC', 'AA', 'ABH', 'COURSE', 'CHAMBER', 'MBE'] as const;
export type ConsentOffice = (typeof CONSENT_OFFICES)[number];
/** What C3 allows to be passed on to employers. */
export const CONSENT_SCOPES = ['PROFILE', 'CV', 'STATUS'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

export const WITNESS_REASONS = ['CANNOT_WRITE', 'HANDICAP', 'DEVICE', 'OTHER'] as const;
export const WITHDRAWAL_WAYS = ['IN_PERSON', 'PHONE', 'MESSAGE', 'LETTER'] as const;
export type WithdrawalWay = (typeof WITHDRAWAL_WAYS)[number];

/** Versions of the information sheet, the newest last; from `shownFrom` on it is what is shown. */
export const SHEET_VERSIONS: readonly { version: string; shownFrom: string }[] = [
  { version: '2026-11', shownFrom: '2026-11-01' },
];
/** Days in which people who signed an older sheet are shown the new one (domain.md 1.10, T18). */
export const RENEWAL_DAYS = 30;

/** Longest signature, in characters of its path (each is one byte). */
export const SIGNATURE_LIMIT = 20_000;
