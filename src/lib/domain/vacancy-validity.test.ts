import { describe, expect, it } from 'vitest';
import { buildVacancy } from '#tests/factories/vacancy.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { validateDocument } from './document.ts';
import { byUse, isStale, isTaken, mayRenew, validFrom } from './vacancy-validity.ts';

describe('a vacancy', () => {
  it('is valid for 60 days, over the end of a year and a leap day', () => {
    expect(validFrom('2026-11-23')).toBe('2027-01-22');
    expect(validFrom('2027-12-31')).toBe('2028-02-29');
  });

  it.each([
    ['OPEN', '2027-01-21', false],
    ['OPEN', '2027-01-22', false],
    ['OPEN', '2027-01-23', true],
    ['RESERVED', '2027-01-23', true],
    ['FILLED', '2027-01-23', false],
    ['WITHDRAWN', '2027-01-23', false],
    ['EXPIRED', '2027-01-23', false],
  ] as const)('that is %s on %s: to be asked about %s', (state, today, stale) => {
    expect(isStale({ state, validUntil: '2027-01-22' }, today)).toBe(stale);
  });

  it('is renewed where asking makes it hold longer', () => {
    const vacancy = buildVacancy({ validUntil: '2027-01-22' });
    expect(mayRenew(vacancy, '2026-11-23')).toBe(false);
    expect(mayRenew(vacancy, '2026-11-24')).toBe(true);
    expect(mayRenew({ ...vacancy, state: 'FILLED' }, '2026-11-24')).toBe(false);
  });

  it('is taken once as many began as were looked for', () => {
    const vacancy = buildVacancy({ count: 2 });
    expect([0, 1, 2, 3].map((begun) => isTaken(vacancy, begun))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(isTaken({ ...vacancy, state: 'FILLED' }, 2)).toBe(false);
  });

  it('stands where it is of use: soonest to be asked about first, closed ones last', () => {
    const [late, soon, closed] = [
      buildVacancy({ validUntil: '2027-02-01' }),
      buildVacancy({ validUntil: '2027-01-01', state: 'RESERVED' }),
      buildVacancy({ validUntil: '2026-12-01', state: 'FILLED' }),
    ] as const;
    expect(byUse([closed, late, soon])).toEqual([soon, late, closed]);
  });

  it('needs a company, a title and a number, and belongs to no case', () => {
    const valid = buildVacancy({ shifts: ['NIGHT'], licence: 'B', languageMin: 'B1' });
    expect(validateDocument({ ...valid }).ok).toBe(true);
    const codes = (fields: object) => {
      const read = validateDocument({ ...valid, ...fields });
      return read.ok ? [] : read.problem.map(({ code }) => code);
    };
    expect(codes({ title: '' })).toEqual(['title-missing']);
    expect(codes({ employerId: undefined })).toEqual(['document-invalid']);
    expect(codes({ count: 0 })).toEqual(['document-invalid']);
    expect(codes({ state: 'GONE' })).toEqual(['value-unknown']);
    expect(codes({ _id: `vacancy:${testUlid(1)}:${testUlid(2)}` })).toEqual(['id-invalid']);
  });
});
