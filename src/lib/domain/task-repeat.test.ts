import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from './calendar/working-day.ts';
import { addDays } from './day.ts';
import type { TaskRepeat } from './task.ts';
import { nextDue } from './task-repeat.ts';

const weekly: TaskRepeat = { every: 'WEEK', count: 1 };
const monthly: TaskRepeat = { every: 'MONTH', count: 1 };

describe('a task that comes again', () => {
  it.each<[string, TaskRepeat, string, string, string]>([
    ['a week later', weekly, '2026-11-23', '2026-11-23', '2026-11-30'],
    ['though it was done before its day', weekly, '2026-11-23', '2026-11-19', '2026-11-30'],
    ['without what was missed', weekly, '2026-11-02', '2026-11-24', '2026-11-30'],
    ['after two weeks', { ...weekly, count: 2 }, '2026-11-23', '2026-11-23', '2026-12-07'],
    ['after a holiday', weekly, '2026-11-11', '2026-11-11', '2026-11-19'],
    ['a month later', monthly, '2026-11-16', '2026-11-16', '2026-12-16'],
    ['on the Monday after a weekend', monthly, '2026-11-13', '2026-11-13', '2026-12-14'],
    ['at the end of a shorter month', monthly, '2027-03-31', '2027-03-31', '2027-04-30'],
    ['on Saturdays, where it began on one', weekly, '2026-11-21', '2026-11-21', '2026-11-28'],
  ])('comes %s', (_what, repeat, dueOn, today, expected) => {
    expect(nextDue(repeat, dueOn, today)).toBe(expected);
  });

  it('keeps its rhythm where one was put off, by a person or by a holiday', () => {
    const from = '2026-11-11';
    expect(nextDue({ ...weekly, from }, '2026-11-19', '2026-11-20')).toBe('2026-11-25');
    expect(nextDue({ ...monthly, from: '2026-01-30' }, '2026-03-02', '2026-03-02')).toBe(
      '2026-03-30',
    );
  });

  it('always comes later than it was due and than today, on a working day', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n));
    const repeat = fc.record({
      every: fc.constantFrom('WEEK' as const, 'MONTH' as const),
      count: fc.integer({ min: 1, max: 52 }),
    });
    fc.assert(
      fc.property(repeat, day, day, (rhythm, dueOn, today) => {
        const next = nextDue(rhythm, dueOn, today);
        expect(next > dueOn && next > today).toBe(true);
        if (isWorkingDay(dueOn)) expect(isWorkingDay(next)).toBe(true);
      }),
    );
  });
});
