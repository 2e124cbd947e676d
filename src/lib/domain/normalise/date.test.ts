import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './date.ts';

const options = { pivotYear: 2026 };

test.each([
  ['1.5.90', '1990-05-01'],
  ['01.05.1990', '1990-05-01'],
  ['01051990', '1990-05-01'],
  ['19900501', '1990-05-01'],
  ['1990-05-26', '1990-05-26'],
  ['1990-05-26 00:00:00', '1990-05-26'],
  ['1. Mai 1990', '1990-05-01'],
  ['3. März 2024', '2024-03-03'],
  ['04.04.02', '2002-04-04'],
  ['25.07.75', '1975-07-25'],
  ['01.01.26', '2026-01-01'],
  ['01.01.27', '1927-01-01'],
  ['46321', '2026-10-26'],
  ['46321.5', '2026-10-26'],
  ['29.02.2024', '2024-02-29'],
])('%s is the day %s', (text, date) =>
  expect(readDate(text, options)).toEqual({
    ok: true,
    value: { date, precision: 'DAY' },
    certainty: 'sure',
  }),
);

test.each([
  ['1990', '1990-01-01', 'YEAR'],
  ['00.00.1990', '1990-01-01', 'YEAR'],
  ['05.1990', '1990-05-01', 'MONTH'],
  ['Mai 1990', '1990-05-01', 'MONTH'],
  ['00.05.1990', '1990-05-01', 'MONTH'],
])('%s is no exact day', (text, date, precision) =>
  expect(readDate(text, options)).toMatchObject({ ok: true, value: { date, precision } }),
);

test.each(['31.02.1990', '29.02.2023', '32.01.2020', '01.13.2020', '1.1.0090', '31042024'])(
  '%s is refused as impossible',
  (text) => expect(readDate(text, options)).toEqual({ ok: false, problem: 'date-impossible' }),
);

test.each(['heute', '', '12', 'Syrien', '1.5.'])('%j is no date', (text) =>
  expect(readDate(text, options)).toEqual({ ok: false, problem: 'date-invalid' }),
);

test('a year with "ca." is taken, for a person to check', () => {
  expect(readDate('ca. 1985', options)).toMatchObject({ certainty: 'check' });
});

describe('for every day of two centuries', () => {
  const day = fc
    .date({
      min: new Date('1927-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const spellings: Record<string, (y: string, m: string, d: string) => string> = {
    iso: (y, m, d) => `${y}-${m}-${d}`,
    german: (y, m, d) => `${d}.${m}.${y}`,
    'without zeros': (y, m, d) => `${String(Number(d))}.${String(Number(m))}.${y}`,
    'two digits': (y, m, d) => `${d}.${m}.${y.slice(2)}`,
    digits: (y, m, d) => d + m + y,
    serial: (y, m, d) =>
      String((Date.UTC(Number(y), Number(m) - 1, Number(d)) - Date.UTC(1899, 11, 30)) / 86_400_000),
  };
  test.each(Object.keys(spellings))('reading what was written as %s gives the same day', (name) => {
    fc.assert(
      fc.property(day, (date) => {
        const [y = '', m = '', d = ''] = date.split('-');
        const written = spellings[name]?.(y, m, d) ?? '';
        // Excel serials of four digits (before 18 May 1927) look like years.
        fc.pre(name !== 'serial' || written.length === 5);
        expect(readDate(written, options)).toMatchObject({ ok: true, value: { date } });
      }),
    );
  });
});
