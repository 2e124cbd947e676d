const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Calendar day in Europe/Berlin, `YYYY-MM-DD`, of an instant (ms since 1970, or ISO 8601). */
export function berlinDay(instant: number | string): string {
  return berlin.format(new Date(instant));
}
