const DAY = 24 * 3600_000;

/** `days` after an ISO day. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The next working day from a day on (Saturday and Sunday go to Monday). */
export function workday(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 6) return plusDays(day, 2);
  return weekday === 0 ? plusDays(day, 1) : day;
}

/** An instant on a day, `HH:mm` in UTC. */
export const at = (day: string, time: string): string => `${day}T${time}:00.000Z`;
