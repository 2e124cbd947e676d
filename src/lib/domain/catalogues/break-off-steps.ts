import type { Placement } from '../placement.ts';

/** What is to be done after a placement ended; offered as tasks, never made by themselves. */
export interface BreakOffStep {
  code: string;
  /** Title of the task. */
  title: string;
  /** Days from the last day, or from today where `fromToday`. */
  days: number;
  fromToday?: true;
  /** Chosen at once; the others are offered. */
  usual?: true;
  /** Only after these reasons; absent: after any. */
  reasons?: readonly NonNullable<Placement['endReason']>[];
  /** First letters of the kinds of placement. */
  kinds: readonly ('P' | 'T' | 'Q' | 'Z')[];
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

const REVIEWED = { validFrom: '2025-01-01', reviewedOn: '2026-11-23' };
const PROGRAMME = 'Programmbeschreibung, Nachbetreuung';

export const BREAK_OFF_STEPS: readonly BreakOffStep[] = [
  {
    ...REVIEWED,
    code: 'JOBSEEKING',
    title: 'Arbeitsuchend und arbeitslos melden',
    days: 3,
    fromToday: true,
    usual: true,
    kinds: ['P', 'T'],
    legalBasis: '§§ 38, 141 SGB III',
  },
  {
    ...REVIEWED,
    code: 'NEXT',
    title: 'Gespräch: wie geht es weiter?',
    days: 7,
    fromToday: true,
    usual: true,
    kinds: ['P', 'T', 'Q', 'Z'],
    legalBasis: PROGRAMME,
  },
  {
    ...REVIEWED,
    code: 'NOTICE',
    title: 'Kündigung prüfen lassen: Klage nur binnen 3 Wochen',
    days: 14,
    reasons: ['D01', 'D02', 'D03'],
    kinds: ['P', 'T'],
    legalBasis: '§ 4 KSchG',
  },
  {
    ...REVIEWED,
    code: 'INSOLVENCY',
    title: 'Insolvenzgeld beantragen: binnen 2 Monaten',
    days: 28,
    usual: true,
    reasons: ['D14'],
    kinds: ['P', 'T'],
    legalBasis: '§§ 165, 324 Abs. 3 SGB III',
  },
  {
    ...REVIEWED,
    code: 'BLOCKED',
    title: 'Sperrzeit klären, bevor das Arbeitslosengeld beantragt wird',
    days: 3,
    fromToday: true,
    reasons: ['D03', 'D04', 'D05'],
    kinds: ['P', 'T'],
    legalBasis: '§ 159 SGB III',
  },
  {
    ...REVIEWED,
    code: 'EQUALITY',
    title: 'Beratung zu Diskriminierung anbieten: Ansprüche binnen 2 Monaten',
    days: 14,
    reasons: ['D13'],
    kinds: ['P', 'T', 'Q', 'Z'],
    legalBasis: '§ 15 Abs. 4, § 21 Abs. 5 AGG',
  },
  {
    ...REVIEWED,
    code: 'LANGUAGE',
    title: 'Sprachkurs oder Assistierte Ausbildung klären',
    days: 14,
    fromToday: true,
    usual: true,
    reasons: ['D07'],
    kinds: ['P', 'T', 'Q', 'Z'],
    legalBasis: '§ 45a AufenthG, §§ 74 bis 75a SGB III',
  },
  {
    ...REVIEWED,
    code: 'CHILDCARE',
    title: 'Kinderbetreuung klären',
    days: 14,
    fromToday: true,
    usual: true,
    reasons: ['D09'],
    kinds: ['P', 'T', 'Q', 'Z'],
    legalBasis: PROGRAMME,
  },
  {
    ...REVIEWED,
    code: 'REFERENCE',
    title: 'Zeugnis und Arbeitsbescheinigung anfordern',
    days: 14,
    kinds: ['P', 'T'],
    legalBasis: '§ 109 GewO, § 16 BBiG, § 312 SGB III',
  },
];
