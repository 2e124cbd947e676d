import type { ConsentLanguage } from '../consents/languages.ts';
import type { AgreementHelp, GermanAgreement } from './texts.ts';

interface Version {
  german: () => Promise<{ texts: GermanAgreement }>;
  /** A language may come in later: who signed in it before was shown German, and signed `de`. */
  helps: Partial<Record<ConsentLanguage, () => Promise<{ help: AgreementHelp }>>>;
}

/** The newest last; older ones stay, so that what was signed can be read again. */
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

/** The version that is shown now. */
export const AGREEMENT_VERSION = Object.keys(VERSIONS).at(-1) ?? '';

export interface AgreementTexts {
  german: GermanAgreement;
  /** Null where German alone was chosen, or where there is no help in that language. */
  help: AgreementHelp | null;
}

/** Whether the agreement can be read along in a language. */
export const hasAgreementHelp = (language: ConsentLanguage): boolean =>
  VERSIONS[AGREEMENT_VERSION]?.helps[language] !== undefined;

/** The texts of a version, or null where this app does not have it (written by a later one). */
export async function loadAgreement(
  language: ConsentLanguage,
  version: string = AGREEMENT_VERSION,
): Promise<AgreementTexts | null> {
  const found = VERSIONS[version];
  if (!found) return null;
  const [{ texts }, help] = await Promise.all([
    found.german(),
    found.helps[language]?.().then((module) => module.help) ?? null,
  ]);
  return { german: texts, help };
}
