const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * Milliseconds since 1970 of a clock time in Germany (`YYYY-MM-DD`, `HH:MM`); null where there is
 * none, as in the hour that summer time leaves out. Of an hour that comes twice the first counts.
 */
export function berlinInstant(day: string, time: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const found = [2, 1]
    .map((hours) => asUtc - hours * 3600_000)
    .find((instant) => berlin.format(new Date(instant)) === `${day} ${time}`);
  return found ?? null;
}
