import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, nextMonday, weekdayOf } from './day.ts';

describe('calendar days', () => {
  it('crosses months, leap days and the change of clocks', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  });
  it('counts Sunday as the seventh day', () => {
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(nextMonday('2026-11-22')).toBe('2026-11-23');
    expect(nextMonday('2026-11-23')).toBe('2026-11-30');
  });
});
