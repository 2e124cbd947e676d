import { expect, test } from 'vitest';
import { makeId } from '#lib/domain/id.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { wholeCasesOnce } from './whole-cases.ts';

const contacts = (caseId: string, count: number) =>
  Array.from({ length: count }, (_, n) => makeId('contact', testUlid(n), caseId));

test('takes a case that arrives whole for one piece of news', () => {
  const [whole, edited] = [testUlid(1, 'C'), testUlid(2, 'C')];
  const employer = makeId('employer', testUlid(3));
  const few = [makeId('mentee', edited), ...contacts(edited, 2)];
  expect(
    wholeCasesOnce([employer, ...contacts(whole, 40), makeId('mentee', whole), ...few]),
  ).toEqual([employer, makeId('mentee', whole), ...few]);
});

test('keeps many edits of a case that was here before', () => {
  const ids = contacts(testUlid(1, 'C'), 20);
  expect(wholeCasesOnce(ids)).toEqual(ids);
});
