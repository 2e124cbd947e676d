import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTask } from '#tests/factories/task.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { parseId } from '../id.ts';
import { deadline } from './deadline.ts';
import { actBefore, isOutlived, isPressing, isUp, settledKeys } from './radar.ts';
import { ulidOf } from './settling-id.ts';

const source = { caseId: testUlid(1), id: `mentee:${testUlid(1)}`, date: '2027-03-31' };
const permit = deadline('T01', source, '2027-03-31');
const start = deadline('T10', source, '2027-03-31');

describe('a deadline', () => {
  it.each([
    ['2026-12-30', false],
    ['2026-12-31', true],
    ['2028-01-01', true],
  ])('is up on %s: %s', (day, up) => {
    expect(isUp(permit, day)).toBe(up);
  });

  it.each([
    ['2027-04-14', true],
    ['2027-04-15', false],
  ])('that is of no use later leaves by itself: on %s %s', (day, up) => {
    expect(isUp(start, day)).toBe(up);
  });

  it.each([
    ['2026-12-30', false],
    // It comes up, stays a week, and comes again 56 and 28 days before.
    ['2026-12-31', true],
    ['2027-01-06', true],
    ['2027-01-07', false],
    ['2027-02-02', false],
    ['2027-02-03', true],
    ['2027-02-10', false],
    ['2027-03-03', true],
    ['2027-03-10', false],
    ['2027-03-23', false],
    ['2027-03-24', true],
    ['2027-03-31', true],
    ['2027-06-30', true],
  ])('presses on %s: %s', (day, pressing) => {
    expect(isPressing(permit, day)).toBe(pressing);
  });
});

describe('a term on a day on which nobody works', () => {
  it.each([
    ['2026-11-18', '2026-11-17'],
    ['2026-11-22', '2026-11-20'],
    ['2026-12-27', '2026-12-24'],
    ['2026-12-28', null],
    ['2027-01-01', '2026-12-31'],
  ])('%s is kept by %s', (dueOn, expected) => {
    expect(actBefore(dueOn)).toBe(expected);
  });
});

describe('what settles a deadline', () => {
  it('is a task with its key, done, passed over or put on another day', () => {
    const tasks = (['DONE', 'SKIPPED', 'OPEN', 'OBSOLETE'] as const).map((state) =>
      buildTask({ state, deadlineKey: `T01:${state}` }),
    );
    expect([...settledKeys([...tasks, buildTask()])]).toEqual([
      'T01:DONE',
      'T01:SKIPPED',
      'T01:OPEN',
    ]);
  });

  it('has an id of ours that follows from the key alone', () => {
    expect(ulidOf(permit.key)).toBe(ulidOf(permit.key));
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseId(`task:${testUlid(1)}:${ulidOf(text)}`)).not.toBeNull();
        expect(ulidOf(text) <= '7ZZZZZZZZZZZZZZZZZZZZZZZZZ').toBe(true);
      }),
    );
    const keys = Array.from({ length: 5000 }, (_, n) => `T12:${String(n % 4)}m:${String(n)}`);
    expect(new Set(keys.map(ulidOf)).size).toBe(keys.length);
  });

  it('is outlived once the deadline is gone from the case', () => {
    const moved = buildTask({ deadlineKey: permit.key });
    expect(isOutlived(moved, new Set([permit.key]))).toBe(false);
    expect(isOutlived(moved, new Set())).toBe(true);
    expect(isOutlived(buildTask(), new Set())).toBe(false);
    expect(isOutlived({ ...moved, state: 'DONE' }, new Set())).toBe(false);
  });
});
