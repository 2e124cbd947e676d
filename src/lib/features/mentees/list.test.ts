import { describe, expect, it } from 'vitest';
import { silentBefore } from '#lib/domain/attention.ts';
import { TEST_COORDINATOR, TEST_MENTOR } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { byName, filterMentees, hiddenHit, letterOf } from './list.ts';

const around = {
  userId: TEST_MENTOR,
  today: '2026-11-23',
  silentBefore: silentBefore('2026-11-23'),
  lastContactOn: () => null,
  consentsOf: () => [],
};

describe('the list of mentees', () => {
  it('shows those that the mentor works on under "Meine", also standing in', () => {
    const other = { mentorIds: [TEST_COORDINATOR] };
    const standingIn = (until: string) => ({ deputies: [{ userId: TEST_MENTOR, until }] });
    const list = [
      buildMentee(),
      buildMentee({ ...other, ...standingIn('2026-11-23') }),
      buildMentee({ ...other, ...standingIn('2026-11-22') }),
      buildMentee(other),
    ];
    const mine = filterMentees(list, { scope: 'mine', status: null }, around);
    expect(mine).toEqual(list.slice(0, 2));
    expect(filterMentees(list, { scope: 'all', status: null }, around)).toHaveLength(4);
  });
  it('finds a residence status, also behind a fiction', () => {
    const list = [
      buildMentee({ residence: { statusCode: 'AE_24' } }),
      buildMentee({ residence: { statusCode: 'FIK_81_4', underlyingStatusCode: 'AE_24' } }),
      buildMentee({ residence: { statusCode: 'DUL_60A' } }),
    ];
    const of = (residence: string) =>
      filterMentees(list, { scope: 'all', status: null, residence }, around);
    expect(of('AE_24')).toEqual(list.slice(0, 2));
    expect(of('')).toHaveLength(3);
  });
  it('asks about active people without a contact for 42 days', () => {
    const list = [buildMentee({ status: 'ACTIVE' }), buildMentee({ status: 'WAITING' })];
    const filter = { scope: 'all', status: 'silent' } as const;
    expect(filterMentees(list, filter, around)).toEqual([list[0]]);
    const lastContactOn = () => '2026-11-20';
    expect(filterMentees(list, filter, { ...around, lastContactOn })).toEqual([]);
  });
  it('asks for nothing in a restricted case', () => {
    const restriction = { reason: 'ACCURACY', since: '2026-11-20' } as const;
    const list = [buildMentee({ status: 'ACTIVE', restriction })];
    for (const status of ['silent', 'consent'] as const)
      expect(filterMentees(list, { scope: 'all', status }, around)).toEqual([]);
    expect(filterMentees(list, { scope: 'all', status: 'active' }, around)).toEqual(list);
  });
  it('finds those whose C1 is open', () => {
    const list = [
      buildMentee({ status: 'CLEARING', heldStatus: 'ACTIVE' }),
      buildMentee({ status: 'ACTIVE' }),
      buildMentee({ status: 'CLEARING' }),
    ];
    const filter = { scope: 'all', status: 'consent' } as const;
    expect(filterMentees(list, filter, around)).toEqual(list.slice(0, 2));
    const c1 = { purpose: 'C1', answer: 'GIVEN', givenAt: '2026-11-01T08:00:00.000Z' } as const;
    expect(filterMentees(list, filter, { ...around, consentsOf: () => [c1] })).toEqual([list[0]]);
  });
  it('sorts umlauts beside their vowels', () => {
    const list = ['Zahra', 'Özdemir', 'Omar'].map((familyName) => buildMentee({ familyName }));
    expect(byName(list).map((m) => m.familyName)).toEqual(['Omar', 'Özdemir', 'Zahra']);
    expect(letterOf(buildMentee({ familyName: 'Özdemir' }))).toBe('O');
  });
});

describe('a search hit that the row does not show', () => {
  it('is named: phone number, other spelling, note', () => {
    const mentee = buildMentee({
      phones: [{ number: '+4917612345678' }],
      nameVariants: ['Samirah'],
      note: 'Möchte gern in einer Tischlerei arbeiten.',
    });
    expect(hiddenHit(mentee, [], '0176 1234')).toBe('+4917612345678');
    expect(hiddenHit(mentee, [], 'samirah')).toBe('Samirah');
    expect(hiddenHit(mentee, [], 'tischlerei')).toContain('Tischlerei');
  });
  it('is silent where name or place show it already', () => {
    expect(hiddenHit(buildMentee(), [], 'haddad')).toBeNull();
    expect(hiddenHit(buildMentee(), [], 'bautz')).toBeNull();
  });
});
