import { expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { casesFile, namedCases } from './affected-cases.ts';

const known = buildMentee({
  familyName: '=Ahmadi',
  givenNames: 'Fatima',
  phones: [{ number: '+4935911234' }],
});
const [, id = ''] = known._id.split(':');
const caseload = { mentee: (caseId: string) => (caseId === id ? known : null) };

it('names what this device knows, and calls the rest by the end of its id', () => {
  const cases = namedCases(caseload, [
    { id: '01JD0000000000000000ABCDEF', why: 'HANDED_OVER' },
    { id, why: 'CASELOAD' },
  ]);
  expect(cases.map(({ name }) => name)).toEqual([
    '=Ahmadi, Fatima',
    'Fall ABCDEF (noch nicht auf diesem Gerät)',
  ]);
});

it('writes a list that runs nothing where it is opened', () => {
  const file = casesFile(namedCases(caseload, [{ id, why: 'CASELOAD' }]));
  expect(file).toContain('Name;Telefon;E-Mail;Status;Warum betroffen\r\n');
  expect(file).not.toMatch(/(^|;|")=/m);
  expect(file).toContain('4935911234');
});
