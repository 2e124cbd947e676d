import { describe, expect, it } from 'vitest';
import type { Employer } from '../domain/employer.ts';
import type { Mentee } from '../domain/mentee.ts';
import { SearchIndex } from './search-index.ts';
import { employerTexts, menteeTexts, wordsOf } from './search-texts.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildEmployer } from '#tests/factories/employer.ts';

function index(mentees: [Partial<Mentee>, ...string[]][]): SearchIndex<Mentee> {
  const made = new SearchIndex<Mentee>();
  for (const [fields, ...notes] of mentees) {
    const document = buildMentee({ phones: [], address: {}, givenNames: undefined, ...fields });
    const texts = { ...menteeTexts(document), contactNotes: notes.map(wordsOf) };
    made.put(document._id, document, texts);
  }
  return made;
}

const names = (found: Mentee[]) => found.map(({ familyName }) => familyName);

describe('searching mentees', () => {
  it('ranks the start of a name, a part of it, its sound, phone, place and notes', () => {
    const all = index([
      [{ familyName: 'Notiz' }, 'hat mit hassan gesprochen'],
      [{ familyName: 'Ort', address: { city: 'Hassanstadt' } }],
      [{ familyName: 'Vermerk', note: 'Bruder von Hassan' }],
      [{ familyName: 'Alhassani' }],
      [{ familyName: 'Al-Hassan' }],
      [{ familyName: 'Hasan' }],
      [{ familyName: 'Hassan' }],
    ]);
    expect(names(all.find('hassan'))).toEqual([
      'Al-Hassan',
      'Hassan',
      'Alhassani',
      'Hasan',
      'Ort',
      'Vermerk',
      'Notiz',
    ]);
  });

  it('folds case, umlauts and diacritics, on both sides', () => {
    const all = index([[{ familyName: 'Müller' }], [{ familyName: 'Nguyễn' }]]);
    expect(names(all.find('MULLER'))).toEqual(['Müller']);
    expect(names(all.find('mueller'))).toEqual(['Müller']);
    expect(names(all.find('nguyen'))).toEqual(['Nguyễn']);
    expect(names(all.find('Nguyễn'))).toEqual(['Nguyễn']);
  });

  it('hears other spellings of a name', () => {
    const all = index([[{ familyName: 'Khaled' }], [{ givenNames: 'Yusuf', familyName: 'Y' }]]);
    expect(names(all.find('haled'))).toEqual(['Khaled']);
    expect(names(all.find('Jusuf'))).toEqual(['Y']);
  });

  it('finds variants and the written together form of a name in two parts', () => {
    const all = index([[{ familyName: 'Al-Hassan', nameVariants: ['El Hasan'] }]]);
    for (const query of ['alhassan', 'el has', 'hasan', 'al-h'])
      expect(names(all.find(query))).toEqual(['Al-Hassan']);
  });

  it('finds phone digits however they are written', () => {
    const all = index([[{ familyName: 'A', phones: [{ number: '+4917612345678' }] }]]);
    for (const query of ['0176 1234', '+49 176', '0049176', '345678', '(0176) 12-34'])
      expect(names(all.find(query))).toEqual(['A']);
    expect(all.find('0177')).toEqual([]);
  });

  it('wants every word, wherever it stands', () => {
    const all = index([
      [{ familyName: 'Haddad', address: { city: 'Bautzen', zip: '02625' } }],
      [{ familyName: 'Haddad', address: { city: 'Plauen' } }],
    ]);
    expect(all.find('haddad bautzen')).toHaveLength(1);
    expect(all.find('haddad 02625')).toHaveLength(1);
    expect(all.find('haddad dresden')).toHaveLength(0);
  });

  it('does not find a word across two fields or two records', () => {
    const all = index([[{ familyName: 'Abc', givenNames: 'Def' }], [{ familyName: 'Ghi' }]]);
    expect(all.find('cdef')).toEqual([]);
    expect(all.find('defg')).toEqual([]);
  });

  it('shows all by name where nothing was asked', () => {
    const all = index([
      [{ familyName: 'Özil' }],
      [{ familyName: 'Adam' }],
      [{ familyName: 'Zorn' }],
    ]);
    expect(names(all.find('  '))).toEqual(['Adam', 'Özil', 'Zorn']);
  });

  it('takes one letter as the start of a name only', () => {
    const all = index([[{ familyName: 'Bauer' }, 'a b c'], [{ familyName: 'Obst' }]]);
    expect(names(all.find('b'))).toEqual(['Bauer']);
  });

  it('is not led astray by signs that mean something elsewhere', () => {
    const all = index([[{ familyName: 'Haddad' }]]);
    for (const query of ['.*', '(', '\\', '\n', '%', '💚'])
      expect(() => all.find(query)).not.toThrow();
  });
});

describe('an index that follows its records', () => {
  it('finds the new texts of a changed record and not the old ones', () => {
    const all = index([[{ familyName: 'Haddad' }], [{ familyName: 'Kaya' }]]);
    const [haddad] = all.find('haddad');
    if (!haddad) throw new Error('not found');
    const married = { ...haddad, familyName: 'Berg' };
    all.put(haddad._id, married, { ...menteeTexts(married), contactNotes: [] });
    expect(all.find('haddad')).toEqual([]);
    expect(names(all.find(''))).toEqual(['Berg', 'Kaya']);
    expect(all.dead).toBe(1);
    all.drop(haddad._id);
    expect(names(all.find(''))).toEqual(['Kaya']);
  });
});

describe('searching companies', () => {
  it('finds them by contact person, phone and place', () => {
    const site = {
      id: '01JDN000000000000000000001',
      kind: 'SEAT' as const,
      city: 'Görlitz',
      phone: '+493581123456',
      contactPersons: [{ id: '01JDN000000000000000000002', name: 'Katrin Wünsche' }],
    };
    const document: Employer = buildEmployer({ name: 'Bäckerei Nowak', sites: [site] });
    const all = new SearchIndex<Employer>();
    all.put(document._id, document, {
      ...employerTexts(document),
      contactNotes: [['praktikum', 'vereinbart']],
    });
    for (const query of ['backerei', 'wuensche', 'katrin', '03581 12', 'gorlitz', 'praktikum'])
      expect(all.find(query)).toEqual([document]);
  });
});
