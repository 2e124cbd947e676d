import { describe, expect, it } from 'vitest';
import { stepsAfter } from './break-off-steps.ts';
import type { Placement } from './placement.ts';

const TODAY = '2026-11-23';
const codes = (kind: Placement['kind'], reason: Placement['endReason'], endedOn = '2026-11-20') =>
  stepsAfter({ kind }, { endedOn, reason }, TODAY).map(({ step, dueOn }) => [step.code, dueOn]);

describe('steps after a break-off', () => {
  it('begin with registering as seeking work, within three days', () => {
    expect(codes('P01', 'D04')[0]).toEqual(['JOBSEEKING', '2026-11-26']);
    expect(codes('T01', undefined)[0]).toEqual(['JOBSEEKING', '2026-11-26']);
    expect(codes('Z02', 'D04')).toEqual([['NEXT', '2026-11-30']]);
  });

  it.each<[NonNullable<Placement['endReason']>, string[]]>([
    ['D01', ['NOTICE']],
    ['D03', ['NOTICE', 'BLOCKED']],
    ['D05', ['BLOCKED']],
    ['D07', ['LANGUAGE']],
    ['D09', ['CHILDCARE']],
    ['D13', ['EQUALITY']],
    ['D14', ['INSOLVENCY']],
    ['D06', []],
    ['D99', []],
  ])('go by the reason: %s', (reason, expected) => {
    const always = ['JOBSEEKING', 'NEXT', 'REFERENCE'];
    const found = codes('P01', reason).map(([code]) => code);
    expect(found.filter((code) => !always.includes(String(code)))).toEqual(expected);
  });

  it('are never due before today', () => {
    const due = stepsAfter({ kind: 'P01' }, { endedOn: '2026-06-30', reason: 'D02' }, TODAY);
    expect(due.every(({ dueOn }) => dueOn >= TODAY)).toBe(true);
    expect(codes('P01', 'D02', '2026-11-20')).toContainEqual(['NOTICE', '2026-12-04']);
  });
});
