import { addMonths } from '../calendar/months.ts';
import { addDays } from '../day.ts';
import type { Mentee } from '../mentee.ts';
import { followUpDays } from '../follow-ups.ts';
import type { Placement } from '../placement.ts';
import { reportDuties } from '../report-duties.ts';
import { deadline, type Deadline } from './deadline.ts';

/** T10, T12, T13 and T14 of one placement. */
export function placementDeadlines(placement: Placement, mentee: Mentee): Deadline[] {
  const { caseId, startOn, contractEndOn, endedOn } = placement;
  const found: Deadline[] = [];
  const from = { caseId, id: placement._id };
  if (endedOn === undefined || endedOn > startOn)
    found.push(deadline('T10', { ...from, date: startOn }, startOn));
  for (const { step, on } of followUpDays(placement))
    found.push(deadline('T12', { ...from, date: startOn }, on, step));
  if (contractEndOn !== undefined && endedOn === undefined)
    found.push(deadline('T13', { ...from, date: contractEndOn }, addMonths(contractEndOn, -3)));
  // The company's report; that of the person is said on its card and made a task of.
  const report = reportDuties(placement, mentee).find(({ duty }) => duty.by === 'EMPLOYER');
  if (report && endedOn !== undefined)
    found.push(deadline('T14', { ...from, date: endedOn }, addDays(endedOn, report.duty.days)));
  return found;
}
