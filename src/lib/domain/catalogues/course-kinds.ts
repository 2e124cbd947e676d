import type { COURSE_ENTITLEMENTS, COURSE_KINDS } from '../course.ts';
import type { GERMAN_LEVELS } from '../mentee.ts';

type CourseKindCode = (typeof COURSE_KINDS)[number];

/** What kinds of German courses there are (domain.md 1.6, 1.12), in plain words and with their law. */
export interface CourseKind {
  code: CourseKindCode;
  /** For whom it is and how long, in one sentence. */
  about: string;
  legalBasis: string;
  /** What a place in it usually rests on. */
  entitlement?: (typeof COURSE_ENTITLEMENTS)[number];
  /** Usual number of teaching units, and level aimed at. */
  units?: number;
  targetLevel?: (typeof GERMAN_LEVELS)[number];
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

const REVIEWED = { validFrom: '2025-01-01', reviewedOn: '2026-11-23' };
const INTEGRATION = {
  ...REVIEWED,
  legalBasis: '§§ 43–44a AufenthG, IntV',
  entitlement: 'S44_1',
  targetLevel: 'B1',
} as const;
const JOB = {
  ...REVIEWED,
  legalBasis: '§ 45a AufenthG, DeuFöV',
  entitlement: 'S45A',
} as const;
const STATE = {
  ...REVIEWED,
  legalBasis: 'Richtlinie Integrative Maßnahmen (Sachsen)',
  entitlement: 'OTHER',
} as const;
const OTHER = {
  ...REVIEWED,
  legalBasis: 'ohne eigene Rechtsgrundlage',
  entitlement: 'OTHER',
} as const;

export const COURSE_KIND_ROWS: readonly CourseKind[] = [
  {
    ...INTEGRATION,
    code: 'IK_ALLG',
    units: 700,
    about: '600 Stunden Deutsch und 100 Stunden Orientierungskurs.',
  },
  {
    ...INTEGRATION,
    code: 'IK_ALPHA',
    units: 1300,
    targetLevel: 'A2',
    about: 'Lesen und Schreiben von Anfang an, bis 1.300 Stunden.',
  },
  {
    ...INTEGRATION,
    code: 'IK_FRAUEN',
    units: 1000,
    about: 'Für Frauen, oft mit Kinderbetreuung, bis 1.000 Stunden.',
  },
  {
    ...INTEGRATION,
    code: 'IK_JUGEND',
    units: 1000,
    about: 'Für junge Menschen unter 27 ohne Schulpflicht, bis 1.000 Stunden.',
  },
  {
    ...INTEGRATION,
    code: 'IK_INTENSIV',
    units: 430,
    about: 'Für schnelles Lernen: 400 Stunden Deutsch und 30 Stunden Orientierung.',
  },
  {
    ...INTEGRATION,
    code: 'IK_ZWEITSCHRIFT',
    units: 1000,
    about: 'Für Menschen, die in anderer Schrift lesen und schreiben.',
  },
  {
    ...REVIEWED,
    code: 'ORIENT',
    legalBasis: '§ 43 Abs. 3 AufenthG, § 12 IntV',
    units: 100,
    entitlement: 'S44_1',
    about: 'Recht, Geschichte und Zusammenleben; endet mit dem Test „Leben in Deutschland“.',
  },
  {
    ...JOB,
    code: 'BSK_A2',
    units: 400,
    targetLevel: 'A2',
    about: 'Spezialkurs für alle, die im Integrationskurs A2 nicht erreicht haben.',
  },
  {
    ...JOB,
    code: 'BSK_B1',
    units: 400,
    targetLevel: 'B1',
    about: 'Spezialkurs für alle, die im Integrationskurs B1 nicht erreicht haben.',
  },
  {
    ...JOB,
    code: 'BSK_B2',
    units: 500,
    targetLevel: 'B2',
    about: 'Von B1 nach B2, mit der Sprache der Arbeit.',
  },
  {
    ...JOB,
    code: 'BSK_C1',
    units: 500,
    targetLevel: 'C1',
    about: 'Von B2 nach C1, mit der Sprache der Arbeit.',
  },
  {
    ...JOB,
    code: 'BSK_FACH',
    units: 600,
    about: 'Für einen Beruf: Anerkennung in Pflege und Medizin, gewerblich-technisch oder Handel.',
  },
  {
    ...JOB,
    code: 'JOB_BSK',
    units: 150,
    about: 'Neben der Arbeit, auf den Betrieb zugeschnitten.',
  },
  {
    ...REVIEWED,
    code: 'EOK',
    legalBasis: 'BAMF-Förderrichtlinie Erstorientierungskurse',
    units: 300,
    entitlement: 'OTHER',
    about: 'Erste Orientierung und einfaches Deutsch, vor allem im Asylverfahren.',
  },
  {
    ...STATE,
    code: 'LSK_SOFORT',
    targetLevel: 'A1',
    about: 'Ohne Anspruch auf einen Integrationskurs; Fortführung beim Träger erfragen.',
  },
  {
    ...STATE,
    code: 'LSK_QUALI',
    targetLevel: 'B1',
    about: 'Ohne Anspruch auf einen Integrationskurs, bis B1; Fortführung beim Träger erfragen.',
  },
  {
    ...STATE,
    code: 'LSK_BERUF',
    targetLevel: 'B2',
    about: 'Ohne Anspruch auf einen Berufssprachkurs, bis B2; Fortführung beim Träger erfragen.',
  },
  {
    ...OTHER,
    code: 'DAZ',
    legalBasis: 'SächsSchulG und Schulordnungen',
    about: 'Deutsch als Zweitsprache an der Schule.',
  },
  {
    ...OTHER,
    code: 'VK_A',
    legalBasis: 'SächsSchulG und Schulordnungen',
    about: 'Vorbereitungsklasse mit berufspraktischen Anteilen an einem Beruflichen Schulzentrum.',
  },
  {
    ...OTHER,
    code: 'ONLINE',
    about: 'Selbst lernen, auch ohne festen Ort, zum Beispiel im vhs-Lernportal.',
  },
  { ...OTHER, code: 'EHRENAMT', about: 'Von Ehrenamtlichen, meist ohne Zertifikat.' },
  { ...OTHER, code: 'SONST', about: 'Ein anderer Kurs.' },
];
