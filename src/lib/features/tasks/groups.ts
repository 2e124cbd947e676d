import { addDays } from '#lib/domain/day.ts';
import type { Task } from '#lib/domain/task.ts';
import type { Due } from '#lib/records/due.ts';

export const DUE_GROUPS = ['overdue', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** Finished tasks that the list still shows. */
const DONE_SHOWN = 30;

/** What is open by urgency, the most urgent first; `due` comes by day. */
export function groupDue(due: readonly Due[], today: string): { group: DueGroup; due: Due[] }[] {
  const groups: Record<DueGroup, Due[]> = { overdue: [], today: [], week: [], later: [] };
  const week = addDays(today, 7);
  for (const one of due) {
    if (one.on < today) groups.overdue.push(one);
    else if (one.on === today) groups.today.push(one);
    else if (one.on <= week) groups.week.push(one);
    else groups.later.push(one);
  }
  return DUE_GROUPS.map((group) => ({ group, due: groups[group] })).filter(
    ({ due: found }) => found.length > 0,
  );
}

/** The newest of what was finished. */
export function newestFinished(tasks: readonly Task[]): Task[] {
  const at = ({ doneAt, updatedAt }: Task) => doneAt ?? updatedAt;
  return [...tasks].sort((a, b) => at(b).localeCompare(at(a))).slice(0, DONE_SHOWN);
}
