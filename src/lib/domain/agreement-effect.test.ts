import { describe, expect, it } from 'vitest';
import { effectOf, signedPatch } from './agreement-effect.ts';
import { CASE_STATUSES } from './mentee.ts';
import { underAge } from './under-age.ts';

const DAY = '2026-11-23';
const c1 = { purpose: 'C1', answer: 'GIVEN', givenAt: '2026-11-20T09:00:00.000Z' } as const;

describe('a signed agreement', () => {
  it('begins the mentoring where check and C1 stand', () => {
    for (const status of ['INQUIRY', 'WAITING', 'CLEARING'] as const) {
      const effect = effectOf({ status }, { outcome: 'GO', consents: [c1] }, DAY);
      expect(effect).toBe('begins');
      expect(signedPatch({ status }, { signedOn: DAY, effect })).toEqual({
        agreementSignedOn: DAY,
        status: 'ACTIVE',
        heldStatus: undefined,
      });
    }
  });
  it('waits for C1 alone where the check allows: the status stays, and what was said with it', () => {
    const effect = effectOf({ status: 'CLEARING' }, { outcome: 'GO', consents: [] }, DAY);
    expect(effect).toBe('waits-for-c1');
    expect(signedPatch({ status: 'CLEARING' }, { signedOn: DAY, effect })).toEqual({
      agreementSignedOn: DAY,
      status: 'CLEARING',
      heldStatus: 'ACTIVE',
    });
  });
  it.each([null, 'DECIDE', 'WAIT', 'CLEAR', 'REFER'] as const)(
    'changes no status where the check says %s',
    (outcome) => {
      const effect = effectOf({ status: 'CLEARING' }, { outcome, consents: [c1] }, DAY);
      expect(effect).toBe('waits-for-check');
      expect(signedPatch({ status: 'CLEARING' }, { signedOn: DAY, effect })).toEqual({
        agreementSignedOn: DAY,
      });
    },
  );
  it('leaves every other status as it is', () => {
    for (const status of CASE_STATUSES.filter(
      (one) => !['INQUIRY', 'WAITING', 'CLEARING'].includes(one),
    ))
      expect(effectOf({ status }, { outcome: 'GO', consents: [c1] }, DAY)).toBe('none');
  });
  it('keeps the day of the first one; a paper found later may have been earlier', () => {
    const now = { status: 'ACTIVE', agreementSignedOn: '2026-03-01' } as const;
    const later = signedPatch(now, { signedOn: DAY, mainPath: 'TRAINING', effect: 'none' });
    expect(later).toEqual({ agreementSignedOn: '2026-03-01', mainPath: 'TRAINING' });
    const earlier = signedPatch(now, { signedOn: '2026-02-01', effect: 'none' });
    expect(earlier).toEqual({ agreementSignedOn: '2026-02-01' });
  });
});

describe('being under age', () => {
  it.each([
    ['2008-11-23', 'DAY', 'no'],
    ['2008-11-24', 'DAY', 'yes'],
    ['2008-11-01', 'MONTH', 'maybe'],
    ['2008-10-01', 'MONTH', 'no'],
    ['2008-12-01', 'MONTH', 'yes'],
    ['2008-01-01', 'YEAR', 'maybe'],
    ['2007-01-01', 'YEAR', 'no'],
    ['2009-01-01', 'YEAR', 'yes'],
    ['2009-01-01', 'UNKNOWN', 'maybe'],
  ] as const)('with a birth date %s (%s) is: %s', (birthDate, birthDatePrecision, answer) => {
    expect(underAge({ birthDate, birthDatePrecision }, DAY)).toBe(answer);
  });
  it('is not known without a birth date; born on 29 February one is of age on 1 March', () => {
    expect(underAge({}, DAY)).toBe('maybe');
    expect(underAge({ birthDate: '2008-02-29' }, '2026-02-28')).toBe('yes');
    expect(underAge({ birthDate: '2008-02-29' }, '2026-03-01')).toBe('no');
  });
});
