/** The same date `months` later (or earlier, if negative), or the last of a shorter month (§ 188 (3) BGB). */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  const counted = year * 12 + (month - 1) + months;
  return clampedDay(Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1, date);
}

/** The same date `years` later; of 29 February the 28th where there is none. */
export function addYears(day: string, years: number): string {
  return addMonths(day, years * 12);
}

/** Last day of the month in which a day lies. */
export function endOfMonth(day: string): string {
  return clampedDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 31);
}

/** The date in that month, or the month's last. */
function clampedDay(year: number, month: number, date: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(date, last))}`;
}
