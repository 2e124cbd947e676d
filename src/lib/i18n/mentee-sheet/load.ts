import type { ConsentLanguage } from '../consents/languages.ts';
import type { SheetWords } from './words.ts';

/** Each language is loaded by itself, when it is shown. */
const WORDS: Readonly<Record<ConsentLanguage, () => Promise<{ words: SheetWords }>>> = {
  de: () => import('./de.ts'),
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

export const loadSheetWords = async (language: ConsentLanguage): Promise<SheetWords> =>
  (await WORDS[language]()).words;
