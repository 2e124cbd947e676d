import { addDays } from '../day.ts';
import { NO_CONTACT_DAYS } from '../attention.ts';
import { mayBeAsked } from '../follow-ups.ts';
import { caseOf } from '../id.ts';
import type { Mentee } from '../mentee.ts';
import { applicationDeadlines } from './application.ts';
import { courseDeadlines } from './course.ts';
import { deadline, type Deadline } from './deadline.ts';
import { fundingDeadlines } from './funding.ts';
import { goalDeadlines } from './goal.ts';
import { permitDeadlines } from './permit.ts';
import { placementDeadlines } from './placement.ts';
import { privacyDeadlines } from './privacy.ts';
import { probationDeadlines } from './probation.ts';
import { recognitionDeadlines } from './recognition.ts';
import type { CaseRecords, CaseRule } from './records.ts';
import { residenceDeadlines } from './residence.ts';

const OVER: readonly Mentee['status'][] = ['CLOSED', 'REJECTED', 'TRANSFERRED'];

/** Every rule on a case; one that is missing here does not exist. */
const RULES: readonly CaseRule[] = [
  (mentee) => residenceDeadlines(mentee),
  permitDeadlines,
  (mentee, of) => of.placements.flatMap((placement) => placementDeadlines(placement, mentee)),
  probationDeadlines,
  fundingDeadlines,
  (_mentee, of) => of.courses.flatMap(courseDeadlines),
  (_mentee, of) => of.recognitions.flatMap(recognitionDeadlines),
  applicationDeadlines,
  goalDeadlines,
  privacyDeadlines,
  silence,
];

/**
 * All that follows from the records of one case, by day, whether somebody settled it or not. A
 * source that moves has a new key; a record that is gone has none, and a case that is over only the
 * questions of the aftercare, where they were consented to.
 */
export function deadlinesOfCase(mentee: Mentee, of: CaseRecords, today: string): Deadline[] {
  if (mentee.restriction) return [];
  if (OVER.includes(mentee.status)) return aftercare(mentee, of, today).sort(byDay);
  return RULES.flatMap((rule) => rule(mentee, of, today)).sort(byDay);
}

export function byDay(a: Deadline, b: Deadline): number {
  return a.dueOn === b.dueOn ? compare(a.key, b.key) : compare(a.dueOn, b.dueOn);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** T12 of a case that is over: asked on with consent C5, and not a day longer than it holds. */
function aftercare(mentee: Mentee, { placements, consents }: CaseRecords, today: string) {
  if (!mayBeAsked(mentee.status, consents, today)) return [];
  return placements
    .flatMap((placement) => placementDeadlines(placement, mentee))
    .filter(({ rule }) => rule === 'T12')
    .map((one): Deadline => ({ ...one, afterEnd: 'C5' }));
}

/** T17: an active case nobody has spoken with. */
function silence(mentee: Mentee, { lastContactOn }: CaseRecords): Deadline[] {
  if (mentee.status !== 'ACTIVE') return [];
  const since = lastContactOn ?? mentee.agreementSignedOn ?? mentee.createdAt.slice(0, 10);
  const source = { caseId: caseOf(mentee._id) ?? '', id: mentee._id, date: since };
  return [deadline('T17', source, addDays(since, NO_CONTACT_DAYS + 1))];
}
