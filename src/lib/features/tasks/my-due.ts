import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import { datesOf, isAppointment } from '#lib/domain/deadlines/appointment.ts';
import type { Deadline } from '#lib/domain/deadlines/deadline.ts';
import { isPressing, NEAR_DAYS } from '#lib/domain/deadlines/radar.ts';
import { addDays } from '#lib/domain/day.ts';
import { standsInFor } from '#lib/domain/handover-steps.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { worksOn } from '#lib/domain/responsibility.ts';
import type { Task } from '#lib/domain/task.ts';
import { caseDeadlines, projectDeadlines, type Reckoning } from '#lib/records/case-deadlines.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { dueOf, type Due } from '#lib/records/due.ts';
import { session } from '#lib/records/session.svelte.ts';
import { openOfVacancies, vacanciesOf } from '#lib/records/vacancy-deadlines.ts';

/** What rules need beside the records, as this device knows it. */
export function reckoning(): Reckoning {
  return { today: clock.today, retention: session.sync?.status.retention ?? DEFAULT_RETENTION };
}

/** The cases a person works on, and the tasks that are theirs, or lie in a case they stand in for. */
function mine(): { mentees: readonly Mentee[]; isMine: (task: Task) => boolean } {
  const userId = session.user?.id ?? '';
  const { today } = clock;
  const mentees = (session.caseload?.mentees.all ?? []).filter((one) =>
    worksOn(one, userId, today),
  );
  const deputised = new Set(
    standsInFor(mentees, session.caseload?.handovers.all ?? [], userId, today),
  );
  return {
    mentees,
    isMine: ({ assigneeId, caseId }) => assigneeId === userId || deputised.has(caseId ?? ''),
  };
}

/** The cases a person works on, or all that this device holds. */
export function casesOf(whose: 'mine' | 'all'): readonly Mentee[] {
  return whose === 'mine' ? mine().mentees : (session.caseload?.mentees.all ?? []);
}

/** All that is open: of this person, or of everything this device holds. */
export function openDue(whose: 'mine' | 'all'): Due[] {
  const { caseload, user, project } = session;
  if (!caseload || !user) return [];
  const own = mine();
  const tasks = caseload.tasks.all;
  return dueOf(caseload, {
    ...reckoning(),
    mentees: whose === 'mine' ? own.mentees : caseload.mentees.all,
    tasks: whose === 'mine' ? tasks.filter(own.isMine) : tasks,
    reportsOf: user.role === 'COORDINATOR' ? (project?.id ?? null) : null,
    vacancies: whose === 'mine' ? vacanciesOf(caseload, user.id) : caseload.vacancies.all,
  });
}

/** Finished tasks, and deadlines that were passed over. */
export function finished(whose: 'mine' | 'all'): Task[] {
  const { isMine } = mine();
  return (session.caseload?.tasks.all ?? []).filter(
    (task) =>
      (task.state === 'DONE' || (task.state === 'SKIPPED' && task.deadlineKey !== undefined)) &&
      (whose === 'all' || isMine(task)),
  );
}

/** Own deadlines of any day, whether they have come up or not: for the calendar. */
export function ownDeadlines(): Deadline[] {
  const { caseload, user, project } = session;
  if (!caseload || !user) return [];
  const at = reckoning();
  const reports =
    user.role === 'COORDINATOR' && project
      ? projectDeadlines(caseload, project.id, at.today).open
      : [];
  return [
    ...mine().mentees.flatMap((mentee) =>
      datesOf(
        [...caseDeadlines(caseload, mentee, at).byKey.values()],
        caseload.tasksOfCase(mentee._id.slice('mentee:'.length)),
      ),
    ),
    ...reports,
    ...openOfVacancies(caseload, vacanciesOf(caseload, user.id)),
  ];
}

/** Own open tasks, without those whose deadline is gone. */
export function ownTasks(): Task[] {
  return openDue('mine').flatMap((one) => (one.kind === 'task' ? [one.task] : []));
}

/** What Heute shows as one line where it is many, and what it says elsewhere by itself. */
export interface Pressing {
  due: Due[];
  /** Cases nobody has spoken with for long; named one by one where they are few. */
  silent: number;
}

const SILENT_NAMED = 2;

/** Overdue, due within a week, or come up (again) by a reminder of these days. */
export function pressing(): Pressing {
  const { today } = clock;
  const until = addDays(today, NEAR_DAYS);
  const due = openDue(session.user?.role === 'MENTOR' ? 'mine' : 'all').filter((one) =>
    one.kind === 'task'
      ? one.on <= until
      : isPressing(one.deadline, today) && !isElsewhere(one.deadline, today),
  );
  const silent = due.filter(isSilence).length;
  if (silent <= SILENT_NAMED) return { due, silent: 0 };
  return { due: due.filter((one) => !isSilence(one)), silent };
}

export const isSilence = (one: Due): boolean => one.kind === 'rule' && one.deadline.rule === 'T17';

/** New information sheets stand on Heute with the consents, interviews of the day with the visits. */
const isElsewhere = (one: Deadline, today: string): boolean =>
  (one.rule === 'T18' && one.step === 'SHEET') || (isAppointment(one) && one.dueOn === today);
