import type { ConsentLanguage } from '#lib/domain/catalogues/consents.ts';

export type { ConsentLanguage };

/** Languages as their speakers write them, with the German name for whoever hands the phone over. */
export const CONSENT_LANGUAGE_NAMES: Record<ConsentLanguage, { own: string; german: string }> = {
  de: { own: 'Deutsch', german: 'ohne Lesehilfe' },
  ar: { own: 'العربية', german: 'Arabisch' },
  uk: { own: 'Українська', german: 'Ukrainisch' },
  ru: { own: 'Русский', german: 'Russisch' },
  fa: { own: 'فارسی / دری', german: 'Persisch, Dari' },
  ps: { own: 'پښتو', german: 'Paschtu' },
  ti: { own: 'ትግርኛ', german: 'Tigrinya' },
  tr: { own: 'Türkçe', german: 'Türkisch' },
  en: { own: 'English', german: 'Englisch' },
  fr: { own: 'Français', german: 'Französisch' },
  es: { own: 'Español', german: 'Spanisch' },
  vi: { own: 'Tiếng Việt', german: 'Vietnamesisch' },
  kmr: { own: 'Kurmancî', german: 'Kurdisch (Kurmandschi)' },
  ckb: { own: 'کوردیی ناوەندی', german: 'Kurdisch (Sorani)' },
};

const RIGHT_TO_LEFT: readonly ConsentLanguage[] = ['ar', 'fa', 'ps', 'ckb'];

export const directionOf = (language: ConsentLanguage): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';

/** Tags of records that are written otherwise here: Dari reads Persian, "Kurdish" is Kurmanji. */
const ALIASES: Readonly<Record<string, ConsentLanguage>> = { prs: 'fa', 'fa-AF': 'fa', ku: 'kmr' };

/** The reading help for a mentee's language (BCP 47), or `de` where there is none. */
export function consentLanguageFor(tag: string | undefined): ConsentLanguage {
  if (tag === undefined) return 'de';
  const known = ALIASES[tag] ?? tag;
  return known in CONSENT_LANGUAGE_NAMES ? (known as ConsentLanguage) : 'de';
}
