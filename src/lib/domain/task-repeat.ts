import { addMonths } from './calendar/months.ts';
import { isWorkingDay, nextWorkingDay } from './calendar/working-day.ts';
import { addDays } from './day.ts';
import type { TaskRepeat } from './task.ts';

/** A rhythm that is older than that has been forgotten, not missed (occurrences). */
const MOST = 5_000;

/**
 * Day on which a task comes again: the next of its rhythm after `today` and after the day it was
 * due; what was missed meanwhile is not made up for. Counted from the day it began with, so that
 * neither a short month nor a day it was put off to shifts it for ever. Where it began on a working
 * day, one that falls on a weekend or a holiday goes to the next working day.
 */
export function nextDue(repeat: TaskRepeat, dueOn: string, today: string): string {
  const start = repeat.from ?? dueOn;
  const after = dueOn > today ? dueOn : today;
  const onWorkingDays = isWorkingDay(start);
  for (let at = 1; at <= MOST; at += 1) {
    const day = occurrence(start, repeat, at);
    const due = onWorkingDays ? nextWorkingDay(day) : day;
    if (due > after) return due;
  }
  return addDays(after, 1);
}

function occurrence(start: string, { every, count }: TaskRepeat, at: number): string {
  return every === 'WEEK' ? addDays(start, 7 * count * at) : addMonths(start, count * at);
}
