import type { Application } from './application.ts';

type State = Application['state'];

/** The way of most applications; refusals and silence can come after each step. */
const WAY: readonly State[] = ['PLANNED', 'SENT', 'CONFIRMED', 'INTERVIEW', 'TRIAL', 'OFFER'];
const ENDS: readonly State[] = ['OFFER', 'REFUSED', 'NO_ANSWER', 'WITHDRAWN'];

/** Something is still awaited or to be done. */
export const isOpenApplication = ({ state }: Pick<Application, 'state'>): boolean =>
  !ENDS.includes(state);

/** What can come next by one tap, the likeliest first. */
export function nextStates(state: State): State[] {
  if (state === 'PLANNED') return ['SENT'];
  if (!WAY.includes(state) || state === 'OFFER') return [];
  const further = WAY.slice(WAY.indexOf(state) + 1);
  return [...further, 'REFUSED', ...(state === 'SENT' || state === 'CONFIRMED' ? NO_ANSWER : [])];
}
const NO_ANSWER: readonly State[] = ['NO_ANSWER'];

/** What a tap on a state writes besides it: when it was sent, when the answer came. */
export function statePatch(
  application: Pick<Application, 'sentOn' | 'answeredOn'>,
  state: State,
  today: string,
): Pick<Application, 'state' | 'sentOn' | 'answeredOn'> {
  const { sentOn, answeredOn } = application;
  if (state === 'PLANNED') return { state, sentOn: undefined, answeredOn: undefined };
  if (state === 'SENT') return { state, sentOn: sentOn ?? today, answeredOn: undefined };
  const answered = state !== 'NO_ANSWER' && state !== 'WITHDRAWN';
  return { state, sentOn, answeredOn: answered ? (answeredOn ?? today) : answeredOn };
}

/** The kind of placement that a success makes; null where it is not clear. */
export function placementKindOf(
  kind: Application['kind'],
): 'P01' | 'P02' | 'T01' | 'Z01' | 'Z02' | 'Z03' | 'Z05' | null {
  return KINDS[kind];
}
const KINDS = {
  JOB: 'P01',
  MINIJOB: 'P02',
  TRAINING: 'T01',
  EQ: 'Z01',
  INTERNSHIP: 'Z02',
  PROBE_MAG: 'Z03',
  FSJ_BFD: 'Z05',
  QUALI: null,
} as const;

/** What the placement begins with that a success led to. */
export function placementBegun(application: Application) {
  const { kind, title, employerId, siteId, vacancyId, startOn } = application;
  return {
    kind: placementKindOf(kind) ?? ('' as const),
    title,
    employerId: employerId ?? '',
    siteId: siteId ?? '',
    vacancyId: vacancyId ?? '',
    startOn: startOn ?? '',
  };
}

/** Open ones first: what has an interview soonest, then what was sent last; then the closed ones. */
export function byUrgency(applications: readonly Application[]): Application[] {
  const rank = (one: Application) => (isOpenApplication(one) ? (one.interviewOn ? 0 : 1) : 2);
  const day = ({ sentOn, applyUntil, createdAt }: Application) => sentOn ?? applyUntil ?? createdAt;
  return [...applications].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 0 ? (a.interviewOn ?? '').localeCompare(b.interviewOn ?? '') : 0) ||
      day(b).localeCompare(day(a)),
  );
}
