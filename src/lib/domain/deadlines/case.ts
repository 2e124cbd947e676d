import { NO_CONTACT_DAYS } from '../attention.ts';
import { addDays } from '../day.ts';
import { caseOf } from '../id.ts';
import type { Mentee } from '../mentee.ts';
import type { Placement } from '../placement.ts';
import { deadline, type Deadline } from './deadline.ts';
import { placementDeadlines } from './placement.ts';
import { residenceDeadlines } from './residence.ts';

const OVER = ['CLOSED', 'REJECTED', 'TRANSFERRED'];

/**
 * All that is or becomes due in one case, by day. `settled` holds the keys that somebody did or
 * passed over; a source that moves has a new key, so it comes up again.
 */
export function deadlinesOfCase(
  mentee: Mentee,
  of: {
    placements: readonly Placement[];
    lastContactOn: string | null;
    settled: ReadonlySet<string>;
  },
): Deadline[] {
  if (OVER.includes(mentee.status)) return [];
  const found = [
    ...residenceDeadlines(mentee),
    ...of.placements.flatMap((placement) => placementDeadlines(placement, mentee)),
    ...silence(mentee, of.lastContactOn),
  ];
  return found
    .filter(({ key }) => !of.settled.has(key))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.key.localeCompare(b.key));
}

/** T17: an active case nobody has spoken with. */
function silence(mentee: Mentee, lastContactOn: string | null): Deadline[] {
  if (mentee.status !== 'ACTIVE') return [];
  const since = lastContactOn ?? mentee.agreementSignedOn ?? mentee.createdAt.slice(0, 10);
  const source = { caseId: caseOf(mentee._id) ?? '', id: mentee._id, date: since };
  return [deadline('T17', source, addDays(since, NO_CONTACT_DAYS + 1))];
}
