import { expect, test } from 'vitest';
import { TEST_MENTOR } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { caseRows } from './case-rows.ts';

const around = { today: '2026-11-23', handovers: [], lastContactOn: () => null };
const everything = { query: '', mentorId: '', ended: false };
const people = [
  buildMentee({ familyName: 'Şahin', status: 'ACTIVE' }),
  buildMentee({ familyName: 'Nowak', status: 'CLOSED', mentorIds: [testUlid(9, 'M')] }),
];
const names = (filter: Partial<typeof everything>) =>
  caseRows(people, { ...everything, ...filter }, around).map(({ mentee }) => mentee.familyName);

test('shows cases that go on, and ended ones when asked', () => {
  expect(names({})).toEqual(['Şahin']);
  expect(names({ ended: true })).toEqual(['Şahin', 'Nowak']);
});

test('finds a name as it sounds, and only the cases of one person', () => {
  expect(names({ query: 'sah bautz' })).toEqual(['Şahin']);
  expect(names({ query: 'nirgends' })).toEqual([]);
  expect(names({ mentorId: TEST_MENTOR, ended: true })).toEqual(['Şahin']);
});
