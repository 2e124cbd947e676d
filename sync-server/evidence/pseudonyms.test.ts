import { expect, it } from 'vitest';
import { createPseudonyms } from './pseudonyms.ts';

const PERSON = '01JD0000000000000000000001';
const CASE = '01JD0000000000000000000002';
const names = createPseudonyms('secret');

it('gives a person and a case the same pseudonym everywhere, and shows no id', () => {
  expect(names.person(PERSON)).toBe(names.person(PERSON));
  expect(names.person(PERSON)).not.toBe(names.person(CASE));
  expect(names.person(PERSON)).toMatch(/^P-[A-Z2-9]{8}$/);
  expect(names.person(null)).toBe('');
  const mentee = names.subject(`mentee:${CASE}`).replace('mentee ', '');
  expect(names.subject(`contact:${CASE}:${PERSON}`)).toBe(`contact ${mentee}`);
  for (const shown of [names.subject(PERSON), names.text(`cases ${CASE} and ${PERSON}`)])
    expect(shown).not.toMatch(/01JD/);
});

it('gives other pseudonyms on another server', () => {
  expect(createPseudonyms('other').person(PERSON)).not.toBe(names.person(PERSON));
});
