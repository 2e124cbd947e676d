import { addDays } from '#lib/domain/day.ts';
import type { Task } from '#lib/domain/task.ts';

export const TASK_GROUPS = ['overdue', 'today', 'week', 'later', 'done'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

/** Finished tasks that the list still shows. */
const DONE_SHOWN = 30;

/** Tasks by urgency, the most urgent first; finished ones last, the newest first. */
export function groupTasks(
  tasks: readonly Task[],
  today: string,
): { group: TaskGroup; tasks: Task[] }[] {
  const groups: Record<TaskGroup, Task[]> = {
    overdue: [],
    today: [],
    week: [],
    later: [],
    done: [],
  };
  const week = addDays(today, 7);
  for (const task of tasks) {
    if (task.state === 'DONE') groups.done.push(task);
    else if (task.state !== 'OPEN') continue;
    else if (task.dueOn < today) groups.overdue.push(task);
    else if (task.dueOn === today) groups.today.push(task);
    else if (task.dueOn <= week) groups.week.push(task);
    else groups.later.push(task);
  }
  const soonest = (a: Task, b: Task) => a.dueOn.localeCompare(b.dueOn);
  for (const group of ['overdue', 'week', 'later'] as const) groups[group].sort(soonest);
  groups.done.sort((a, b) => (b.doneAt ?? '').localeCompare(a.doneAt ?? ''));
  groups.done.splice(DONE_SHOWN);
  return TASK_GROUPS.map((group) => ({ group, tasks: groups[group] })).filter(
    ({ tasks: found }) => found.length > 0,
  );
}
