import { describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { placementDeadlines } from './deadlines/placement.ts';
import { dueFollowUp, followUpDays, withFollowUp } from './follow-ups.ts';
import { FOLLOW_UP_STEPS } from './catalogues/follow-up-steps.ts';
import type { FollowUp } from './placement.ts';

const placement = buildPlacement({ kind: 'P01', startOn: '2026-08-31' });
const said = (step: FollowUp['step'], status: FollowUp['status'] = 'SAME'): FollowUp => ({
  step,
  status,
  on: '2026-12-01',
});

describe('follow-ups', () => {
  it('are asked after two weeks, three, six and twelve months', () => {
    expect(followUpDays(placement)).toEqual([
      { step: 'W2', on: '2026-09-14' },
      { step: 'M3', on: '2026-11-30' },
      { step: 'M6', on: '2027-02-28' },
      { step: 'M12', on: '2027-08-31' },
    ]);
    expect(followUpDays({ ...placement, kind: 'Z02' })).toEqual([]);
  });

  it('are not asked again once answered, and their deadline is gone', () => {
    const deadlines = (followUps: FollowUp[]) =>
      placementDeadlines({ ...placement, followUps }, buildMentee({}))
        .filter(({ rule }) => rule === 'T12')
        .map(({ step }) => step);
    expect(deadlines([])).toEqual([...FOLLOW_UP_STEPS]);
    expect(deadlines([said('W2'), said('M3', 'UNKNOWN')])).toEqual(['M6', 'M12']);
    expect(deadlines(FOLLOW_UP_STEPS.map((step) => said(step)))).toEqual([]);
  });

  it('are not asked after the end', () => {
    expect(followUpDays({ ...placement, endedOn: '2026-11-30' }).map(({ step }) => step)).toEqual([
      'W2',
      'M3',
    ]);
    expect(followUpDays({ ...placement, endedOn: '2026-11-29' }).map(({ step }) => step)).toEqual([
      'W2',
    ]);
  });

  it.each([
    ['2026-09-13', null],
    ['2026-09-14', 'W2'],
    ['2026-11-29', 'W2'],
    ['2026-11-30', 'M3'],
    ['2027-08-31', 'M12'],
  ])('on %s the one to ask is %s', (today, step) => {
    expect(dueFollowUp(placement, today)?.step ?? null).toBe(step);
  });

  it('stand in their order, one for each step', () => {
    const kept = withFollowUp([said('M6'), said('W2')], said('M3'));
    expect(kept.map(({ step }) => step)).toEqual(['W2', 'M3', 'M6']);
    expect(withFollowUp(kept, said('M3', 'ENDED'))[1]).toMatchObject({ status: 'ENDED' });
    expect(withFollowUp(kept, said('M3', 'ENDED'))).toHaveLength(3);
  });
});
