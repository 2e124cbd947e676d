import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { stepsFor } from './mentee-sheet.ts';

describe('the sheet for the mentee', () => {
  it('lists open steps of open goals, the own ones first, by their day', () => {
    const step = (n: number, of: object) => ({
      id: testUlid(n, 'S'),
      text: `${n}`,
      responsible: 'MENTEE' as const,
      ...of,
    });
    const goals = [
      buildCaseFile('goal', {
        steps: [
          step(1, {}),
          step(2, { dueOn: '2027-01-01' }),
          step(3, { dueOn: '2026-12-01', responsible: 'MENTOR' }),
          step(4, { dueOn: '2026-12-02', doneOn: '2026-11-01' }),
        ],
      }),
      buildCaseFile('goal', { state: 'DROPPED', steps: [step(5, { dueOn: '2026-12-01' })] }),
      buildCaseFile('goal', { steps: [step(6, { dueOn: '2026-12-24' })] }),
    ];
    expect(stepsFor(goals).map(({ text }) => text)).toEqual(['6', '2', '1', '3']);
  });
});
