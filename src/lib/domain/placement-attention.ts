import type { Attention } from './attention.ts';
import { DEADLINE_LEADS } from './catalogues/deadline-leads.ts';
import { awaitsApplication } from './deadlines/funding.ts';
import { fundingShort } from './catalogues/funding-timing.ts';
import type { ConsentFacts } from './consent-state.ts';
import { daysBetween } from './day.ts';
import { dueFollowUp, mayBeAsked } from './follow-ups.ts';
import type { Funding } from './funding.ts';
import type { Mentee } from './mentee.ts';
import type { Placement } from './placement.ts';

/** Days before the start from which a missing application is urgent: the last reminder of T09. */
const URGENT_DAYS = 3;
/** Days after which a question that nobody asked leaves what matters now (as T12 lapses). */
const ASKED_DAYS = 90;

/** What matters now about placements: an application that is missing, a question that is due. */
export function placementAttention(
  placements: readonly Placement[],
  fundings: readonly Funding[],
  today: string,
  { status, consents }: { status: Mentee['status']; consents: readonly ConsentFacts[] },
): Attention[] {
  const asked = mayBeAsked(status, consents, today);
  return [
    status === 'CLOSED' ? null : fundingAttention(placements, fundings, today),
    asked ? askAttention(placements, today) : null,
  ].filter((item) => item !== null);
}

/** The most pressing of the applications that are missing, and how many there are beside it. */
function fundingAttention(
  placements: readonly Placement[],
  fundings: readonly Funding[],
  today: string,
): Attention | null {
  const [first] = DEADLINE_LEADS.T09;
  const missing = fundings
    .flatMap((funding) => {
      const placement = placements.find(({ _id }) => _id === funding.placementId);
      if (!placement || !awaitsApplication(funding, placement)) return [];
      const days = daysBetween(today, placement.startOn);
      return days <= first ? [{ funding, on: placement.startOn, days }] : [];
    })
    .sort((a, b) => a.days - b.days || (a.funding._id < b.funding._id ? -1 : 1));
  const [item] = missing;
  if (!item) return null;
  const { funding, on, days } = item;
  return {
    kind: 'FUNDING',
    tone: days <= URGENT_DAYS ? 'danger' : 'warn',
    fundingId: funding._id,
    offer: fundingShort(funding.offerCode),
    on,
    days,
    more: missing.length - 1,
  };
}

/** The question of the aftercare that came up last and has no answer. */
function askAttention(placements: readonly Placement[], today: string): Attention | null {
  const due = placements
    .flatMap((placement) => {
      const found = dueFollowUp(placement, today);
      return found ? [{ ...found, placement, days: daysBetween(today, found.on) }] : [];
    })
    .filter(({ days }) => days >= -ASKED_DAYS)
    .sort((a, b) => a.days - b.days || (a.placement._id < b.placement._id ? -1 : 1));
  const [item] = due;
  if (!item) return null;
  const { step, on, days, placement } = item;
  return { kind: 'FOLLOW_UP', tone: 'warn', placementId: placement._id, step, on, days };
}
