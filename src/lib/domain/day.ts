/** Arithmetic on calendar days written `YYYY-MM-DD`; no time zone takes part in it. */

const DAY_MS = 86_400_000;

function toMs(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

/** The day that lies `days` after (or before, if negative) the given one. */
export function addDays(day: string, days: number): string {
  return new Date(toMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(day: string): number {
  return new Date(toMs(day)).getUTCDay() || 7;
}

/** Next Monday after the given day: "nächste Woche". */
export function nextMonday(day: string): string {
  return addDays(day, 8 - weekdayOf(day));
}
