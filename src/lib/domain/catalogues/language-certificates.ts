import type { GERMAN_LEVELS } from '../mentee.ts';

/** Certificates of German that employers and offices ask for (domain.md 1.6). */
export interface LanguageCertificate {
  code: string;
  name: string;
  /** Level that it proves, where it proves one. */
  level?: (typeof GERMAN_LEVELS)[number];
  reviewedOn: string;
}

const REVIEWED = { reviewedOn: '2026-11-23' };
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

export const LANGUAGE_CERTIFICATES: readonly LanguageCertificate[] = [
  { ...REVIEWED, code: 'DTZ_A2', name: 'Deutsch-Test für Zuwanderer (DTZ), A2', level: 'A2' },
  { ...REVIEWED, code: 'DTZ_B1', name: 'Deutsch-Test für Zuwanderer (DTZ), B1', level: 'B1' },
  ...LEVELS.map((level) => ({
    ...REVIEWED,
    code: `TELC_${level}`,
    name: `telc Deutsch ${level}`,
    level,
  })),
  { ...REVIEWED, code: 'TELC_B2_BERUF', name: 'telc Deutsch B2+ Beruf', level: 'B2' },
  { ...REVIEWED, code: 'TELC_B1B2_PFLEGE', name: 'telc Deutsch B1·B2 Pflege', level: 'B1' },
  ...LEVELS.map((level) => ({
    ...REVIEWED,
    code: `GOETHE_${level}`,
    name: `Goethe-Zertifikat ${level}`,
    level,
  })),
  ...LEVELS.map((level) => ({
    ...REVIEWED,
    code: `OESD_${level}`,
    name: `ÖSD Zertifikat ${level}`,
    level,
  })),
  { ...REVIEWED, code: 'DTB_A2', name: 'Deutsch-Test für den Beruf A2', level: 'A2' },
  { ...REVIEWED, code: 'DTB_B1', name: 'Deutsch-Test für den Beruf B1', level: 'B1' },
  { ...REVIEWED, code: 'DTB_B2', name: 'Deutsch-Test für den Beruf B2', level: 'B2' },
  { ...REVIEWED, code: 'DTB_C1', name: 'Deutsch-Test für den Beruf C1', level: 'C1' },
  { ...REVIEWED, code: 'TESTDAF_TDN3', name: 'TestDaF, TDN 3', level: 'B2' },
  { ...REVIEWED, code: 'TESTDAF_TDN4', name: 'TestDaF, TDN 4', level: 'C1' },
  { ...REVIEWED, code: 'TESTDAF_TDN5', name: 'TestDaF, TDN 5', level: 'C1' },
  { ...REVIEWED, code: 'DSH_1', name: 'DSH-1', level: 'B2' },
  { ...REVIEWED, code: 'DSH_2', name: 'DSH-2', level: 'C1' },
  { ...REVIEWED, code: 'DSH_3', name: 'DSH-3', level: 'C2' },
  { ...REVIEWED, code: 'DSD_1', name: 'Deutsches Sprachdiplom I', level: 'B1' },
  { ...REVIEWED, code: 'DSD_2', name: 'Deutsches Sprachdiplom II', level: 'C1' },
  { ...REVIEWED, code: 'FSP', name: 'Fachsprachprüfung (Gesundheitsberufe)', level: 'C1' },
  { ...REVIEWED, code: 'LID', name: 'Test „Leben in Deutschland“' },
  { ...REVIEWED, code: 'SONST', name: 'anderes Zertifikat' },
];

/** Name of a certificate; a code that is not in the list stands for itself. */
export function certificateName(code: string): string {
  return LANGUAGE_CERTIFICATES.find((row) => row.code === code)?.name ?? code;
}
