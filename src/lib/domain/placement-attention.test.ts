import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { attentionOf } from './attention.ts';
import { addDays } from './day.ts';
import type { Funding } from './funding.ts';
import { placementAttention } from './placement-attention.ts';

const ACTIVE = { status: 'ACTIVE', consents: [] } as const;
const placement = buildPlacement({ kind: 'P01', startOn: '2026-12-01' });
const funding = (fields: Partial<Funding> = {}) =>
  buildCaseFile('funding', {
    offerCode: 'EGZ',
    placementId: placement._id,
    state: 'ADVISED',
    appliedOn: undefined,
    ...fields,
  });
const before = (days: number, fundings = [funding()]) =>
  placementAttention([placement], fundings, addDays(placement.startOn, -days), ACTIVE);

describe('what matters now about placements', () => {
  it.each([
    [29, null],
    [28, 'warn'],
    [8, 'warn'],
    [4, 'warn'],
    [3, 'danger'],
    [0, 'danger'],
    [-20, 'danger'],
  ])('%s days before the start the missing application is %s', (days, tone) => {
    const [item] = before(days).filter(({ kind }) => kind === 'FUNDING');
    expect(item?.tone ?? null).toBe(tone);
    if (item) expect(item).toMatchObject({ offer: 'EGZ', on: '2026-12-01', days, more: 0 });
  });

  it('names the most pressing one and counts the others', () => {
    const other = funding({ offerCode: 'MAG' });
    expect(before(8, [funding(), other])[0]).toMatchObject({ more: 1 });
    expect(before(8, [funding({ state: 'APPLIED' })])).toEqual([]);
  });

  it('asks after the newest step that is due, for ninety days', () => {
    const on = (today: string) => placementAttention([placement], [], today, ACTIVE);
    expect(on('2026-12-14')).toEqual([]);
    expect(on('2026-12-15')).toMatchObject([{ kind: 'FOLLOW_UP', step: 'W2', days: 0 }]);
    expect(on('2027-03-01')).toMatchObject([{ step: 'M3', days: 0 }]);
    expect(on('2028-02-29')).toMatchObject([{ step: 'M12', days: -90 }]);
    expect(on('2028-03-01')).toEqual([]);
  });

  it('asks after the end of the support with C5 alone, and nothing else', () => {
    const given = { purpose: 'C5', answer: 'GIVEN', givenAt: '2026-12-02T08:00:00.000Z' } as const;
    const on = (consents: readonly (typeof given)[], status: 'CLOSED' | 'TRANSFERRED') =>
      placementAttention([placement], [funding()], '2026-12-16', { status, consents });
    expect(on([], 'CLOSED')).toEqual([]);
    expect(on([given], 'CLOSED')).toMatchObject([{ kind: 'FOLLOW_UP', step: 'W2' }]);
    expect(on([given], 'TRANSFERRED').filter(({ kind }) => kind === 'FOLLOW_UP')).toEqual([]);
  });

  it('stands among the rest by its tone', () => {
    const mentee = buildMentee({ status: 'ACTIVE', residence: undefined });
    const of = { contacts: [], tasks: [], consents: [], others: before(2) };
    const kinds = attentionOf(mentee, of, '2026-11-29').map(({ kind }) => kind);
    expect(kinds[0]).toBe('FUNDING');
  });
});
