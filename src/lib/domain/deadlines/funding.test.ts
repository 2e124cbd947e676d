import { describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { testEnvelope } from '#tests/factories/envelope.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { APPLY_BEFORE } from '../catalogues/funding-timing.ts';
import { FUNDING_STATES, type Funding } from '../funding.ts';
import type { Placement } from '../placement.ts';
import { fundingDeadlines } from './funding.ts';
import { isPressing, isUp } from './radar.ts';
import { NO_RECORDS } from './records.ts';

const caseId = testUlid(1, 'K');
const placement = buildPlacement({ caseId, startOn: '2026-12-01' });
const funding = (fields: Partial<Funding> = {}): Funding => ({
  ...testEnvelope,
  _id: `funding:${caseId}:${testUlid(5)}`,
  type: 'funding',
  caseId,
  offerCode: 'EGZ',
  recipient: 'EMPLOYER',
  placementId: placement._id,
  state: 'ADVISED',
  ...fields,
});
const of = (fundings: readonly Funding[], placements: readonly Placement[] = [placement]) =>
  fundingDeadlines(buildMentee({}), { ...NO_RECORDS, fundings, placements }, '2026-11-23');

describe('T09, a funding to apply for before the start', () => {
  it('comes up 28, 14 and 3 days before the first day', () => {
    expect(of([funding()])).toMatchObject([
      {
        key: `T09:funding:${caseId}:${testUlid(5)}:2026-12-01`,
        dueOn: '2026-12-01',
        from: '2026-11-03',
        reminders: ['2026-11-17', '2026-11-28'],
        about: 'EGZ',
      },
    ]);
  });

  it.each([
    ['2026-11-02', false, false],
    ['2026-11-03', true, true],
    ['2026-11-10', true, false],
    ['2026-11-17', true, true],
    ['2026-11-23', true, true],
    ['2026-11-28', true, true],
    ['2026-12-01', true, true],
    ['2027-06-01', true, true],
  ])('on %s: up %s, pressing %s', (today, up, pressing) => {
    const [one] = of([funding()]);
    if (!one) throw new Error('no deadline');
    expect([isUp(one, today), isPressing(one, today)]).toEqual([up, pressing]);
  });

  it('ends with the application, whatever becomes of it', () => {
    const still = FUNDING_STATES.filter((state) => of([funding({ state })]).length > 0);
    expect(still).toEqual(['IDEA', 'ADVISED']);
    expect(of([funding({ appliedOn: '2026-11-20' })])).toEqual([]);
  });

  it('is of offers alone that must be applied for before the start', () => {
    for (const [offerCode, applyBefore] of Object.entries(APPLY_BEFORE))
      expect([offerCode, of([funding({ offerCode })]).length]).toEqual([
        offerCode,
        applyBefore === 'BEFORE_START' ? 1 : 0,
      ]);
    expect(of([funding({ offerCode: 'NEW_ONE' })])).toEqual([]);
  });

  it('moves with the start, under a new key', () => {
    const later = { ...placement, startOn: '2027-01-15' };
    const [before] = of([funding()]);
    const [after] = of([funding()], [later]);
    expect(after?.dueOn).toBe('2027-01-15');
    expect(after?.key).not.toBe(before?.key);
  });

  it('is none without a placement, or once that is over', () => {
    expect(of([funding({ placementId: undefined })])).toEqual([]);
    expect(of([funding()], [])).toEqual([]);
    expect(of([funding()], [{ ...placement, endedOn: '2026-12-20' }])).toEqual([]);
  });
});
