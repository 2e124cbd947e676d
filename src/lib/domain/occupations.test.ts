import { describe, expect, it } from 'vitest';
import { KLDB, kldbName, requirementLevelOf } from './kldb.ts';
import { occupationByTitle, occupationForm, searchOccupations } from './occupations.ts';

describe('the KldB 2010', () => {
  it.each([
    [1, 10],
    [2, 37],
    [3, 144],
  ])('has with %i digits %i rows', (digits, count) => {
    const codes = KLDB.map(({ code }) => code).filter((code) => code.length === digits);
    expect(new Set(codes).size).toBe(count);
    for (const code of codes) expect(kldbName(code.slice(0, -1) || code)).toBeTruthy();
  });

  it('names a group also by an occupation of five digits', () => {
    expect(kldbName('22342')).toBe('Holzbe- und -verarbeitung');
    expect(kldbName('999')).toBeNull();
  });

  it.each([
    ['22342', 2],
    ['81301', 1],
    ['43104', 4],
    ['22340', null],
    ['223', null],
    ['2', null],
  ])('%s asks for level %s', (code, level) => {
    expect(requirementLevelOf(code)).toBe(level);
  });
});

describe('the search for an occupation', () => {
  it.each<[string, string, string, number]>([
    ['Tischler', 'Tischler*in', '223', 2],
    ['tischlerin', 'Tischler*in', '223', 2],
    ['Schreiner', 'Tischler*in', '223', 2],
    ['Verkäuferin', 'Verkäufer*in', '621', 2],
    ['verkaufer', 'Verkäufer*in', '621', 2],
    ['Verkaeuferin', 'Verkäufer*in', '621', 2],
    ['Pflegehelfer', 'Krankenpflegehelfer*in', '813', 1],
    ['Krankenschwester', 'Pflegefachmann/Pflegefachfrau', '813', 2],
    ['Köchin', 'Koch/Köchin', '293', 2],
    ['koechin', 'Koch/Köchin', '293', 2],
    ['Automechaniker', 'Kfz-Mechatroniker*in', '252', 2],
    ['LKW Fahrer', 'Berufskraftfahrer*in', '521', 2],
    ['Putzfrau', 'Reinigungskraft', '541', 1],
    ['Lagerist', 'Fachlagerist*in', '513', 2],
    ['Ärztin', 'Arzt/Ärztin', '814', 4],
    ['zahnmedizinische fachangestellte', 'Zahnmedizinische*r Fachangestellte*r', '811', 2],
    ['Buero kauffrau', 'Kaufmann/Kauffrau für Büromanagement', '714', 2],
  ])('%s finds %s first', (query, title, group, level) => {
    expect(searchOccupations(query)[0]).toMatchObject({ title, group, level });
  });

  it('offers whole groups behind the titles', () => {
    const found = searchOccupations('hochbau', 20);
    const first = found.findIndex(({ level }) => level === null);
    expect(found[first]).toMatchObject({ title: 'Hochbau', group: '321' });
    expect(found.slice(first).every(({ level }) => level === null)).toBe(true);
  });

  it('says nothing to a single letter or to what nobody is called', () => {
    expect(searchOccupations('t')).toEqual([]);
    expect(searchOccupations('  ')).toEqual([]);
    expect(searchOccupations('qqqq')).toEqual([]);
  });

  it('knows at least 300 titles, each once and of a known group', () => {
    const titles = new Set<string>();
    for (const letter of 'abcdefghijklmnopqrstuvwz')
      for (const second of 'aeiourlnts')
        for (const { title, groupName, level } of searchOccupations(letter + second, 1000)) {
          if (level !== null) titles.add(title);
          expect(groupName).not.toBe('');
        }
    expect(titles.size).toBeGreaterThanOrEqual(300);
    for (const title of titles) expect(occupationByTitle(title)?.title).toBe(title);
  });
});

describe('the form of a title', () => {
  it.each([
    ['Tischler*in', 'Tischler', 'Tischlerin'],
    ['Koch/Köchin', 'Koch', 'Köchin'],
    ['Steuerfachangestellte*r', 'Steuerfachangestellter', 'Steuerfachangestellte'],
    ['Kaufmann/Kauffrau im Einzelhandel', 'Kaufmann im Einzelhandel', 'Kauffrau im Einzelhandel'],
    ['Maler*in und Lackierer*in', 'Maler und Lackierer', 'Malerin und Lackiererin'],
  ])('%s is %s or %s', (title, masculine, feminine) => {
    expect(occupationForm(title, 'MASCULINE')).toBe(masculine);
    expect(occupationForm(title, 'FEMININE')).toBe(feminine);
  });
});
