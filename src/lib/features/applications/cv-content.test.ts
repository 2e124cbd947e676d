import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { cvOf, USUAL_OPTIONS } from './cv-content.ts';
import type { Cv } from './cv.ts';

const id = (n: number) => testUlid(n, 'V');
const mentee = buildMentee({
  givenNames: 'Rana',
  familyName: 'Haddad',
  gender: 'F',
  birthDate: '1990-05-03',
  birthDatePrecision: 'DAY',
  nationalities: ['SY'],
  germanLevel: 'B1',
  phones: [
    { number: '+4917611112222', safeToCall: false },
    { number: '+4917612345678', note: 'abends' },
  ],
  email: 'rana@example.org',
  address: { street: 'Hauptstraße 1', zip: '01067', city: 'Dresden' },
  residence: { statusCode: 'AE_25_2_F', sideConditions: 'Wohnsitzauflage Sachsen' },
  note: 'geflohen 2022',
});
const profile = buildCaseFile('profile', {
  experience: [
    { id: id(1), role: 'Verkäufer*in', fromYear: 2010, toYear: 2014, country: 'SY' },
    { id: id(2), role: 'Näher*in', fromYear: 2023, duties: 'Änderungen\nKasse' },
    { id: id(3), role: 'Erntehelfer*in', years: 1.5 },
  ],
  education: [
    { id: id(4), type: 'SCHOOL', title: 'Gymnasium', toYear: 2008, country: 'SY' },
    {
      id: id(5),
      type: 'UNIVERSITY',
      title: 'Jura',
      fromYear: 2008,
      toYear: 2010,
      completed: false,
    },
  ],
  schoolLeaving: 'AHR',
  languages: [
    { id: id(6), code: 'ar', native: true },
    { id: id(7), code: 'de', level: 'A2', certificate: 'DTZ_B1', certificateSeen: true },
  ],
  licences: [
    { id: id(8), class: 'B', issuer: 'DE' },
    { id: id(9), class: 'C', issuer: 'THIRD' },
    { id: id(10), class: 'FORKLIFT' },
  ],
  familyStatus: 'DIVORCED',
  childrenCount: 3,
  childcareNeeded: true,
  workRestriction: 'YES',
  workRestrictionNote: 'Rückenleiden',
  disability: 'Grad 50',
  literacy: 'SECOND_SCRIPT',
  noGos: ['Schlachthof'],
  strengths: 'geduldig',
  note: 'trauert um den Bruder',
  availability: { from: '2026-12-01', hoursPerWeek: 30, shifts: true },
});
const rows = (cv: Cv, section: string) => cv.sections.find((one) => one.id === section)?.rows ?? [];
const cv = cvOf(mentee, profile, USUAL_OPTIONS);

describe('the curriculum vitae', () => {
  it('says nothing of residence, origin, family, health or what the mentor noted', () => {
    const all = JSON.stringify(cvOf(mentee, profile, { ...USUAL_OPTIONS, birthDate: true }));
    for (const word of [
      'AE_25',
      'Wohnsitz',
      'DIVORCED',
      'geschieden',
      'Rücken',
      'Grad 50',
      'Schlachthof',
      'trauert',
      'geflohen',
      'geduldig',
      'abends',
      '1111',
    ])
      expect([word, all.includes(word)]).toEqual([word, false]);
  });
  it('names the birth date and the strengths only where they are asked for', () => {
    expect(JSON.stringify(cv)).not.toContain('1990');
    const more = cvOf(mentee, profile, { birthDate: true, strengths: true, availability: false });
    expect(more.contact.at(-1)).toEqual({ label: 'Geburtsdatum', value: '03.05.1990' });
    expect(rows(more, 'strengths')[0]?.details).toBe('geduldig');
    expect(rows(more, 'availability')).toEqual([]);
  });
  it('never makes an exact day of an estimated birth date', () => {
    const estimated = { ...mentee, birthDate: '1990-01-01', birthDatePrecision: 'YEAR' as const };
    const { contact } = cvOf(estimated, profile, { ...USUAL_OPTIONS, birthDate: true });
    expect(contact.map(({ label }) => label)).not.toContain('Geburtsdatum');
  });
  it('puts what still runs first, then the newest, and what has no year last', () => {
    expect(rows(cv, 'experience').map(({ when, title }) => [when, title])).toEqual([
      ['seit 2023', 'Näherin'],
      ['2010 – 2014', 'Verkäuferin'],
      ['1,5 Jahre', 'Erntehelferin'],
    ]);
    expect(rows(cv, 'education').map(({ when, text, details }) => [when, text, details])).toEqual([
      ['2008 – 2010', 'nicht abgeschlossen', ''],
      ['bis 2008', 'Syrien', ''],
      ['', '', 'entspricht: Abitur'],
    ]);
  });
  it('gives German first, in the level of the record, and mother tongues by name', () => {
    expect(rows(cv, 'languages').map(({ when, text }) => [when, text])).toEqual([
      ['Deutsch', 'B1, Deutsch-Test für Zuwanderer (DTZ), B1'],
      ['Arabisch', 'Muttersprache'],
    ]);
  });
  it('names licences that hold here, and when the person can work', () => {
    expect(rows(cv, 'licences')[0]?.text).toBe('Klasse B; Gabelstapler');
    expect(rows(cv, 'availability')[0]?.text).toBe(
      'ab 01.12.2026, 30 Stunden in der Woche, Schichtarbeit',
    );
  });
  it('leaves out sections of which nothing is known', () => {
    const bare = cvOf(buildMentee({ givenNames: 'A', familyName: 'B' }), null, USUAL_OPTIONS);
    expect(bare.sections.every((section) => section.rows.length > 0)).toBe(true);
  });
});
