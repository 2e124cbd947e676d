import { SHEET_VERSIONS, type ConsentLanguage } from '#lib/domain/catalogues/consents.ts';
import type { GermanTexts, ReadingHelp } from './texts.ts';

/** The version that is shown now. Older ones stay, so that what was signed can be read again. */
export const CURRENT_VERSION = SHEET_VERSIONS.at(-1)?.version ?? '';

interface Version {
  german: () => Promise<{ texts: GermanTexts }>;
  helps: Record<Exclude<ConsentLanguage, 'de'>, () => Promise<{ help: ReadingHelp }>>;
}

const VERSIONS: Readonly<Record<string, Version>> = {
  '2026-11': {
    german: () => import('./2026-11/de.ts'),
    helps: {
      ar: () => import('./2026-11/ar.ts'),
      uk: () => import('./2026-11/uk.ts'),
      ru: () => import('./2026-11/ru.ts'),
      fa: () => import('./2026-11/fa.ts'),
      ps: () => import('./2026-11/ps.ts'),
      ti: () => import('./2026-11/ti.ts'),
      tr: () => import('./2026-11/tr.ts'),
      en: () => import('./2026-11/en.ts'),
      fr: () => import('./2026-11/fr.ts'),
      es: () => import('./2026-11/es.ts'),
      vi: () => import('./2026-11/vi.ts'),
      kmr: () => import('./2026-11/kmr.ts'),
      ckb: () => import('./2026-11/ckb.ts'),
    },
  },
};

export interface ShownTexts {
  german: GermanTexts;
  /** Null where German alone was chosen. */
  help: ReadingHelp | null;
}

/** The texts of a version, or null where this app does not have it (written by a later one). */
export async function loadTexts(
  language: ConsentLanguage,
  version: string = CURRENT_VERSION,
): Promise<ShownTexts | null> {
  const found = VERSIONS[version];
  if (!found) return null;
  const [{ texts }, help] = await Promise.all([
    found.german(),
    language === 'de' ? null : found.helps[language]().then((module) => module.help),
  ]);
  return { german: texts, help };
}
