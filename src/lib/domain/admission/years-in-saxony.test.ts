import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../day.ts';
import { yearsInSaxony } from './years-in-saxony.ts';

const exact = (day: string) => ({ day, precision: 'DAY' as const });

describe('five years in Saxony', () => {
  it.each([
    ['2021-03-01', '2026-03-01', true],
    ['2021-03-01', '2026-03-02', false],
    ['2020-02-29', '2025-02-28', true],
    ['2020-02-29', '2025-03-01', false],
    ['2019-02-28', '2024-02-28', true],
    ['2019-02-28', '2024-02-29', false],
  ])('from %s: on %s within is %s', (since, on, within) => {
    expect(yearsInSaxony(exact(since), on, 5)).toEqual({ within, imprecise: false });
  });

  it.each([
    ['2021-02-01', 'MONTH', '2026-02-28', true],
    ['2021-02-01', 'MONTH', '2026-03-01', false],
    ['2020-02-01', 'MONTH', '2025-02-28', true],
    ['2021-01-01', 'YEAR', '2026-12-31', true],
    ['2021-01-01', 'YEAR', '2027-01-01', false],
  ] as const)('reads %s (%s) in the favour of the person', (day, precision, on, within) => {
    expect(yearsInSaxony({ day, precision }, on, 5)).toEqual({ within, imprecise: true });
  });

  it('does not guess where the day is unknown', () => {
    expect(yearsInSaxony(null, '2026-01-01', 5).within).toBeNull();
    const unknown = { day: '2001-01-01', precision: 'UNKNOWN' as const };
    expect(yearsInSaxony(unknown, '2026-01-01', 5).within).toBeNull();
  });

  it('has one last day: that day is within, the next one is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 9 }),
        (n, years) => {
          const since = addDays('1990-01-01', n);
          const same = `${String(Number(since.slice(0, 4)) + years)}${since.slice(4)}`;
          const leapless = addDays(`${same.slice(0, 7)}-28`, 0);
          const real = addDays(same, 0) === same;
          const last = real ? same : leapless;
          expect(yearsInSaxony(exact(since), last, years).within).toBe(true);
          expect(yearsInSaxony(exact(since), addDays(last, 1), years).within).toBe(false);
        },
      ),
    );
  });

  it('never takes less than the exact day would give', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12_000 }),
        fc.integer({ min: 0, max: 4_000 }),
        (n, later) => {
          const since = addDays('1995-01-01', n);
          const on = addDays(since, later);
          if (!yearsInSaxony(exact(since), on, 5).within) return;
          for (const precision of ['MONTH', 'YEAR'] as const)
            expect(yearsInSaxony({ day: since, precision }, on, 5).within).toBe(true);
        },
      ),
    );
  });
});
