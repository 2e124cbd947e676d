import { describe, expect, it } from 'vitest';
import { addMonths, addYears, endOfMonth } from './months.ts';

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-23', 2, '2027-01-23'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('has an anniversary of 29 February every year', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('ends a month on its last day', () => {
    expect(endOfMonth('2024-02-01')).toBe('2024-02-29');
    expect(endOfMonth('2026-04-30')).toBe('2026-04-30');
  });
});
