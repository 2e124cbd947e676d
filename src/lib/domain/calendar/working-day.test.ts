import { describe, expect, it } from 'vitest';
import { addDays } from '../day.ts';
import { holidayOn, isWorkingDay, lastWorkingDay, nextWorkingDay } from './working-day.ts';

/** Good Friday, Ascension Day, Whit Monday, Buß- und Bettag as published. */
const MOVING: Record<number, [string, string, string, string]> = {
  2024: ['2024-03-29', '2024-05-09', '2024-05-20', '2024-11-20'],
  2025: ['2025-04-18', '2025-05-29', '2025-06-09', '2025-11-19'],
  2026: ['2026-04-03', '2026-05-14', '2026-05-25', '2026-11-18'],
  2027: ['2027-03-26', '2027-05-06', '2027-05-17', '2027-11-17'],
  2028: ['2028-04-14', '2028-05-25', '2028-06-05', '2028-11-22'],
  2029: ['2029-03-30', '2029-05-10', '2029-05-21', '2029-11-21'],
  2030: ['2030-04-19', '2030-05-30', '2030-06-10', '2030-11-20'],
};

describe('holidays of Saxony', () => {
  it.each(Object.entries(MOVING))(
    '%s has those that move',
    (_, [friday, ascension, whit, repentance]) => {
      expect(holidayOn(friday)?.label).toBe('Karfreitag');
      expect(holidayOn(addDays(friday, 3))?.label).toBe('Ostermontag');
      expect(holidayOn(ascension)?.label).toBe('Christi Himmelfahrt');
      expect(holidayOn(whit)?.label).toBe('Pfingstmontag');
      expect(holidayOn(repentance)?.label).toBe('Buß- und Bettag');
    },
  );

  it('are those of § 1 (1) SächsSFG by their days, Reformation Day among them', () => {
    const year = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01', n));
    expect(year.filter((day) => holidayOn(day))).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-10-31',
      '2026-11-18',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(holidayOn('2027-10-31')?.label).toBe('Reformationsfest');
  });

  it('are eleven days of every year', () => {
    for (let year = 2000; year <= 2050; year += 1) {
      let count = 0;
      for (let day = `${String(year)}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
        if (holidayOn(day)) count += 1;
      // Ascension Day and Labour Day fall on one day in 2008 only.
      expect(count).toBe(year === 2008 ? 10 : 11);
    }
  });

  it('are not Corpus Christi, nor what other states have', () => {
    for (const day of ['2026-06-04', '2026-01-06', '2026-11-01']) expect(holidayOn(day)).toBeNull();
  });
});

describe('working days', () => {
  it('are neither weekend nor holiday', () => {
    expect(isWorkingDay('2026-11-18')).toBe(false);
    expect(isWorkingDay('2026-11-21')).toBe(false);
    expect(isWorkingDay('2026-11-23')).toBe(true);
  });

  it('follow over a row of free days', () => {
    expect(nextWorkingDay('2026-12-25')).toBe('2026-12-28');
    expect(nextWorkingDay('2026-04-03')).toBe('2026-04-07');
    expect(nextWorkingDay('2026-11-23')).toBe('2026-11-23');
  });

  it('go before a row of free days', () => {
    expect(lastWorkingDay('2026-04-06')).toBe('2026-04-02');
    expect(lastWorkingDay('2027-01-01')).toBe('2026-12-31');
    // A Wednesday and a Thursday; the days around them are worked on.
    expect([lastWorkingDay('2026-11-18'), nextWorkingDay('2026-11-18')]).toEqual([
      '2026-11-17',
      '2026-11-19',
    ]);
    expect([lastWorkingDay('2028-10-31'), nextWorkingDay('2028-10-31')]).toEqual([
      '2028-10-30',
      '2028-11-01',
    ]);
    // Corpus Christi holds in single communes only: a term of law is none the later for it.
    expect(isWorkingDay('2026-06-04')).toBe(true);
  });
});
