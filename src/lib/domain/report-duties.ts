import { REPORT_DUTIES, type ReportDuty } from './catalogues/report-duties.ts';
import { RESIDENCE_STATUSES } from './catalogues/residence-status.ts';
import { addDays } from './day.ts';
import type { Mentee } from './mentee.ts';
import type { Placement } from './placement.ts';

/** Who reports an early end, and by which day. */
export interface Report {
  duty: ReportDuty;
  dueOn: string;
}

type Ended = Pick<Placement, 'kind' | 'contractEndOn' | 'endedOn' | 'endReason'>;

/**
 * What has to be told to the immigration authority after an early end, the soonest first. A term
 * that ran out as agreed (D06, or on the day of the contract) is none.
 */
export function reportDuties(placement: Ended, mentee: Pick<Mentee, 'residence'>): Report[] {
  const { endedOn, contractEndOn, endReason, kind } = placement;
  const status = RESIDENCE_STATUSES.find(({ code }) => code === mentee.residence?.statusCode);
  if (!status || endedOn === undefined || endReason === 'D06') return [];
  if (contractEndOn !== undefined && endedOn >= contractEndOn) return [];
  return REPORT_DUTIES.filter(
    ({ for: whom, validFrom, validTo }) =>
      validFrom <= endedOn &&
      (validTo === undefined || endedOn <= validTo) &&
      whom.kinds.some((letter) => kind.startsWith(letter)) &&
      whom.codes?.includes(status.code) !== false &&
      whom.access?.includes(status.workAccess) !== false &&
      whom.not?.includes(status.code) !== true,
  )
    .map((duty) => ({ duty, dueOn: addDays(endedOn, duty.days) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
