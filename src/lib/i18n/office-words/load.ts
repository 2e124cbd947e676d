import type { ConsentLanguage } from '../consents/languages.ts';
import type { OfficeWordHelp } from './texts.ts';

type Help = Exclude<ConsentLanguage, 'de'>;

/** Each language is loaded by itself, when it is shown. */
const HELPS: Readonly<Record<Help, () => Promise<{ help: OfficeWordHelp }>>> = {
  ar: () => import('./ar.ts'),
  uk: () => import('./uk.ts'),
  ru: () => import('./ru.ts'),
  fa: () => import('./fa.ts'),
  ps: () => import('./ps.ts'),
  ti: () => import('./ti.ts'),
  tr: () => import('./tr.ts'),
  en: () => import('./en.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  vi: () => import('./vi.ts'),
  kmr: () => import('./kmr.ts'),
  ckb: () => import('./ckb.ts'),
};

/** The words in a language; null for German alone. */
export const loadOfficeWords = async (language: ConsentLanguage): Promise<OfficeWordHelp | null> =>
  language === 'de' ? null : (await HELPS[language]()).help;
