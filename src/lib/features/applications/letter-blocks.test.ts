import { describe, expect, it } from 'vitest';
import type { Profile } from '#lib/domain/profile.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { blocksIn, letterBlocks, toggleBlock, usualBody, type BlockId } from './letter-blocks.ts';

const id = (n: number) => testUlid(n, 'V');
const mentee = buildMentee({
  givenNames: 'Rana',
  familyName: 'Haddad',
  gender: 'F',
  nationalities: ['SY'],
  germanLevel: 'B1',
  residence: { statusCode: 'AE_25_2_F', sideConditions: 'Wohnsitzauflage Sachsen' },
  note: 'geflohen 2022',
});
const profile = buildCaseFile('profile', {
  experience: [
    { id: id(1), role: 'Verkäufer*in', employer: 'Basar Homs', fromYear: 2010, toYear: 2014 },
    { id: id(2), role: 'Näher*in', fromYear: 2023, duties: 'Änderungen\nKasse.', country: 'SY' },
    { id: id(3), role: 'Erntehelfer*in', years: 1.5 },
  ],
  education: [
    { id: id(4), type: 'SCHOOL', title: 'Gymnasium Homs', toYear: 2008, country: 'SY' },
    { id: id(5), type: 'VOCATIONAL', title: 'Schneider*in', toYear: 2010, completed: true },
  ],
  schoolLeaving: 'AHR',
  languages: [
    { id: id(6), code: 'ar', native: true },
    { id: id(7), code: 'de', level: 'A2', certificate: 'DTZ_B1' },
    { id: id(8), code: 'en', level: 'B2' },
  ],
  licences: [
    { id: id(9), class: 'B', issuer: 'DE' },
    { id: id(10), class: 'C', issuer: 'THIRD' },
    { id: id(11), class: 'FORKLIFT' },
  ],
  skills: [
    { id: id(12), kind: 'PRACTICAL', text: 'Nähmaschinen' },
    { id: id(13), kind: 'LANGUAGE', text: 'Kurdisch' },
  ],
  wishes: [{ id: id(14), title: 'Schneider*in' }],
  familyStatus: 'DIVORCED',
  workRestriction: 'YES',
  workRestrictionNote: 'Rückenleiden',
  disability: 'Grad 50',
  noGos: ['Schlachthof'],
  strengths: 'geduldig',
  note: 'trauert um den Bruder',
  availability: { from: '2026-12-01', hoursPerWeek: 30, shifts: true, weekend: true },
});
const blocksOf = (of: Profile | null = profile, kind: 'JOB' | 'TRAINING' = 'JOB') =>
  letterBlocks({
    mentee,
    profile: of,
    courses: [],
    application: { kind, title: 'Verkäufer*in' },
    today: '2026-11-23',
  });
const textOf = (block: BlockId, of = blocksOf()) => of.find((one) => one.id === block)?.text;

describe('a suggested cover letter', () => {
  it('says nothing of residence, origin, family, health or what the mentor noted', () => {
    const all = JSON.stringify(blocksOf());
    const words = [
      ['AE_25', 'Wohnsitz', 'geflohen', 'trauert', 'geschieden', 'DIVORCED'],
      ['Homs', 'Syrien', 'Arabisch', 'Kurdisch', 'Rücken', 'Grad 50', 'Schlachthof'],
    ].flat();
    for (const word of words) expect([word, all.includes(word)]).toEqual([word, false]);
  });
  it('is whole sentences in the form of the person', () => {
    expect(usualBody(blocksOf())).toBe(
      [
        'ich bewerbe mich bei Ihnen als Verkäuferin.',
        'Berufserfahrung habe ich als Näherin (seit 2023), Verkäuferin (2010 bis 2014) und Erntehelferin (1,5 Jahre).',
        'Ich habe eine Ausbildung als Schneiderin abgeschlossen (2010). Ich habe einen Schulabschluss (Niveau: Abitur).',
        'Deutsch kann ich auf dem Niveau B1; darüber habe ich ein Zertifikat. Außerdem kann ich Englisch auf dem Niveau B2.',
        'Ich habe den Führerschein Klasse B. Ich darf einen Gabelstapler fahren. Das kann ich besonders gut: Nähmaschinen.',
        'Ich kann ab dem 01.12.2026 anfangen. Ich möchte 30 Stunden in der Woche arbeiten. Möglich ist für mich auch: Schichtarbeit und Arbeit am Wochenende.',
        'Über eine Einladung zum Gespräch freue ich mich.',
      ].join('\n\n'),
    );
  });
  it('asks for a training as a training', () => {
    expect(textOf('opening', blocksOf(profile, 'TRAINING'))).toBe(
      'ich bewerbe mich bei Ihnen um eine Ausbildung als Verkäuferin. Diesen Beruf möchte ich lernen.',
    );
  });
  it('leaves own words of the mentor to a tap', () => {
    const offered = blocksOf().filter(({ usual }) => !usual);
    expect(offered.map(({ text }) => text)).toEqual([
      'Mein berufliches Ziel ist die Arbeit als Schneiderin.',
      'Zu meinen Aufgaben gehörten: Änderungen, Kasse.',
      'Meine Stärken: geduldig.',
      'Gern komme ich vorher zu einem Probetag, damit wir uns kennenlernen.',
    ]);
  });
  it('is short where nothing is known', () => {
    expect(blocksOf(null).map((one) => one.id)).toEqual(['opening', 'german', 'trial', 'closing']);
  });
});

describe('a block of a letter', () => {
  const blocks = blocksOf();
  it('goes to its place among the others, and out again', () => {
    const body = usualBody(blocks);
    const more = toggleBlock(body, 'strengths', blocks);
    const there = more.split('\n\n');
    expect(there.indexOf('Meine Stärken: geduldig.')).toBe(
      there.indexOf(textOf('abilities') ?? '') + 1,
    );
    expect(toggleBlock(more, 'strengths', blocks)).toBe(body);
  });
  it('leaves what was written in between alone', () => {
    const own = 'Mein Satz.\nMit zweiter Zeile.';
    const body = `${own}\n\n${textOf('closing') ?? ''}`;
    const more = toggleBlock(body, 'german', blocks);
    expect(more).toBe(`${own}\n\n${textOf('german') ?? ''}\n\n${textOf('closing') ?? ''}`);
    expect(blocksIn(more, blocks)).toEqual(['german', 'closing']);
  });
  it('that was rewritten is not in the text any more', () => {
    const body = usualBody(blocks).replace('bei Ihnen', 'sehr gern bei Ihnen');
    expect(blocksIn(body, blocks)).not.toContain('opening');
  });
});
