import type { Placement } from '../placement.ts';
import { suggestedProbationEnd } from '../probation.ts';
import { deadline } from './deadline.ts';
import type { CaseRule } from './records.ts';

/** T11: last day of the probation, as the contract has it or at the latest by law. */
export const probationDeadlines: CaseRule = (_mentee, { placements }) =>
  placements.flatMap((placement) => {
    const end = probationEnd(placement);
    if (end === null || placement.endedOn !== undefined) return [];
    const source = { caseId: placement.caseId, id: placement._id, date: end };
    return [deadline('T11', source, end)];
  });

/** Last day, or null where there is no probation or the contract ends with it. */
function probationEnd(placement: Placement): string | null {
  const { kind, startOn, contractEndOn, probationEndOn } = placement;
  if (probationEndOn !== undefined) return probationEndOn;
  const end = suggestedProbationEnd(kind, startOn);
  return end !== null && contractEndOn !== undefined && contractEndOn <= end ? null : end;
}
