import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from './format.ts';
import { parseDay } from './parse-day.ts';

test.each([
  ['1.5.90', '1990-05-01'],
  ['01051990', '1990-05-01'],
  ['010590', '1990-05-01'],
  ['01.05.1990', '1990-05-01'],
  ['1/5/1990', '1990-05-01'],
  ['1-5-90', '1990-05-01'],
  ['1 5 1990', '1990-05-01'],
  [' 1. 5. 1990 ', '1990-05-01'],
  ['1,5,90', '1990-05-01'],
  ['1990-05-01', '1990-05-01'],
  ['1. Mai 1990', '1990-05-01'],
  ['1.mai 90', '1990-05-01'],
  ['24. Dez. 2026', '2026-12-24'],
  ['3. März 2001', '2001-03-03'],
  ['29.2.2024', '2024-02-29'],
])('%s is a day', (text, day) => {
  expect(parseDay(text, 2026)).toEqual({ day, precision: 'DAY' });
});

test.each([
  ['1990', '1990-01-01', 'YEAR'],
  ['5.1990', '1990-05-01', 'MONTH'],
  ['05/1990', '1990-05-01', 'MONTH'],
  ['Mai 1990', '1990-05-01', 'MONTH'],
  ['september 2026', '2026-09-01', 'MONTH'],
])('%s is known less exactly', (text, day, precision) => {
  expect(parseDay(text, 2026)).toEqual({ day, precision });
});

test.each([
  '',
  '31.2.1990',
  '29.2.2023',
  '0.5.1990',
  '1.13.1990',
  '5',
  '90',
  'morgen',
  '1.5.',
  '1.5.1890',
  '12345',
])('%j is no day', (text) => {
  expect(parseDay(text, 2026)).toBeNull();
});

test('two-digit years lie within the last ninety years or the next ten', () => {
  expect(parseDay('1.1.36', 2026)?.day).toBe('2036-01-01');
  expect(parseDay('1.1.37', 2026)?.day).toBe('1937-01-01');
});

test('reads back every day as it was written', () => {
  const days = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(parseDay(formatDay(day))).toEqual({ day, precision: 'DAY' });
    }),
  );
});
