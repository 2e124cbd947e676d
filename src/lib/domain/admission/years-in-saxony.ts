import { addYears, endOfMonth } from '../calendar/months.ts';
import type { DatePrecision } from '../record.ts';

/** A day of which perhaps only the month or the year is known. */
export interface KnownDay {
  day: string;
  precision: DatePrecision;
}

export interface YearsInSaxony {
  within: boolean | null;
  /** The answer rests on a month or a year, read in the person's favour. */
  imprecise: boolean;
}

/**
 * "Not longer than five years" (domain.md 1.5, a): the anniversary itself still counts, an arrival
 * on 29 February has its anniversary on the 28th, and of a month or a year the last day is taken.
 * `within` is null where nobody knows the day.
 */
export function yearsInSaxony(since: KnownDay | null, on: string, maxYears: number): YearsInSaxony {
  if (since === null || since.precision === 'UNKNOWN') return { within: null, imprecise: false };
  const last = addYears(latest(since), maxYears);
  return { within: on <= last, imprecise: since.precision !== 'DAY' };
}

function latest({ day, precision }: KnownDay): string {
  if (precision === 'YEAR') return `${day.slice(0, 4)}-12-31`;
  return precision === 'MONTH' ? endOfMonth(day) : day;
}
