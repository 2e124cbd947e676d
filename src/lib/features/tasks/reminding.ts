import { addDays } from '#lib/domain/day.ts';
import { actBefore } from '#lib/domain/deadlines/radar.ts';

/** Hour of the day from which a reminder is shown (local time). */
const FROM_HOUR = 8;
/** Days ahead whose numbers are kept in memory, for a device that stays locked. */
const AHEAD_DAYS = 30;

/** How many things are due on each of the coming days: numbers alone, nothing that names anybody. */
export type DueNumbers = ReadonlyMap<string, number>;

/** A term on a day on which nobody works counts on the last working day before it. */
export function numbersOf(dueDays: readonly string[], today: string): DueNumbers {
  const until = addDays(today, AHEAD_DAYS);
  const numbers = new Map<string, number>();
  for (const dueOn of dueDays) {
    const day = actBefore(dueOn) ?? dueOn;
    if (today <= day && day <= until) numbers.set(day, (numbers.get(day) ?? 0) + 1);
  }
  return numbers;
}

export interface Moment {
  today: string;
  hour: number;
  /** Day of the last reminder, or null. */
  shownOn: string | null;
  /** Somebody has the open app before their eyes. */
  watched: boolean;
}

/** How many to tell of now; 0 for not now. Once a day, and not to who sees Heute anyway. */
export function toTell(numbers: DueNumbers, { today, hour, shownOn, watched }: Moment): number {
  if (watched || hour < FROM_HOUR || shownOn === today) return 0;
  return numbers.get(today) ?? 0;
}
