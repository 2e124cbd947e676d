import { describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { caseOf } from '../id.ts';
import type { Mentee } from '../mentee.ts';
import { createCandidates } from './candidates.ts';
import { menteeBlocks, menteePoints, menteeTraits } from './mentee.ts';
import { createPeople } from './people.ts';

const amira = buildMentee({ familyName: 'Al-Masri', givenNames: 'Amira', birthDate: '1990-05-14' });
const other = buildMentee({
  familyName: 'Kovalenko',
  givenNames: 'Olena',
  birthDate: '1985-03-08',
  phones: [],
});
const idOf = (mentee: Mentee) => caseOf(mentee._id) ?? '';
const typed = { familyName: 'Almasry', givenNames: 'Amirah', birthDate: '1990-05-14' };

describe('people alike', () => {
  it('are told with reasons, the weightiest first', () => {
    const [found, ...more] = createPeople([amira, other])(typed);
    expect(found?.mentee).toBe(amira);
    expect(found?.likelihood).toBe('check');
    expect(found?.evidence.map(({ what, points }) => [what, points])).toEqual([
      ['name-sounds', 30],
      ['birth-same', 30],
    ]);
    expect(more).toEqual([]);
  });

  it('are not asked about again once somebody said that they are two', () => {
    const find = createPeople([amira, other]);
    expect(find({ ...typed, distinctFrom: [idOf(amira)] })).toEqual([]);
    const said = buildMentee({ ...typed, distinctFrom: [idOf(amira)] });
    expect(createPeople([amira, said])({ ...amira, caseId: idOf(amira) })).toEqual([]);
  });

  it('do not hold the person itself', () => {
    const find = createPeople([amira, other]);
    expect(find({ ...amira, caseId: idOf(amira) })).toEqual([]);
  });

  it('are found by a customer number alone', () => {
    const known = buildMentee({ familyName: 'Hoxha', givenNames: 'Arben', customerNo: '075A 123' });
    expect(createPeople([known])({ givenNames: 'B.', customerNo: '075a123' })).toHaveLength(1);
  });

  it('are looked for among a few of 5,000, not among all', () => {
    // As in a project: frequent first names, many family names.
    const given =
      'Mohammad Ahmad Ali Hasan Hussein Fatima Zahra Olena Maryam Omar Yusuf Layla'.split(' ');
    const syllables = 'ba ka ri mo su la de ni fa zo he ta'.split(' ');
    const family = (n: number) =>
      [n, Math.floor(n / 12), Math.floor(n / 144)].map((part) => syllables[part % 12]).join('');
    let compared = 0;
    const candidates = createCandidates({
      traits: menteeTraits,
      blocks: menteeBlocks,
      points: (a: ReturnType<typeof menteeTraits>, b: ReturnType<typeof menteeTraits>) => {
        compared += 1;
        return menteePoints(a, b);
      },
    });
    for (let n = 0; n < 5_000; n += 1)
      candidates.add({ familyName: family(n * 7), givenNames: given[n % 12] }, n);
    candidates.find({ familyName: 'Haddad', givenNames: 'Mohammed' });
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThan(600);
    compared = 0;
    candidates.find({ familyName: 'Wolkowa', givenNames: 'Xenia' });
    expect(compared).toBeLessThan(50);
  });
});
