import { describe, expect, test } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid, testUlid } from '#tests/factories/ulid.ts';
import { recogniseColumns, recogniseList } from './columns.ts';
import { readContactRow } from './contact-row.ts';
import type { ImportContext } from './draft.ts';
import { createEmployerFinder } from './find-employer.ts';
import { createMenteeFinder } from './find-mentee.ts';
import { importKey, nthKey } from './import-key.ts';
import type { ListKind } from './list.ts';
import { readMenteeRow } from './mentee-row.ts';
import { createContactPlanner } from './plan-contacts.ts';
import { createMenteePlanner } from './plan-mentees.ts';
import { writeProblemFile } from './problem-file.ts';

const context: ImportContext = {
  today: '2026-11-23',
  newUlid: () => nextUlid(),
  mentorIds: [testUlid(1, 'M')],
  userId: testUlid(1, 'M'),
  districtsOf: () => [],
};
const table = (...rows: string[][]) => rows.map((cells, index) => ({ row: index + 1, cells }));
const mentee = (header: string[], cells: string[]) =>
  readMenteeRow({ row: 2, cells }, recogniseColumns('mentee', header), context);
const contact = (header: string[], cells: string[], row = 2) =>
  readContactRow({ row, cells }, recogniseColumns('contact', header), context);

describe('recognising a list', () => {
  test.each<[ListKind, string[]]>([
    ['mentee', ['Nachname', 'Vorname', 'Geburtsdatum', 'PLZ', 'Wohnort']],
    ['mentee', ['Teilnehmer', 'geb.', 'Status', 'Tel.']],
    ['employer', ['Firma', 'PLZ', 'Ort', 'Ansprechpartner']],
    ['employer', ['Unternehmen', 'Branche', 'Telefon']],
    ['contact', ['Datum', 'Art', 'Mentee', 'Dauer']],
    ['contact', ['Datum', 'Betrieb', 'Thema']],
  ])('a %s list by its header %j', (kind, header) =>
    expect(recogniseList(table(header))).toMatchObject({ kind, certainty: 'sure' }),
  );

  test('finds the header below a title and keeps the numbers of the rows', () => {
    const list = recogniseList(
      table(['Projekt Bautzen', ''], ['', ''], ['Name', 'Vorname'], ['Haddad', 'Samira']),
    );
    expect(list?.rows).toEqual([{ row: 4, cells: ['Haddad', 'Samira'] }]);
  });

  test('says nothing about a table without a header that it knows', () => {
    expect(recogniseList(table(['12', 'x'], ['13', 'y']))).toBeNull();
  });

  test('a header that only resembles a known one is marked for checking', () => {
    const [column] = recogniseColumns('mentee', ['Telefon privat']);
    expect(column).toMatchObject({ field: 'phone', certainty: 'check' });
  });
});

describe('a mentee row', () => {
  test('keeps what it does not understand as text, marked, and does not stop', () => {
    const draft = mentee(
      ['Name', 'Telefon', 'Deutsch', 'Aufenthalt'],
      ['Haddad', 'bei Nachbarin', 'gut', 'läuft über Anwältin'],
    );
    expect(draft.problems).toEqual([]);
    expect(draft.unread).toEqual([
      { field: 'phone', text: 'bei Nachbarin' },
      { field: 'germanLevel', text: 'gut' },
      { field: 'residence', text: 'läuft über Anwältin' },
    ]);
    expect(draft.toReview).toEqual(['phones', 'germanLevel', 'residence.statusCode']);
  });

  test('an unreadable date stops the row, because a guess would be a wrong fact', () => {
    const draft = mentee(['Name', 'geb. am'], ['Haddad', '31.02.1990']);
    expect(draft.problems).toEqual([{ code: 'date-impossible', field: 'birthDate' }]);
  });

  test('a birth date in the future stops the row', () => {
    const draft = mentee(['Name', 'geb. am'], ['Haddad', '01.12.2026']);
    expect(draft.problems).toEqual([{ code: 'date-impossible', field: 'birthDate' }]);
  });

  test('splits "Familienname, Vorname" and asks where no comma tells', () => {
    expect(mentee(['Teilnehmer', 'PLZ'], ['Al Hassan, Nour', '01067']).fields).toMatchObject({
      familyName: 'Al Hassan',
      givenNames: 'Nour',
    });
    expect(mentee(['Teilnehmer', 'PLZ'], ['Nour Hassan', '01067']).toReview).toEqual([
      'familyName',
    ]);
  });

  test('a row with more cells than columns is a problem, not a shifted record', () => {
    const draft = mentee(['Name', 'Ort'], ['Haddad', 'Borna', 'x']);
    expect(draft.problems).toEqual([{ code: 'row-columns' }]);
  });

  test('freedom of movement with a passport from elsewhere is to be checked', () => {
    const draft = mentee(
      ['Name', 'Aufenthalt', 'Staatsang.'],
      ['Haddad', 'EU-Bürger', 'afghanisch'],
    );
    expect(draft.toReview).toContain('residence.statusCode');
  });
});

