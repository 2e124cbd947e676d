import type { DatePrecision } from '../record.ts';
import { fold } from '../fold.ts';
import { check, type Reading, sure, unread } from './reading.ts';

export interface DateReading {
  /** `YYYY-MM-DD`; the first day of the month or year where the precision says so. */
  date: string;
  precision: Exclude<DatePrecision, 'UNKNOWN'>;
}

export interface DateOptions {
  /** The latest year that two digits may mean: 2026 makes `26` 2026 and `27` 1927. */
  pivotYear: number;
}

const MONTHS = 'jan feb mar apr mai jun jul aug sep okt nov dez'.split(' ');

/**
 * Reads a date as people and table programs write it: `1.5.90`, `01051990`, `1990-05-26`,
 * `1. Mai 1990`, an Excel serial (`46321`), `05.1990`, `1990`, `ca. 1985`, `00.00.1990`.
 */
export function readDate(text: string, options: DateOptions): Reading<DateReading> {
  const approximate = /^(ca\.?|circa|etwa|um)\s*/i;
  const reading = readPlain(fold(text).replace(approximate, '').trim(), options);
  if (reading.ok && approximate.test(text)) return check(reading.value);
  return reading;
}

function readPlain(text: string, options: DateOptions): Reading<DateReading> {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.z+-]*)?$/.exec(text);
  if (iso) return fromParts(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const german = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?: [\d:]+(?: uhr)?)?$/.exec(
    text,
  );
  if (german)
    return fromParts(Number(german[1]), Number(german[2]), yearOf(german[3] ?? '', options));
  const words = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,})\.?\s+(\d{4})$/.exec(text);
  if (words) {
    const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).replace('mrz', 'mar')) + 1;
    if (month > 0) return fromParts(Number(words[1] ?? 0), month, Number(words[3]));
  }
  const monthAndYear = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (monthAndYear) return fromParts(0, Number(monthAndYear[1]), Number(monthAndYear[2]));
  return readDigits(text, options);
}

function readDigits(text: string, options: DateOptions): Reading<DateReading> {
  if (/^\d{8}$/.test(text)) {
    const german = fromParts(num(text, 0, 2), num(text, 2, 4), num(text, 4, 8));
    if (german.ok && num(text, 4, 8) >= 1880) return german;
    return fromParts(num(text, 6, 8), num(text, 4, 6), num(text, 0, 4));
  }
  if (/^\d{6}$/.test(text)) {
    const short = fromParts(num(text, 0, 2), num(text, 2, 4), yearOf(text.slice(4), options));
    return short.ok ? check(short.value) : short;
  }
  if (/^\d{5}([.,]\d+)?$/.test(text)) return fromSerial(Math.floor(Number(text.replace(',', '.'))));
  if (/^(18|19|20)\d{2}$/.test(text)) return fromParts(0, 0, Number(text));
  return unread('date-invalid');
}

/**
 * Day of an Excel serial number, 1900 date system: day 1 is 1900-01-01, and day 60 is the
 * 29 February 1900 that never was, so that later days count one too many.
 */
export function fromSerial(serial: number): Reading<DateReading> {
  if (serial < 1 || serial === 60 || serial > 2_958_465) return unread('date-impossible');
  const days = serial > 60 ? serial - 1 : serial;
  const date = new Date(Date.UTC(1899, 11, 31) + days * 86_400_000).toISOString().slice(0, 10);
  return sure({ date, precision: 'DAY' });
}

/** Day or month 0 means: not known (`00.00.1990` in official papers). */
function fromParts(day: number, month: number, year: number): Reading<DateReading> {
  if (year < 1880 || year > 2200) return unread('date-impossible');
  const yyyy = String(year);
  if (month === 0)
    return day === 0
      ? sure({ date: `${yyyy}-01-01`, precision: 'YEAR' })
      : unread('date-impossible');
  if (month > 12) return unread('date-impossible');
  const mm = String(month).padStart(2, '0');
  if (day === 0) return sure({ date: `${yyyy}-${mm}-01`, precision: 'MONTH' });
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return unread('date-impossible');
  return sure({ date: `${yyyy}-${mm}-${String(day).padStart(2, '0')}`, precision: 'DAY' });
}

function yearOf(digits: string, { pivotYear }: DateOptions): number {
  if (digits.length === 4) return Number(digits);
  const century = pivotYear - (pivotYear % 100);
  const year = century + Number(digits);
  return year > pivotYear ? year - 100 : year;
}

const num = (text: string, from: number, to: number): number => Number(text.slice(from, to));
