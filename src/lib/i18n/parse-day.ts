export interface ParsedDay {
  /** ISO day; the first of the month or year where less is known. */
  day: string;
  precision: 'DAY' | 'MONTH' | 'YEAR';
}

/**
 * Reads a day as people type it: `1.5.90`, `01.05.1990`, `1/5/1990`, `01051990`, `010590`,
 * `1990-05-01`, `5.1990`, `Mai 1990`, `1. Mai 1990`, `1990`. Two-digit years lie in the hundred
 * years that end ten years after `thisYear`. Null where it makes no day.
 */
export function parseDay(text: string, thisYear: number = currentYear()): ParsedDay | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return whole(iso[3], iso[2], iso[1], thisYear);
  const digits = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(plain);
  if (digits) return whole(digits[1], digits[2], digits[3], thisYear);
  const year = /^(\d{4})$/.exec(plain);
  if (year) return part(undefined, year[1], thisYear);
  const named = plain.replace(/([a-zä]{3,})\.?/, (word) => monthNumber(word)).replace(/^\./, '');
  const day = /^(\d{1,2})[.,/\- ]+(\d{1,2})[.,/\- ]+(\d{2}|\d{4})$/.exec(named);
  if (day) return whole(day[1], day[2], day[3], thisYear);
  const month = /^(\d{1,2})[.,/\- ]+(\d{4})$/.exec(named);
  if (month) return part(month[1], month[2], thisYear);
  return null;
}

const currentYear = () => new Date().getFullYear();

const MONTH_STARTS = 'jan feb mär apr mai jun jul aug sep okt nov dez'.split(' ');
function monthNumber(word: string): string {
  const start = word.replace('mrz', 'mär').replace('maerz', 'mär').slice(0, 3);
  const index = MONTH_STARTS.indexOf(start === 'jän' ? 'jan' : start);
  return index < 0 ? word : `.${index + 1}.`;
}

function fullYear(text: string, thisYear: number): number {
  const year = Number(text);
  if (text.length === 4) return year;
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear + 10 ? century + year - 100 : century + year;
}

function whole(
  date: string | undefined,
  month: string | undefined,
  year: string | undefined,
  thisYear: number,
): ParsedDay | null {
  const y = fullYear(year ?? '', thisYear);
  const d = Number(date);
  const m = Number(month);
  if (y < 1900 || y > 2199 || m < 1 || m > 12 || d < 1) return null;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return { day: `${y}-${two(m)}-${two(d)}`, precision: 'DAY' };
}

function part(month: string | undefined, year: string | undefined, thisYear: number) {
  const first = whole('1', month ?? '1', year, thisYear);
  return first && { day: first.day, precision: month ? ('MONTH' as const) : ('YEAR' as const) };
}

const two = (n: number) => String(n).padStart(2, '0');
