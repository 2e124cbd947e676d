import { HOLIDAYS, type Holiday } from '../catalogues/holidays.ts';
import { addDays, weekdayOf } from '../day.ts';

/** The public holiday of Saxony on a day, or null. */
export function holidayOn(day: string): Holiday | null {
  const year = Number(day.slice(0, 4));
  const known = years.get(year) ?? holidaysOf(year);
  years.set(year, known);
  return known.get(day) ?? null;
}

/** By year, once asked for: each deadline of each case asks. */
const years = new Map<number, ReadonlyMap<string, Holiday>>();

function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  const days = HOLIDAYS.map((holiday) => [dateOf(holiday, year), holiday] as const);
  return new Map(
    days.filter(
      ([day, { validFrom, validTo = '9999-12-31' }]) => validFrom <= day && day <= validTo,
    ),
  );
}

/** Monday to Friday and no holiday; Saturdays count as the law on terms counts them (§ 193 BGB). */
export function isWorkingDay(day: string): boolean {
  return weekdayOf(day) < 6 && holidayOn(day) === null;
}

/** The day itself, or the first working day after it (§ 193 BGB). */
export function nextWorkingDay(day: string): string {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** The day itself, or the last working day before it: a term of law is never moved, only kept earlier. */
export function lastWorkingDay(day: string): string {
  let last = day;
  while (!isWorkingDay(last)) last = addDays(last, -1);
  return last;
}

function dateOf(holiday: Holiday, year: number): string {
  if ('fromEaster' in holiday) return addDays(easterSunday(year), holiday.fromEaster);
  if (holiday.on !== 'BUSS_UND_BETTAG') return `${String(year)}-${holiday.on}`;
  const eve = `${String(year)}-11-22`;
  return addDays(eve, -((weekdayOf(eve) + 4) % 7));
}

/** Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4);
  const drift = Math.floor((8 * century + 13) / 25);
  const epact = (skipped - drift + 19 * golden + 15) % 30;
  const moon =
    epact -
    Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - skipped) % 7;
  return addDays(`${String(year)}-03-28`, moon - weekday);
}
