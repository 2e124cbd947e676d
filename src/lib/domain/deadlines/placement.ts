import { RESIDENCE_STATUSES } from '../catalogues/residence-status.ts';
import { addMonths } from '../calendar/months.ts';
import { addDays } from '../day.ts';
import type { Mentee } from '../mentee.ts';
import type { Placement } from '../placement.ts';
import { deadline, type Deadline } from './deadline.ts';

/** Work and training are followed up; steps on the way there are not (domain.md K13). */
const FOLLOWED_UP = /^[PT]/;
/** Days after the start when it is asked first, and the months of the aftercare (T12). */
const FIRST_QUESTION_DAYS = 14;
const FOLLOW_UP_MONTHS = [3, 6, 12];

/** T10, T12, T13 and T14 of one placement. */
export function placementDeadlines(placement: Placement, mentee: Mentee): Deadline[] {
  const { caseId, startOn, contractEndOn, endedOn } = placement;
  const found: Deadline[] = [];
  const from = { caseId, id: placement._id };
  if (endedOn === undefined || endedOn > startOn)
    found.push(deadline('T10', { ...from, date: startOn }, startOn));
  if (FOLLOWED_UP.test(placement.kind)) {
    const asked = [
      { step: '14d', on: addDays(startOn, FIRST_QUESTION_DAYS) },
      ...FOLLOW_UP_MONTHS.map((months) => ({
        step: `${String(months)}m`,
        on: addMonths(startOn, months),
      })),
    ];
    // What ended is known; only a placement that goes on is asked about.
    for (const { step, on } of asked)
      if (endedOn === undefined || on <= endedOn)
        found.push(deadline('T12', { ...from, date: startOn }, on, step));
  }
  if (contractEndOn !== undefined && endedOn === undefined)
    found.push(deadline('T13', { ...from, date: contractEndOn }, addMonths(contractEndOn, -3)));
  const report = reportDays(placement, mentee);
  if (report !== null && endedOn !== undefined)
    found.push(deadline('T14', { ...from, date: endedOn }, addDays(endedOn, report)));
  return found;
}

/**
 * Days within which a break-off is told to the authority: two weeks where the residence rests on
 * this training (§ 60c (5), § 16g AufenthG), four where it rests on this work (§ 4a (5)).
 */
function reportDays(placement: Placement, mentee: Mentee): number | null {
  const early =
    placement.endedOn !== undefined &&
    (placement.contractEndOn === undefined || placement.endedOn < placement.contractEndOn);
  const code = mentee.residence?.statusCode;
  if (!early || !code || placement.endReason === 'D06') return null;
  if (code === 'DUL_60C' || code === 'AE_16G') return placement.kind.startsWith('T') ? 14 : null;
  const status = RESIDENCE_STATUSES.find((row) => row.code === code);
  return status?.workAccess === 'PERMIT_GRANTED' && FOLLOWED_UP.test(placement.kind) ? 28 : null;
}
