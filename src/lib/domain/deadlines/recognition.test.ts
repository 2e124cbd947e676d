import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testEnvelope } from '#tests/factories/envelope.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { addDays, daysBetween } from '../day.ts';
import { RECOGNITION_STATES, type Recognition } from '../recognition.ts';
import { decisionDueOn, recognitionDeadlines } from './recognition.ts';

const caseId = nextUlid();
const build = (fields: Partial<Recognition>): Recognition => ({
  ...testEnvelope,
  _id: `recognition:${caseId}:${nextUlid()}`,
  type: 'recognition',
  caseId,
  kind: 'BQFG',
  state: 'COMPLETE',
  ...fields,
});

describe('the decision on a recognition', () => {
  it.each([
    ['2026-11-23', '2027-02-23'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-31', '2027-03-31'],
    ['2026-01-31', '2026-04-30'],
  ])('is due three months after %s, on %s', (completeOn, dueOn) => {
    expect(decisionDueOn({ kind: 'BQFG', completeOn })).toBe(dueOn);
    expect(recognitionDeadlines(build({ completeOn }))).toMatchObject([
      { rule: 'T15', sourceDate: completeOn, dueOn, from: dueOn },
    ]);
  });

  it.each([
    ['BQFG', true],
    ['REGULATED', true],
    ['ZAB', false],
    ['SCHOOL', false],
    ['UNIVERSITY', false],
  ] as const)('has a term of law for %s: %s', (kind, has) => {
    expect(recognitionDeadlines(build({ kind, completeOn: '2026-11-23' }))).toHaveLength(
      has ? 1 : 0,
    );
  });

  it('is not waited for without complete papers, nor once it was made', () => {
    expect(recognitionDeadlines(build({}))).toEqual([]);
    const decided = { completeOn: '2026-11-23', decidedOn: '2027-01-05' };
    expect(recognitionDeadlines(build(decided))).toEqual([]);
    const open = RECOGNITION_STATES.filter(
      (state) => recognitionDeadlines(build({ state, completeOn: '2026-11-23' })).length > 0,
    );
    expect(open).toEqual(['PLANNED', 'COLLECTING', 'SUBMITTED', 'COMPLETE']);
  });

  it('lies 89 to 92 days ahead, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const completeOn = addDays('2024-01-01', n);
        const days = daysBetween(completeOn, decisionDueOn({ kind: 'BQFG', completeOn }) ?? '');
        expect(days).toBeGreaterThanOrEqual(89);
        expect(days).toBeLessThanOrEqual(92);
      }),
    );
  });
});
