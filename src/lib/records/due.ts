import type { Deadline } from '../domain/deadlines/deadline.ts';
import { isUp } from '../domain/deadlines/radar.ts';
import type { Mentee } from '../domain/mentee.ts';
import type { Task } from '../domain/task.ts';
import { caseDeadlines, projectDeadlines, type Reckoning } from './case-deadlines.ts';
import type { Caseload } from './caseload.svelte.ts';
import { deadlinesOfVacancies, openOfVacancies } from './vacancy-deadlines.ts';

/** Something to do: a task, or a deadline by rule that nobody settled. */
export type Due =
  | {
      kind: 'task';
      id: string;
      on: string;
      task: Task;
      /** The deadline that the task took over with a day of its own. */
      deadline: Deadline | null;
    }
  | {
      kind: 'rule';
      id: string;
      on: string;
      deadline: Deadline;
      /** Null where it is a company's or the project's. */
      mentee: Mentee | null;
    };

export interface DueOf extends Reckoning {
  mentees: readonly Mentee[];
  /** Of which only the open ones are looked at. */
  tasks: readonly Task[];
  /** Of whose project the reports are due to this person, if any. */
  reportsOf: string | null;
  /** Vacancies that are to be asked about. */
  vacancies?: readonly { _id: string }[];
}

/**
 * What is open in these cases and tasks, in one list by day. A task whose deadline is gone (its
 * source moved, ended, or was settled by itself) is left out: what took its place stands there. So
 * is what lies in a restricted case, which nobody works on.
 */
export function dueOf(caseload: Caseload, of: DueOf): Due[] {
  const found: Due[] = [];
  const reports = of.reportsOf === null ? null : projectDeadlines(caseload, of.reportsOf, of.today);
  for (const task of of.tasks) {
    if (task.state !== 'OPEN' || isKept(caseload, task)) continue;
    const deadline = takenOver(caseload, task, of, reports?.byKey);
    if (deadline === 'outlived') continue;
    found.push({ kind: 'task', id: task._id, on: task.dueOn, task, deadline });
  }
  const rule = (deadline: Deadline, mentee: Mentee | null) => {
    if (isUp(deadline, of.today))
      found.push({ kind: 'rule', id: deadline.key, on: deadline.dueOn, deadline, mentee });
  };
  for (const mentee of of.mentees)
    for (const deadline of caseDeadlines(caseload, mentee, of).open) rule(deadline, mentee);
  for (const deadline of reports?.open ?? []) rule(deadline, null);
  for (const deadline of openOfVacancies(caseload, of.vacancies ?? [])) rule(deadline, null);
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}

/** Open tasks of one case, without those whose deadline is gone. */
export function openTasksOf(caseload: Caseload, mentee: Mentee, at: Reckoning): Task[] {
  const caseId = mentee._id.slice('mentee:'.length);
  return caseload
    .tasksOfCase(caseId)
    .filter((task) => task.state === 'OPEN' && takenOver(caseload, task, at) !== 'outlived');
}

const isKept = (caseload: Caseload, { caseId }: Task): boolean =>
  caseId !== undefined && caseload.isRestricted(caseId);

function takenOver(
  caseload: Caseload,
  task: Task,
  at: Reckoning,
  reports?: ReadonlyMap<string, Deadline>,
): Deadline | null | 'outlived' {
  const { deadlineKey, caseId } = task;
  if (deadlineKey === undefined) return null;
  if (deadlineKey.startsWith('T16:'))
    return deadlinesOfVacancies(caseload).byKey.get(deadlineKey) ?? 'outlived';
  if (caseId === undefined) return reports?.get(deadlineKey) ?? null;
  const mentee = caseload.mentee(caseId);
  if (!mentee) return null;
  return caseDeadlines(caseload, mentee, at).byKey.get(deadlineKey) ?? 'outlived';
}
