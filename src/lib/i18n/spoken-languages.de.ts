import { languageLabel } from './languages.de.ts';

/** Names that the browser does not know, or knows only in the jargon of linguists. */
const OWN: Readonly<Record<string, string>> = {
  kmr: 'Kurdisch (Kurmandschi)',
  ckb: 'Kurdisch (Sorani)',
  prs: 'Dari',
  fa: 'Persisch (Farsi)',
  ps: 'Paschtu',
  ti: 'Tigrinya',
  am: 'Amharisch',
  rom: 'Romanes',
  arc: 'Aramäisch',
  bal: 'Belutschisch',
  hbs: 'Bosnisch, Kroatisch, Serbisch',
};

/** Languages that mentees speak, the frequent ones first (ISO 639). */
// prettier-ignore
const CODES = [
  'de', 'ar', 'uk', 'ru', 'fa', 'prs', 'ps', 'kmr', 'ckb', 'tr', 'en', 'ti', 'so', 'fr', 'es', 'am',
  'ur', 'vi', 'sq', 'ka', 'hy', 'az', 'uz', 'tg', 'bn', 'hi', 'pa', 'ta', 'zh', 'pl', 'ro', 'bg',
  'hu', 'hbs', 'mk', 'rom', 'pt', 'it', 'el', 'sw', 'ha', 'yo', 'ig', 'wo', 'ff', 'om', 'rw', 'ln',
  'arc', 'bal', 'he', 'th', 'id', 'tl', 'ne', 'mn', 'kk', 'be', 'lt', 'lv', 'cs', 'sk', 'nl',
];

/** Language as a German says it. */
export const spokenLanguageLabel = (code: string): string => OWN[code] ?? languageLabel(code);

let made: { value: string; label: string }[] | null = null;

/** For a field that searches; put together once. */
export function spokenLanguageOptions(): { value: string; label: string }[] {
  made ??= CODES.map((value) => ({ value, label: spokenLanguageLabel(value) }));
  return made;
}
