import { describe, expect, it } from 'vitest';
import { buildTask } from '#tests/factories/task.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { appointmentsOf, datesOf } from './appointment.ts';
import { deadline } from './deadline.ts';

const caseId = testUlid(1, 'K');
const source = { caseId, id: `application:${caseId}:${testUlid(2)}`, date: '2026-12-01' };
const interview = deadline('T07', source, '2026-12-01', 'INTERVIEW', { time: '09:30' });
const letter = deadline('T07', source, '2026-12-01', 'APPLY');
const both = [letter, interview];
const said = (state: 'OPEN' | 'DONE' | 'SKIPPED' | 'OBSOLETE', deadlineKey: string) => [
  buildTask({ state, deadlineKey }),
];

describe('an appointment', () => {
  it('stays on its day though its reminder was put off, until it is over', () => {
    expect(appointmentsOf(both, [])).toEqual([interview]);
    expect(appointmentsOf(both, said('OPEN', interview.key))).toEqual([interview]);
    expect(appointmentsOf(both, said('OBSOLETE', interview.key))).toEqual([interview]);
    for (const state of ['DONE', 'SKIPPED'] as const)
      expect(appointmentsOf(both, said(state, interview.key))).toEqual([]);
  });

  it('stands in a calendar beside what is open; a term that was put off is its task', () => {
    expect(datesOf(both, [])).toEqual(both);
    expect(datesOf(both, said('OPEN', letter.key))).toEqual([interview]);
    expect(datesOf(both, said('OPEN', interview.key))).toEqual(both);
    expect(datesOf(both, said('DONE', interview.key))).toEqual([letter]);
  });
});
