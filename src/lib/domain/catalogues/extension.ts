import type { ResidenceStatus, ResidenceStatusCode } from './residence-status.ts';

/**
 * Whose title goes on with all rights until the authority decides, if the extension (or another
 * title) was applied for before its end. An ad-hoc paper such as a Duldung does not go on by law.
 */
export const GOES_ON: {
  classes: readonly ResidenceStatus['statusClass'][];
  codes: readonly ResidenceStatusCode[];
  legalBasis: string;
  reviewedOn: string;
} = {
  classes: ['ABSCHN5', 'FAMILIE', 'BILDUNG', 'ERWERB', 'DAUER', 'SONST'],
  codes: ['VIS_D'],
  legalBasis: '§ 81 Abs. 4 AufenthG',
  reviewedOn: '2026-11-23',
};
