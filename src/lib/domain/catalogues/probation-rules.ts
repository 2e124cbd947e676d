import type { Placement } from '../placement.ts';

/** How long a probation lasts at most; the contract decides (domain.md 1.10, T11). */
export interface ProbationRule {
  kinds: readonly Placement['kind'][];
  /** Months from the first day on. */
  months: number;
  text: string;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  reviewedOn: string;
}

const REVIEWED = { validFrom: '2025-01-01', reviewedOn: '2026-11-23' };

export const PROBATION_RULES: readonly ProbationRule[] = [
  {
    ...REVIEWED,
    kinds: ['T01', 'T03'],
    months: 4,
    text: 'In der Ausbildung mindestens 1 und höchstens 4 Monate.',
    legalBasis: '§ 20 BBiG',
  },
  {
    ...REVIEWED,
    kinds: ['T04'],
    months: 6,
    text: 'In der Pflegeausbildung 6 Monate.',
    legalBasis: '§ 20 PflBG',
  },
  {
    ...REVIEWED,
    kinds: ['P01', 'P02', 'P04', 'P06'],
    months: 6,
    text: 'Vereinbart werden dürfen höchstens 6 Monate, bei Befristung kürzer.',
    legalBasis: '§ 622 Abs. 3 BGB, § 15 Abs. 3 TzBfG',
  },
];