describe('import keys', () => {
  test('are the same for the same content in other letters, and differ in any other', () => {
    const key = importKey('mentee', ['Hosseini', 'Farid', '2003-01-30']);
    expect(importKey('mentee', ['hosseini', ' FARID ', '2003-01-30'])).toBe(key);
    expect(importKey('mentee', ['Hosseini', 'Farid', '2003-01-31'])).not.toBe(key);
    expect(importKey('mentee', ['HosseiniFarid', '', '2003-01-30'])).not.toBe(key);
    expect(key.length).toBeLessThanOrEqual(120);
    expect(nthKey(key, 1)).toBe(key);
  });

  test('50,000 rows get 50,000 keys', () => {
    const keys = Array.from({ length: 50_000 }, (_, n) => importKey('contact', [String(n)]));
    expect(new Set(keys).size).toBe(50_000);
  });

  test('a deliberate second record of the same content is found again too', () => {
    const header = ['Name', 'Vorname'];
    const draft = mentee(header, ['Haddad', 'Samira']);
    const both = [draft.importKey, nthKey(draft.importKey, 2)].map((key) =>
      buildMentee({ importKey: key }),
    );
    const plan = createMenteePlanner(both);
    expect([plan(draft), plan({ ...draft, row: 3 })].map((row) => row.state)).toEqual([
      'existing',
      'existing',
    ]);
    const one = createMenteePlanner(both.slice(0, 1));
    expect([one(draft), one({ ...draft, row: 3 })].map((row) => row.state)).toEqual([
      'existing',
      'duplicate',
    ]);
  });
});

describe('finding who took part', () => {
  const samira = buildMentee({ nameVariants: ['Sameera Hadad'] });
  const old = buildMentee({ familyName: 'Ahmadi', givenNames: 'Zahra', birthDate: '1976-05-30' });
  const young = buildMentee({ familyName: 'Ahmadi', givenNames: 'Zahra', birthDate: '2004-11-04' });
  const single = buildMentee({ familyName: '', givenNames: 'Zahra' });
  const find = createMenteeFinder([samira, old, young, single]);

  test.each([
    ['Haddad, Samira', 'sure'],
    ['Samira Haddad', 'sure'],
    ['HADDAD Samira', 'sure'],
    ['Sameera Hadad', 'sure'],
    ['Hadad, Samira', 'check'],
  ])('%s is Samira Haddad (%s)', (name, certainty) =>
    expect(find(name)).toEqual({ found: samira._id, certainty }),
  );

  test('a single name means the person with that name alone', () => {
    expect(find('Zahra')).toEqual({ found: single._id, certainty: 'sure' });
  });

  test('a repeated name is ambiguous until a birth date or year tells', () => {
    expect(find('Ahmadi, Zahra')).toEqual({ ambiguous: [old._id, young._id] });
    expect(find('Ahmadi, Zahra (2004)')).toEqual({ found: young._id, certainty: 'sure' });
    expect(find('Ahmadi, Zahra, geb. 30.05.1976')).toEqual({ found: old._id, certainty: 'sure' });
    expect(find('Ahmadi, Zahra (1999)')).toEqual({ none: true });
  });

  test('companies are found by name, by place, and without their legal form to be checked', () => {
    const borna = buildEmployer({ name: 'Logistik Grohmann UG' });
    const site = { id: testUlid(9), kind: 'SEAT' as const, contactPersons: [] };
    const other = buildEmployer({
      name: 'Logistik Grohmann UG',
      sites: [{ ...site, city: 'Leipzig' }],
    });
    const bakery = buildEmployer({ name: 'Bäckerei Krüger GmbH' });
    const findCompany = createEmployerFinder([borna, other, bakery]);
    expect(findCompany('Logistik Grohmann UG')).toEqual({ ambiguous: [borna._id, other._id] });
    expect(findCompany('Logistik Grohmann UG, Leipzig')).toMatchObject({ found: other._id });
    expect(findCompany('Baeckerei Krueger')).toEqual({ found: bakery._id, certainty: 'check' });
    expect(findCompany('Hotel Böhme')).toEqual({ none: true });
  });
});

