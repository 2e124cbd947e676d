import type { ResidenceStatusCode } from './residence-status.ts';

/** How long somebody in the asylum procedure waits before work may be permitted (domain.md 1.4). */
export interface WaitingTime {
  /** The rule on work that it belongs to. */
  rule: 'R2' | 'R3' | 'R4';
  codes: readonly ResidenceStatusCode[];
  months: number;
  /** Only those who must live in a reception centre, or only those who need not. */
  receptionCentre?: boolean;
  validFrom: string;
  validTo?: string;
  legalBasis: string;
  reviewedOn: string;
}

const ASYLUM = { codes: ['ASY_AKN', 'ASY_GEST'], reviewedOn: '2026-11-23' } as const;
const OLD_61 = { validFrom: '2024-02-27', validTo: '2026-06-11' };

export const WAITING_TIMES: readonly WaitingTime[] = [
  {
    ...ASYLUM,
    ...OLD_61,
    rule: 'R2',
    months: 6,
    receptionCentre: true,
    legalBasis: '§ 61 Abs. 1 AsylG',
  },
  {
    ...ASYLUM,
    ...OLD_61,
    rule: 'R3',
    months: 3,
    receptionCentre: false,
    legalBasis: '§ 61 Abs. 2 AsylG',
  },
  {
    ...ASYLUM,
    rule: 'R4',
    months: 3,
    validFrom: '2026-06-12',
    legalBasis: '§ 61 AsylG, Fassung ab 12.06.2026',
  },
];
