import { lastWorkingDay } from '../calendar/working-day.ts';
import { addDays, daysBetween } from '../day.ts';
import type { Task } from '../task.ts';
import type { Deadline } from './deadline.ts';
import { deadlineRule } from './rule.ts';

/** Days ahead that the list of the day looks, and that a reminder stays in it. */
export const NEAR_DAYS = 7;

/** Keys that somebody did, passed over, or took over with a day of their own. */
export function settledKeys(tasks: readonly Task[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { deadlineKey, state } of tasks)
    if (deadlineKey !== undefined && state !== 'OBSOLETE') keys.add(deadlineKey);
  return keys;
}

/** Whether it has come up and is still of use: it leaves the lists by itself some time after. */
export function isUp({ rule, from, dueOn }: Deadline, today: string): boolean {
  const { lapses } = deadlineRule(rule);
  return from <= today && (lapses === undefined || today <= addDays(dueOn, lapses));
}

/**
 * Whether the list of the day shows it: overdue, due within a week, or come up (again) by one of
 * its reminders within the last week.
 */
export function isPressing(one: Deadline, today: string): boolean {
  if (!isUp(one, today)) return false;
  if (daysBetween(today, one.dueOn) <= NEAR_DAYS) return true;
  const since = addDays(today, -NEAR_DAYS);
  return [one.from, ...one.reminders].some((day) => since < day && day <= today);
}

/**
 * Day on which to act: a term of law that ends on a Sunday is not put off but kept on Friday. Null
 * where its own day is a working day.
 */
export function actBefore(dueOn: string): string | null {
  const day = lastWorkingDay(dueOn);
  return day === dueOn ? null : day;
}

/**
 * Whether an open task that took over a deadline has outlived it: its source moved, was settled
 * elsewhere, or is gone. `keys` are those of all deadlines of the case, settled ones included.
 */
export function isOutlived(task: Task, keys: ReadonlySet<string>): boolean {
  return task.state === 'OPEN' && task.deadlineKey !== undefined && !keys.has(task.deadlineKey);
}
