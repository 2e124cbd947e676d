import { describe, expect, it } from 'vitest';
import type { Application } from '#lib/domain/application.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { greetingOf, letterOf, recipientLines, siteOf, usualPerson, type Said } from './letter.ts';

const id = (n: number) => testUlid(n, 'V');
const employer = buildEmployer({
  name: 'Tischlerei Sommer GmbH',
  sites: [
    {
      id: id(1),
      kind: 'BRANCH',
      street: 'Weg 2',
      zip: '02625',
      city: 'Bautzen',
      contactPersons: [],
    },
    {
      id: id(2),
      kind: 'SEAT',
      street: 'Markt 1',
      zip: '01067',
      city: 'Dresden',
      contactPersons: [
        { id: id(3), name: 'Herr Wolf', role: 'GF' },
        { id: id(4), name: 'Frau Dr. Petra Sommer', role: 'HR' },
        { id: id(5), name: 'Kim Lang', role: 'AUSBILDER' },
      ],
    },
  ],
});
const application = (of: Partial<Application> = {}) =>
  buildCaseFile('application', { title: 'Tischler*in', employerId: employer._id, ...of });
const nobody = { person: '', salutation: 'NONE' } as const;

describe('the address of a letter', () => {
  it('is the chosen site, or else the seat', () => {
    expect(siteOf(application(), employer)?.street).toBe('Markt 1');
    expect(siteOf(application({ siteId: id(1) }), employer)?.street).toBe('Weg 2');
    expect(siteOf(application(), null)).toBeNull();
  });
  it('names who is written to under the company, a man in the accusative', () => {
    const to = (person: string, salutation: Said['salutation']) =>
      recipientLines(application(), employer, { person, salutation });
    expect(to('Frau Dr. Petra Sommer', 'MRS')).toEqual([
      'Tischlerei Sommer GmbH',
      'Frau Dr. Petra Sommer',
      'Markt 1',
      '01067 Dresden',
    ]);
    expect(to('Herr Wolf', 'MR')[1]).toBe('Herrn Wolf');
    expect(to('Kim Lang', 'NONE')[1]).toBe('Kim Lang');
    expect(to('', 'NONE')).toHaveLength(3);
  });
  it('is taken line by line where the employer has no record', () => {
    const free = application({
      employerId: undefined,
      recipient: 'Bäckerei Grün',
      recipientAddress: 'Hauptstr. 5, 01796 Pirna',
    });
    expect(recipientLines(free, null, nobody)).toEqual([
      'Bäckerei Grün',
      'Hauptstr. 5',
      '01796 Pirna',
    ]);
  });
});

describe('who is greeted', () => {
  it('is who reads applications, the trainer for a training', () => {
    const site = siteOf(application(), employer);
    expect(usualPerson(application(), site)?.name).toBe('Frau Dr. Petra Sommer');
    expect(usualPerson(application({ kind: 'TRAINING' }), site)?.name).toBe('Kim Lang');
    expect(usualPerson(application(), null)).toBeNull();
  });
  it.each([
    ['Frau Dr. Petra Sommer', 'MRS', 'Sehr geehrte Frau Dr. Sommer,'],
    ['Herr Wolf', 'MR', 'Sehr geehrter Herr Wolf,'],
    ['Kim Lang', 'NONE', 'Guten Tag Kim Lang,'],
    ['', 'NONE', 'Sehr geehrte Damen und Herren,'],
  ] as const)('%s as %s', (person, salutation, greeting) => {
    expect(greetingOf(person, salutation)).toBe(greeting);
  });
});

it('goes out with a telephone that nobody else answers, and without what an employer need not know', () => {
  const mentee = buildMentee({
    givenNames: 'Rana',
    familyName: 'Haddad',
    nameNative: 'رنا حداد',
    birthDate: '1990-05-03',
    phones: [
      { number: '+4917611112222', safeToCall: false },
      { number: '+4917612345678', note: 'abends' },
    ],
    email: 'rana@example.org',
    address: { street: 'Hauptstraße 1', zip: '01067', city: 'Dresden' },
    accommodation: 'GU',
  });
  const letter = letterOf(
    { mentee, application: application(), employer },
    {
      head: {
        ...nobody,
        greeting: 'Guten Tag,',
        subject: 'Bewerbung als Tischlerin',
        on: '2026-11-24',
        enclosures: 'Lebenslauf\n\nZeugnisse ',
      },
      body: 'Erster Absatz,\nzweite Zeile.\n \nZweiter Absatz.\n',
    },
  );
  expect(letter).toEqual({
    sender: {
      name: 'Rana Haddad',
      street: 'Hauptstraße 1',
      place: '01067\u00a0Dresden',
      city: 'Dresden',
      phone: '0176 1234 5678',
      email: 'rana@example.org',
    },
    recipient: ['Tischlerei Sommer GmbH', 'Markt 1', '01067 Dresden'],
    placeAndDay: 'Dresden, 24.11.2026',
    subject: 'Bewerbung als Tischlerin',
    greeting: 'Guten Tag,',
    paragraphs: ['Erster Absatz,\nzweite Zeile.', 'Zweiter Absatz.'],
    enclosures: ['Lebenslauf', 'Zeugnisse'],
  });
});
