import type { AnyDocument } from '#lib/domain/document.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Placement } from '#lib/domain/placement.ts';
import { demoAdmission } from './admissions.ts';
import { demoCaseFile } from './case-files.ts';
import { demoConsents } from './consents.ts';
import { demoContacts, demoEmployerContact } from './contacts.ts';
import { demoEmployer } from './employers.ts';
import { demoMentee } from './mentees.ts';
import { demoPlacement } from './placements.ts';
import { demoTask } from './tasks.ts';
import { createRandom } from './random.ts';
import { demoVacancies } from './vacancies.ts';
import type { DemoContext, DemoPerson } from './world.ts';

export interface DemoSize {
  mentees: number;
  employers: number;
  /** Somebody waits for the coordination's word. */
  admission?: boolean;
}

/** Seeds of what is drawn apart. */
const CONSENTS = 7;
/** … and for case files. */
const CASE_FILES = 11;
/** Of each mentor, cases whose file nobody has filled yet: the first ones of the list. */
const BARE = 3;

const IN_MENTORING: readonly Mentee['status'][] = ['ACTIVE', 'PAUSED', 'AFTERCARE'];
const VACANCIES = 8;

const OPEN_STATUSES: readonly Mentee['status'][] = ['ACTIVE', 'CLEARING', 'PAUSED'];

/** All records of one project. The first mentor's week is the fullest. */
export function demoCaseload(context: DemoContext, size: DemoSize): AnyDocument[] {
  const { random, project } = context;
  const employers = Array.from({ length: size.employers }, (_, n) => demoEmployer(context, n));
  const mentees = Array.from({ length: size.mentees }, (_, n) =>
    demoMentee(context, n, mentorOf(project.mentors, n)),
  );
  const busy = mentees.filter(
    (mentee) =>
      mentee.mentorIds[0] === project.mentors[0]?.id && OPEN_STATUSES.includes(mentee.status),
  );
  const cases = mentees.flatMap((mentee): AnyDocument[] => {
    const turn = busy.indexOf(mentee);
    return [
      ...demoContacts(context, mentee, employers, plannedDays(turn)),
      ...taskDays(context, turn).map(([days, done]) => demoTask(context, mentee, days, done)),
      ...(random.chance(0.3) ? [demoPlacement(context, mentee, employers)] : []),
    ];
  });
  const talks = employers
    .filter(() => random.chance(0.7))
    .map((employer) => demoEmployerContact(context, employer));
  // Of their own, so that all the rest is what it was.
  const apart = { ...context, random: createRandom(CONSENTS) };
  const consents = mentees.flatMap((mentee, n) => demoConsents(apart, mentee, n));
  const vacancies = demoVacancies({ ...context, random: createRandom(VACANCIES) }, employers);
  const file = { ...context, random: createRandom(CASE_FILES) };
  const placements = cases.filter((one): one is Placement => one.type === 'placement');
  const files = filled(project.mentors, mentees).flatMap((mentee) =>
    demoCaseFile(file, mentee, {
      employers,
      consents,
      placements: placements.filter(({ caseId }) => mentee._id === `mentee:${caseId}`),
    }),
  );
  const asked = size.admission ? demoAdmission(file) : [];
  return [
    ...employers,
    ...mentees,
    ...cases,
    ...talks,
    ...consents,
    ...vacancies,
    ...files,
    ...asked,
  ];
}

/** Whose file is filled: all in mentoring but the first of each mentor's list. */
function filled(mentors: readonly DemoPerson[], mentees: readonly Mentee[]): Mentee[] {
  const nameOf = ({ familyName = '', givenNames = '' }: Mentee) => `${familyName} ${givenNames}`;
  return mentors.flatMap(({ id }) =>
    mentees
      .filter(({ mentorIds }) => mentorIds[0] === id)
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'de-DE'))
      .slice(BARE)
      .filter(({ status }) => IN_MENTORING.includes(status)),
  );
}

function mentorOf(mentors: readonly DemoPerson[], n: number): DemoPerson {
  const mentor = mentors[n % mentors.length];
  if (!mentor) throw new Error('a project without mentors');
  return mentor;
}

/** Days from today of appointments; the first cases of the first mentor have them near. */
function plannedDays(turn: number): number[] {
  if (turn < 0) return [];
  if (turn < 3) return [0];
  if (turn < 6) return [1];
  return turn < 12 ? [turn - 4] : [];
}

/** Days from today of tasks, and whether they are done: overdue, today, this week, later. */
function taskDays({ random }: DemoContext, turn: number): [number, boolean][] {
  if (turn >= 0 && turn < 2) return [[-3 - turn, false]];
  if (turn >= 2 && turn < 4) return [[0, false]];
  if (turn >= 4 && turn < 8) return [[turn - 3, false]];
  if (random.chance(0.5)) return [[-random.int(10, 200), true]];
  return random.chance(0.4) ? [[random.int(5, 40), false]] : [];
}
