import { beforeStart, fundingShort } from '../catalogues/funding-timing.ts';
import type { Funding } from '../funding.ts';
import type { Placement } from '../placement.ts';
import { deadline } from './deadline.ts';
import type { CaseRule } from './records.ts';

/** Nobody has applied yet; who was refused, or took it back, needs no reminder. */
const NOT_APPLIED: readonly Funding['state'][] = ['IDEA', 'ADVISED'];

/**
 * T09: an offer that somebody put on the list and that has to be applied for before the first day
 * of its placement. Due is the first day itself; the catalogue comes up 28, 14 and 3 days before.
 */
export const fundingDeadlines: CaseRule = (_mentee, { fundings, placements }) =>
  fundings.flatMap((funding) => {
    const placement = placements.find(({ _id }) => _id === funding.placementId);
    if (!placement || !awaitsApplication(funding, placement)) return [];
    const source = { caseId: funding.caseId, id: funding._id, date: placement.startOn };
    return [
      deadline('T09', source, placement.startOn, undefined, {
        about: fundingShort(funding.offerCode),
      }),
    ];
  });

/** Whether an application is missing that has to be there before the placement begins. */
export function awaitsApplication(
  { offerCode, state, appliedOn }: Pick<Funding, 'offerCode' | 'state' | 'appliedOn'>,
  { endedOn }: Pick<Placement, 'endedOn'>,
): boolean {
  if (!beforeStart(offerCode) || !NOT_APPLIED.includes(state) || appliedOn !== undefined)
    return false;
  // What is over is not funded any more.
  return endedOn === undefined;
}
