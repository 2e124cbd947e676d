import { describe, expect, it } from 'vitest';
import type { AnyDocument } from '#lib/domain/document.ts';
import { validateDocument } from '#lib/domain/document.ts';
import { openQuestions } from './open-questions.ts';
import { valueText } from './value-text.ts';

const ANNA = '01HZX3K5T8Q2W4E6R7Y9V0ABCA';
const at = '2026-11-20T08:00:00.000Z';
const envelope = {
  schemaVersion: 1,
  projectId: ANNA,
  createdAt: at,
  createdBy: ANNA,
  updatedAt: at,
  updatedBy: ANNA,
};
const names = { member: () => 'Anna Beispiel', employer: () => 'Bäckerei Beispiel' };

function document(fields: Record<string, unknown>): AnyDocument {
  const checked = validateDocument({ ...envelope, ...fields });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
}

const other = (field: string, value?: unknown) => ({ field, value, at, by: ANNA });

const mentee = document({
  _id: `mentee:${ANNA}`,
  type: 'mentee',
  familyName: 'Haddad',
  mentorIds: [ANNA],
  status: 'ACTIVE',
  phones: [{ number: '+4935111111' }],
  alternatives: [
    other('phones.+4935111111', { number: '+4935122222' }),
    other('note', 'a'),
    other('note', 'b'),
    other('deletedAt', at),
  ],
});

const contact = document({
  _id: `contact:${ANNA}:${ANNA}`,
  type: 'contact',
  caseId: ANNA,
  mentorId: ANNA,
  date: '2026-11-12',
  contactType: 'HOME',
  topics: [],
  state: 'PLANNED',
  alternatives: [other('date', { date: '2026-11-13', time: '09:00' })],
});

const site = {
  id: ANNA,
  kind: 'SEAT',
  contactPersons: [{ id: ANNA, name: 'Frau Muster', phone: '+4935111111' }],
};
const employer = document({
  _id: `employer:${ANNA}`,
  type: 'employer',
  name: 'Bäckerei',
  supportStatus: 'ACTIVE',
  sites: [site],
  alternatives: [other(`sites.${ANNA}.contactPersons.${ANNA}.phone`, '+4935122222')],
});

describe('what a person has to choose', () => {
  it('is asked about in words, each field once', () => {
    expect(openQuestions([mentee, contact], mentee._id).map(({ title }) => title)).toEqual([
      'Zwei Angaben zur Telefonnummer',
      'Drei Angaben zur Notiz',
      'Gelöscht und zugleich geändert',
      'Zwei Angaben zum Termin im Kontakt vom 12.11.2026',
    ]);
    expect(openQuestions([employer], employer._id)).toMatchObject([
      { title: 'Zwei Angaben zur Telefonnummer von Frau Muster', shown: '+4935111111' },
    ]);
  });
});

describe('a value to choose', () => {
  it.each([
    ['mentee', 'phones', { number: '+4935122222', note: 'abends' }, '0351 22222\nabends'],
    ['mentee', 'nationalities', ['SY', 'TR'], 'Syrien, Türkei'],
    ['mentee', 'birthDate', { birthDate: '1990-01-01', birthDatePrecision: 'YEAR' }, '1990'],
    ['mentee', 'status', { status: 'CLOSED', endedOn: '2026-11-20' }, 'Beendet\nam 20.11.2026'],
    [
      'mentee',
      'address',
      { street: 'Weg 1', zip: '01067', city: 'Dresden' },
      'Weg 1\n01067 Dresden',
    ],
    ['mentee', 'mentorIds', [ANNA], 'Anna Beispiel'],
    ['mentee', 'migrationBackground', true, 'ja'],
    ['mentee', 'note', undefined, 'keine Angabe'],
    ['contact', 'date', { date: '2026-11-13', time: '09:00' }, '13.11.2026\n09:00'],
    ['contact', 'durationMin', 90, '1\u00a0Std. 30\u00a0Min.'],
    ['task', 'state', { state: 'DONE' }, 'erledigt'],
    ['placement', 'employerId', 'employer:X', 'Bäckerei Beispiel'],
  ])('%s %s is read as text', (type, field, value, text) => {
    expect(valueText(type, field, value, names)).toBe(text);
  });
});
