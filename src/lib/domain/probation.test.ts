import { describe, expect, it } from 'vitest';
import type { Placement } from './placement.ts';
import { endedInProbation, suggestedProbationEnd } from './probation.ts';

describe('the longest probation', () => {
  it.each<[Placement['kind'], string, string | null]>([
    ['T01', '2026-08-01', '2026-11-30'],
    ['T03', '2026-09-01', '2026-12-31'],
    ['T04', '2026-09-01', '2027-02-28'],
    ['P01', '2026-12-01', '2027-05-31'],
    ['P02', '2026-08-31', '2027-02-28'],
    ['P06', '2027-09-30', '2028-03-29'],
    ['P01', '2027-08-31', '2028-02-29'],
    ['P05', '2026-12-01', null],
    ['T02', '2026-08-01', null],
    ['Z02', '2026-12-01', null],
  ])('of a %s from %s on ends on %s', (kind, startOn, end) => {
    expect(suggestedProbationEnd(kind, startOn)).toBe(end);
  });
});

describe('an end in the probation', () => {
  const work = { kind: 'P01', startOn: '2026-12-01' } as const;

  it('goes by the day in the contract, else by the law', () => {
    expect(endedInProbation(work, '2027-05-31')).toBe(true);
    expect(endedInProbation(work, '2027-06-01')).toBe(false);
    const short = { ...work, probationEndOn: '2027-02-28' };
    expect(endedInProbation(short, '2027-02-28')).toBe(true);
    expect(endedInProbation(short, '2027-03-01')).toBe(false);
  });

  it('is not known where there is no probation', () => {
    expect(endedInProbation({ kind: 'P05', startOn: '2026-12-01' }, '2026-12-02')).toBeNull();
  });
});
