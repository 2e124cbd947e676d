import type { ResidenceStatus, ResidenceStatusCode } from './residence-status.ts';

/**
 * Who has to tell the immigration authority that a work or training ended early (domain.md 1.10,
 * T14). It informs: the mentor reminds, those named in the row report.
 */
export interface ReportDuty {
  code: string;
  /** Whose duty. */
  by: 'EMPLOYER' | 'MENTEE';
  /** Days from the early end on; by law from the knowledge of it. */
  days: number;
  text: string;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
  /** The wording of the law has not been seen yet; the programme office has to check it. */
  unchecked?: true;
  for: {
    codes?: readonly ResidenceStatusCode[];
    not?: readonly ResidenceStatusCode[];
    access?: readonly ResidenceStatus['workAccess'][];
    /** First letters of the kinds of placement on which the residence rests. */
    kinds: readonly ('P' | 'T')[];
  };
}

const REVIEWED = { validFrom: '2024-03-01', reviewedOn: '2026-11-23' };
const TRAINING: readonly ResidenceStatusCode[] = ['DUL_60C', 'AE_16G'];

export const REPORT_DUTIES: readonly ReportDuty[] = [
  {
    ...REVIEWED,
    code: 'TRAINING',
    by: 'EMPLOYER',
    days: 14,
    text: 'Betrieb oder Schule melden den Abbruch der Ausbildung, in der Regel binnen 2 Wochen.',
    legalBasis: '§ 60c Abs. 5, § 16g Abs. 4 AufenthG',
    for: { codes: TRAINING, kinds: ['T'] },
  },
  {
    ...REVIEWED,
    code: 'TOLERATED_WORK',
    by: 'EMPLOYER',
    days: 14,
    text: 'Der Betrieb meldet das Ende der Arbeit binnen 2 Wochen: auf ihr beruht die Duldung.',
    legalBasis: '§ 60d Abs. 3 Satz 3 AufenthG',
    for: { codes: ['DUL_60D'], kinds: ['P'] },
  },
  {
    ...REVIEWED,
    code: 'WORK',
    by: 'EMPLOYER',
    days: 28,
    text: 'Der Betrieb meldet binnen 4 Wochen, dass die Arbeit vorzeitig endete, für die der Titel erteilt wurde.',
    legalBasis: '§ 4a Abs. 5 Satz 3 Nr. 3 AufenthG',
    for: {
      access: ['PERMIT_GRANTED'],
      not: [...TRAINING, 'DUL_60D'],
      kinds: ['P', 'T'],
    },
  },
  {
    ...REVIEWED,
    code: 'OWN_REPORT',
    by: 'MENTEE',
    days: 14,
    text: 'Auch die oder der Mentee selbst teilt das Ende binnen 2 Wochen mit.',
    legalBasis: '§ 82 Abs. 6 AufenthG',
    unchecked: true,
    for: { access: ['PERMIT_GRANTED'], kinds: ['P', 'T'] },
  },
];
