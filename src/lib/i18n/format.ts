import type { ParsedDay } from './parse-day.ts';

/** How Germans write days, times, numbers and phone numbers. Days are text, `YYYY-MM-DD`. */

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;
const WEEKDAYS = [
  'Sonntag',
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
] as const;
const DAY_MS = 86_400_000;
const NBSP = '\u00a0';

interface Parts {
  year: number;
  month: number;
  date: number;
}

const parts = (day: string): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});
/** Days since 1970 of a calendar day; UTC is only a ruler here, no zone is involved. */
const ordinal = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;

/** `1.12.2026` */
export function formatDay(day: string): string {
  const { year, month, date } = parts(day);
  return `${date}.${month}.${year}`;
}

/** `1. Dezember`, with the year where it is not the year of `today`. */
export function formatDayLong(day: string, today?: string): string {
  const { year, month, date } = parts(day);
  const text = `${date}.${NBSP}${MONTHS[month - 1] ?? ''}`;
  return today?.slice(0, 4) === day.slice(0, 4) ? text : `${text} ${year}`;
}

/** `Dienstag` */
export function formatWeekday(day: string): string {
  return WEEKDAYS[(((ordinal(day) + 4) % 7) + 7) % 7] ?? '';
}

/** `Dienstag, 24. November`, with the year where it is not the year of `today`. */
export function formatDayWithWeekday(day: string, today?: string): string {
  return `${formatWeekday(day)}, ${formatDayLong(day, today)}`;
}

/** `November 2026`, the heading of a month. */
export function formatMonth(day: string): string {
  const { year, month } = parts(day);
  return `${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `1.5.1990`, `Mai 1990` or `1990`, by what is known. */
export function formatPartialDay(day: string, precision: ParsedDay['precision']): string {
  if (precision === 'YEAR') return day.slice(0, 4);
  return precision === 'MONTH' ? formatMonth(day) : formatDay(day);
}

/** Whole days from `today` to `day`; negative in the past. */
export function daysBetween(today: string, day: string): number {
  return Math.round(ordinal(day) - ordinal(today));
}

/** `heute`, `morgen`, `in 8 Tagen`, `gestern`, `vor 3 Tagen`, `vor 2 Jahren`. */
export function inDays(day: string, today: string): string {
  const n = daysBetween(today, day);
  if (n === 0) return 'heute';
  if (n === 1) return 'morgen';
  if (n === -1) return 'gestern';
  const size = Math.abs(n);
  const text =
    size < 60
      ? `${size}${NBSP}Tagen`
      : size < 730
        ? `${Math.round(size / 30.44)}${NBSP}Monaten`
        : `${Math.round(size / 365.25)}${NBSP}Jahren`;
  return `${n > 0 ? 'in' : 'vor'}${NBSP}${text}`;
}

/** `in 8 Tagen, am 1. Dezember`; today, tomorrow and yesterday say it in one word. */
export function inDaysWithDay(day: string, today: string): string {
  const n = daysBetween(today, day);
  const words = inDays(day, today);
  return Math.abs(n) < 2 ? words : `${words}, am${NBSP}${formatDayLong(day, today)}`;
}

/** Whole years between a birthday and `today`. */
export function ageInYears(birthday: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
  return today.slice(5) < birthday.slice(5) ? years - 1 : years;
}

const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
const berlinTime = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
});

/** The calendar day in Germany of an instant (milliseconds since 1970, or ISO 8601). */
export function dayOf(instant: number | string): string {
  return berlinDay.format(new Date(instant));
}

/** `14:05`, local time in Germany of an instant (milliseconds since 1970, or ISO 8601). */
export function formatTime(instant: number | string): string {
  return berlinTime.format(new Date(instant));
}

/** `14:05` today, `gestern 16:40`, else `21.11., 16:40`, with the year if it is another. */
export function formatInstant(instant: number | string, today: string): string {
  const day = dayOf(instant);
  const n = daysBetween(today, day);
  const time = formatTime(instant);
  if (n === 0) return time;
  if (n === -1) return `gestern ${time}`;
  const { date, month } = parts(day);
  return day.slice(0, 4) === today.slice(0, 4)
    ? `${date}.${month}., ${time}`
    : `${formatDay(day)}, ${time}`;
}

/** `45 Min.`, `1 Std.`, `1 Std. 30 Min.` */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const text = [hours ? `${hours}${NBSP}Std.` : '', rest ? `${rest}${NBSP}Min.` : ''];
  return text.filter(Boolean).join(' ') || `0${NBSP}Min.`;
}

const numbers = new Intl.NumberFormat('de-DE');
/** `20.000` */
export function formatNumber(n: number): string {
  return numbers.format(n);
}

/** `4 KB`, `1,2 MB` */
export function formatBytes(bytes: number): string {
  const kb = bytes / 1024;
  if (kb < 1000) return `${formatNumber(Math.ceil(kb))}${NBSP}KB`;
  const mb = kb / 1024;
  const [size, unit] = mb < 1000 ? [mb, 'MB'] : [mb / 1024, 'GB'];
  return `${size.toLocaleString('de-DE', { maximumFractionDigits: 1 })}${NBSP}${unit}`;
}

export { parseDay, type ParsedDay } from './parse-day.ts';
export { formatPhone } from './format-phone.ts';
