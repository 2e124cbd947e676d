import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCandidates } from './candidates.ts';
import { companyCore, employerBlocks, employerPoints, employerTraits } from './employer.ts';
import { menteeBlocks, type MenteeLike, menteePoints, menteeTraits } from './mentee.ts';
import { likelihoodOf } from './score.ts';

const amira: MenteeLike = {
  familyName: 'Al-Masri',
  givenNames: 'Amira',
  birthDate: '1990-05-14',
  nationalities: ['SY'],
  phones: [{ number: '+4917612345678' }],
  gender: 'F',
};
const points = (a: MenteeLike, b: MenteeLike): number =>
  menteePoints(menteeTraits(a), menteeTraits(b));

test('the same person in two lists is very likely one', () => {
  expect(points(amira, { ...amira, familyName: 'al masri' })).toBe(45 + 30 + 25 + 5);
});

test('another spelling with day and month swapped is still very likely', () => {
  const other = { ...amira, familyName: 'Almasry', givenNames: 'Amirah', birthDate: '1990-14-05' };
  expect(likelihoodOf(points(amira, other))).toBe('likely');
});

test('one name, 1 January and another phone are for a person to check', () => {
  const a = { ...amira, birthDate: '1990-01-01' };
  const b = { ...a, phones: [{ number: '+4917699999999' }] };
  expect(points(a, b)).toBe(45 + 12 + 5);
  expect(likelihoodOf(points(a, b))).toBe('check');
});

test('siblings with one family name and 1 January are no duplicates', () => {
  const a = { ...amira, birthDate: '1990-01-01', phones: [] };
  const b = { ...a, givenNames: 'Khaled', gender: 'M' as const };
  expect(likelihoodOf(points(a, b))).toBe('none');
});

test('a single name weighs less', () => {
  const a = { givenNames: 'Ahmad' };
  expect(points(a, a)).toBe(40);
});

test.each([
  ['Gartenbau Schütze AG', 'gartenbauschutze'],
  ['Tischlerei Lehmann GmbH & Co. KG E0', 'tischlereilehmanne0'],
  ['Maschinenbau Weiß UG (haftungsbeschränkt)', 'maschinenbauweiss'],
  ['Zahnarztpraxis Böhme e. K.', 'zahnarztpraxisbohme'],
])('the core of %s is %s', (name, core) => expect(companyCore(name)).toBe(core));

test('a company in another town is another company', () => {
  const site = { id: 'x', kind: 'SEAT' as const, zip: '01067', contactPersons: [] };
  const a = employerTraits({ name: 'Gartenbau Schütze', sites: [site] });
  const b = employerTraits({ name: 'Gartenbau Schütze AG', sites: [{ ...site, zip: '04567' }] });
  expect(likelihoodOf(employerPoints(a, b))).toBe('none');
  expect(likelihoodOf(employerPoints(a, { ...b, zips: ['01067'] }))).toBe('check');
});

const text = fc.constantFrom('', 'Ali', 'Alaa', 'Omar', 'Hassan', 'Hasan', 'Kovalenko');
const mentee = fc.record({
  familyName: text,
  givenNames: text,
  birthDate: fc.constantFrom('1990-01-01', '1990-05-04', '1990-04-05', '1991-05-04', '1960-01-01'),
  gender: fc.constantFrom('F' as const, 'M' as const, 'X' as const),
  nationalities: fc.constantFrom<string[]>([], ['SY'], ['UA', 'SY'], ['IQ']),
  phones: fc.constantFrom<{ number: string }[]>([], [{ number: '+491' }], [{ number: '+492' }]),
  nameNative: fc.constantFrom(undefined, 'علي', 'حسن عمر', 'Коваленко', 'ተስፋይ'),
  nameVariants: fc.constantFrom<string[] | undefined>(
    undefined,
    ['Ali, Omar'],
    ['Hasan Omar'],
    ['Tesfay'],
  ),
  customerNo: fc.constantFrom(undefined, '075A1', '075A2'),
});

test('points are symmetric, and comparing only within blocks loses no candidate', () => {
  fc.assert(
    fc.property(mentee, mentee, (a, b) => {
      expect(points(a, b)).toBe(points(b, a));
      const candidates = createCandidates<MenteeLike, ReturnType<typeof menteeTraits>, string>({
        traits: menteeTraits,
        points: menteePoints,
        blocks: menteeBlocks,
      });
      candidates.add(a, 'a');
      const found = candidates.find(b).length > 0;
      // Without any name there is nothing to find by but phone and mail.
      if (a.familyName || a.givenNames) expect(found).toBe(likelihoodOf(points(a, b)) !== 'none');
    }),
  );
  const acme = employerTraits({ name: 'Acme GmbH', sites: [] });
  expect(employerBlocks(acme)).toContain('cacme');
});
