import { expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { fieldsOf, valuesOf } from './application-values.ts';

const known = buildCaseFile('application', {
  kind: 'TRAINING',
  title: 'Tischler*in',
  recipient: 'Tischlerei Sommer',
  state: 'INTERVIEW',
  sentOn: '2026-11-02',
  way: 'PERSON',
  interviewOn: '2026-12-01',
  interviewTime: '14:00',
  note: 'fragt nach Zeugnis',
});

it('keeps what it was filled with', () => {
  const fields = Object.entries(fieldsOf(valuesOf(known), 'TRAINING'));
  const given = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  expect(known).toMatchObject(given);
  expect(given).toMatchObject({ recipient: 'Tischlerei Sommer', interviewTime: '14:00' });
});

it('leaves out the free recipient where an employer of the list is chosen', () => {
  const values = { ...valuesOf(known), employerId: 'employer:01', siteId: 'S' };
  expect(fieldsOf(values, 'TRAINING')).toMatchObject({
    employerId: 'employer:01',
    siteId: 'S',
    recipient: undefined,
  });
});

it('keeps no time of an interview without a day', () => {
  const values = { ...valuesOf(known), interviewOn: '' };
  expect(fieldsOf(values, 'TRAINING').interviewTime).toBeUndefined();
});