describe('planning contacts', () => {
  const samira = buildMentee();
  const header = ['Datum', 'Art', 'Mentee', 'Betrieb', 'Dauer', 'Thema'];
  const cells = ['20.11.2026', 'Hausbesuch', 'Haddad, Samira', '', '45', 'Bewerbung'];
  const deps = { mentees: [samira], employers: [], contacts: [], choices: new Map() };

  test('a contact that stands on this device already is shown, not written again', () => {
    const typed = buildContact({
      caseId: samira._id.slice('mentee:'.length),
      importKey: undefined,
    });
    const planned = createContactPlanner({ ...deps, contacts: [typed] })(contact(header, cells));
    expect(planned).toMatchObject({ state: 'duplicate', similar: [{ id: typed._id, row: null }] });
  });

  test('an unknown company stops the row until a person takes it without', () => {
    const row = contact(header, [...cells.slice(0, 3), 'Hotel Böhme', '45', 'Bewerbung']);
    expect(createContactPlanner(deps)(row).problems).toEqual([
      { code: 'employer-not-found', field: 'employerId' },
    ]);
    const choices = new Map([['employer:hotelbohme', null]]);
    expect(createContactPlanner({ ...deps, choices })(row).state).toBe('new');
  });

  test('a day to come is planned, a day without a date is a problem', () => {
    expect(contact(header, ['30.11.2026', ...cells.slice(1)]).fields.state).toBe('PLANNED');
    expect(contact(header, ['', ...cells.slice(1)]).problems).toEqual([
      { code: 'date-invalid', field: 'date' },
    ]);
    expect(contact(header, ['11.2026', ...cells.slice(1)]).problems).toEqual([
      { code: 'date-invalid', field: 'date' },
    ]);
  });
});

test('the mended problem file is recognised as the same list, its own columns left out', () => {
  const header = ['Name', 'Vorname', 'Telefon'];
  const text = writeProblemFile(recogniseColumns('mentee', header), [
    { row: 7, cells: ['', '', '+49 176 1234567'], reasons: ['In dieser Zeile steht kein Name.'] },
  ]);
  expect(text).toBe(
    "\ufeffName;Vorname;Telefon;Zeile;Grund\r\n;;'+49 176 1234567;7;In dieser Zeile steht kein Name.\r\n",
  );
  const columns = recogniseColumns('mentee', [...header, 'Zeile', 'Grund']);
  expect(columns.map((column) => column.field)).toEqual([
    'familyName',
    'givenNames',
    'phone',
    null,
    null,
  ]);
  const draft = readMenteeRow(
    { row: 2, cells: ['Haddad', '', "'+49 176 12345678", '7', 'x'] },
    columns,
    context,
  );
  expect(draft.fields.phones).toEqual([{ number: '+4917612345678' }]);
});
