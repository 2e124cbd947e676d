import { describe, expect, it } from 'vitest';
import { testUlid } from '#tests/factories/ulid.ts';
import { deadlineAttention } from './deadline-attention.ts';
import { deadline } from './deadlines/deadline.ts';

const source = { caseId: testUlid(1), id: `mentee:${testUlid(1)}`, date: '2026-12-01' };
const of = (rule: Parameters<typeof deadline>[0], dueOn: string, step?: string) =>
  deadline(rule, source, dueOn, step, { about: 'Lager' });

describe('what presses in a case', () => {
  it.each([
    ['2026-11-30', { tone: 'warn', label: 'Vorstellungsgespräch: Lager', days: 1 }],
    ['2026-12-02', { tone: 'danger', days: -1 }],
    ['2026-11-20', { tone: 'info', days: 11 }],
  ])('on %s', (today, expected) => {
    expect(deadlineAttention([of('T07', '2026-12-01', 'INTERVIEW')], today)).toMatchObject(
      expected,
    );
  });

  it('is not said twice, and not before it comes up', () => {
    for (const rule of ['T01', 'T02', 'T09', 'T12', 'T17'] as const)
      expect(deadlineAttention([of(rule, '2026-12-01')], '2026-12-01')).toBeNull();
    expect(deadlineAttention([of('T18', '2026-12-01', 'SHEET')], '2026-12-01')).toBeNull();
    expect(deadlineAttention([of('T07', '2026-12-31', 'APPLY')], '2026-12-01')).toBeNull();
  });
});
