import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { districtsOfZip } from '#lib/domain/catalogues/postcodes.ts';
import { validateDocument } from '#lib/domain/document.ts';
import type { Employer } from '#lib/domain/employer.ts';
import { makeId } from '#lib/domain/id.ts';
import { recogniseList, type Recognition } from '#lib/domain/import/columns.ts';
import { readContactRow } from '#lib/domain/import/contact-row.ts';
import type { Draft, ImportContext } from '#lib/domain/import/draft.ts';
import { type EmployerFields, readEmployerRow } from '#lib/domain/import/employer-row.ts';
import { type MenteeFields, readMenteeRow } from '#lib/domain/import/mentee-row.ts';
import { type PlannedRow, countPlan } from '#lib/domain/import/plan.ts';
import { createContactPlanner } from '#lib/domain/import/plan-contacts.ts';
import { createEmployerPlanner } from '#lib/domain/import/plan-employers.ts';
import { createMenteePlanner } from '#lib/domain/import/plan-mentees.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { isSaxonZip } from '#lib/domain/zip.ts';
import { TEST_MENTOR, testEnvelope } from '#tests/factories/envelope.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { openList } from './open-list.ts';

interface Expected {
  mentees: {
    row: number;
    familyName: string;
    givenNames: string;
    birthDate: string;
    zip: string;
    statusCode: string;
    phone: string;
    agreementSignedOn: string;
    nationality: string;
  }[];
  employers: { row: number; name: string; zip: string; phone: string }[];
  contacts: number;
  rejected: Record<'mentees' | 'employers' | 'contacts', { row: number }[]>;
  duplicates: Record<'mentees' | 'employers', [number, number][]>;
}

const context: ImportContext = {
  today: '2026-11-23',
  newUlid: () => nextUlid(),
  mentorIds: [TEST_MENTOR],
  userId: TEST_MENTOR,
  districtsOf: districtsOfZip,
};

const sample = (name: string) =>
  readFile(fileURLToPath(new URL(`../../../../tests/samples/${name}`, import.meta.url)));

async function recognise(name: string) {
  const bytes = await sample(name);
  const opened = await openList(new Blob([new Uint8Array(bytes)]));
  if (!opened.ok) throw new Error(opened.problem.code);
  const list = recogniseList(opened.value.sheets[0]?.rows ?? []);
  if (!list) throw new Error('not recognised');
  return { ...list, text: opened.value.text };
}

let expected: Expected;
let mentees: PlannedRow<MenteeFields>[];
let employers: PlannedRow<EmployerFields>[];
let menteeList: Awaited<ReturnType<typeof recognise>>;
let employerList: Awaited<ReturnType<typeof recognise>>;

beforeAll(async () => {
  expected = JSON.parse((await sample('expected.json')).toString()) as Expected;
  menteeList = await recognise('mentees.csv');
  employerList = await recognise('employers.csv');
  mentees = drafts(menteeList, readMenteeRow).map(createMenteePlanner([]));
  employers = drafts(employerList, readEmployerRow).map(createEmployerPlanner([]));
});

function drafts<F>(
  list: Recognition,
  read: (...args: Parameters<typeof readMenteeRow>) => Draft<F>,
): Draft<F>[] {
  return list.rows.map((row) => read(row, list.columns, context));
}

function storedMentees(rows = mentees): Mentee[] {
  return rows
    .filter((row) => row.state === 'new')
    .map(({ draft, importKey }) => ({
      ...draft.fields,
      ...testEnvelope,
      _id: makeId('mentee', nextUlid()),
      type: 'mentee',
      importKey,
    }));
}

function storedEmployers(): Employer[] {
  return employers.map(({ draft, importKey }) => ({
    ...draft.fields,
    ...testEnvelope,
    _id: makeId('employer', nextUlid()),
    type: 'employer',
    importKey,
  }));
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

describe('the mentee list', () => {
  test('is recognised: cp1252, semicolons, every column but the running number', () => {
    expect(menteeList.kind).toBe('mentee');
    expect(menteeList.text).toEqual({ encoding: 'windows-1252', separator: ';' });
    expect(menteeList.columns.filter((c) => c.field === null).map((c) => c.header)).toEqual([
      'lfd. Nr.',
    ]);
  });

  test('gives every expected mentee, value for value', () => {
    const byRow = new Map(mentees.map((row) => [row.draft.row, row.draft.fields]));
    const read = expected.mentees.map(({ row }) => {
      const fields = byRow.get(row);
      return {
        row,
        familyName: fields?.familyName ?? '',
        givenNames: fields?.givenNames ?? '',
        birthDate: fields?.birthDate,
        zip: fields?.address?.zip,
        statusCode: fields?.residence?.statusCode,
        phone: fields?.phones?.[0]?.number,
        agreementSignedOn: fields?.agreementSignedOn,
        nationality: fields?.nationalities?.[0],
      };
    });
    expect(read).toEqual(expected.mentees);
  });

  test('takes exactly the expected rows, refuses the rejected ones with their reasons', () => {
    const accepted = expected.mentees.map((mentee) => mentee.row);
    const outside = 128;
    expect(mentees.filter((row) => row.state === 'new').map((row) => row.draft.row)).toEqual([
      ...accepted,
      outside,
    ]);
    const problems = mentees.filter((row) => row.state === 'problem');
    expect(problems.map((row) => [row.draft.row, row.problems.map((p) => p.code)])).toEqual([
      [126, ['row-empty']],
      [127, ['row-no-name', 'date-impossible', 'date-invalid']],
    ]);
    expect(expected.rejected.mentees.map((r) => r.row)).toEqual([126, 127, outside]);
  });

  test('takes the row from Berlin as an inquiry, marked', () => {
    const berlin = mentees.find((row) => row.draft.row === 128)?.draft;
    expect(berlin?.fields.status).toBe('INQUIRY');
    expect(berlin?.fields.heldStatus).toBeUndefined();
    expect(berlin?.toReview).toContain('address.zip');
    expect(berlin?.warnings.map((w) => w.code)).toContain('zip-outside-saxony');
  });

  test('shows exactly the expected duplicates and creates none of them', () => {
    const pairs = mentees
      .filter((row) => row.state === 'duplicate')
      .map((row) => [row.similar.find((s) => s.likelihood === 'likely')?.row, row.draft.row]);
    expect(pairs).toEqual(expected.duplicates.mentees.toSorted((a, b) => a[1] - b[1]));
  });

  test('makes nobody active without C1: who was admitted waits for it', () => {
    const saxon = new Set(
      expected.mentees.filter((one) => isSaxonZip(one.zip)).map(({ row }) => row),
    );
    const taken = mentees.filter((row) => row.state === 'new');
    const held = taken.filter(({ draft: { fields } }) => fields.heldStatus === 'ACTIVE');
    expect(held.map(({ draft }) => draft.row)).toEqual([...saxon]);
    expect(new Set(held.map(({ draft }) => draft.fields.status))).toEqual(new Set(['CLEARING']));
    expect(taken.some(({ draft }) => draft.fields.status === 'ACTIVE')).toBe(false);
  });

  test('marks unsure statuses and birthdays on 1 January for checking', () => {
    const unsure = mentees.find((row) => row.draft.fields.residence?.statusCode === 'UNB');
    expect(unsure?.draft.toReview).toContain('residence.statusCode');
    const january = mentees.find((row) => row.draft.fields.birthDate === '1996-01-01');
    expect(january?.draft.toReview).toContain('birthDate');
  });

  test('makes documents that the schema accepts', () => {
    for (const mentee of storedMentees())
      expect(validateDocument({ ...mentee })).toMatchObject({ ok: true });
  });

  test('creates nothing twice when it is imported again, sorted otherwise', () => {
    const again = drafts(menteeList, readMenteeRow)
      .toReversed()
      .map(createMenteePlanner(storedMentees()));
    expect(countPlan(again)).toMatchObject({ new: 0, existing: 121, duplicate: 4, problem: 2 });
  });
});

describe('the employer list', () => {
  test('gives every expected employer, and no duplicate', () => {
    expect(employerList.kind).toBe('employer');
    expect(employerList.text).toEqual({ encoding: 'utf-8', separator: ';' });
    const read = employers
      .filter((row) => row.state === 'new')
      .map(({ draft }) => ({
        row: draft.row,
        name: draft.fields.name,
        zip: draft.fields.sites[0]?.zip,
        phone: draft.fields.sites[0]?.phone,
      }));
    expect(read).toEqual(expected.employers);
    expect(expected.duplicates.employers).toEqual([]);
  });

  test('keeps a formula as harmless text', () => {
    const notes = employers.map((row) => row.draft.fields.note);
    expect(notes).toContain("=cmd|' /C calc'!A0");
  });

  test('makes documents that the schema accepts, and creates nothing twice', () => {
    const stored = storedEmployers();
    for (const employer of stored)
      expect(validateDocument({ ...employer })).toMatchObject({ ok: true });
    const again = drafts(employerList, readEmployerRow).map(createEmployerPlanner(stored));
    expect(countPlan(again)).toMatchObject({ new: 0, existing: 60, duplicate: 0, problem: 0 });
  });
});

describe('the contact list', () => {
  test('every row finds its mentee and employer or says why not', async () => {
    const list = await recognise('contacts.csv');
    expect(list.kind).toBe('contact');
    expect(list.text).toEqual({ encoding: 'utf-8', separator: ',' });
    const people = storedMentees();
    const deps = { mentees: people, employers: storedEmployers(), contacts: [] };
    const read = drafts(list, readContactRow);
    expect(read).toHaveLength(expected.contacts);
    expect(read.flatMap((draft) => [...draft.problems, ...draft.warnings])).toEqual([]);
    const planned = read.map(createContactPlanner({ ...deps, choices: new Map() }));
    const mentees = counted(
      people.map((m) => [m.familyName, m.givenNames].filter(Boolean).join(', ')),
    );
    const companies = counted(employers.map((row) => row.draft.fields.name));
    for (const [index, row] of planned.entries()) {
      const { menteeName = '', employerName = '' } = read[index]?.fields ?? {};
      const known = mentees.get(menteeName) === 1;
      const company = employerName === '' || companies.get(employerName) === 1;
      expect(row.problems.map((p) => p.code)).toEqual([
        ...(known ? [] : ['mentee-ambiguous']),
        ...(company ? [] : ['employer-ambiguous']),
      ]);
      expect(Boolean(row.draft.fields.caseId)).toBe(known);
      expect(Boolean(row.draft.fields.employerId)).toBe(employerName !== '' && company);
    }
    // 16 names belong to several mentees, and one company stands in the list twice.
    expect(countPlan(planned)).toMatchObject({ new: 623, duplicate: 0, problem: 277 });
  });

  test('a choice for a repeated name lets its rows through', async () => {
    const list = await recognise('contacts.csv');
    const people = storedMentees();
    const zahra = people.find((m) => m.familyName === 'Ahmadi')?._id ?? '';
    const plan = createContactPlanner({
      mentees: people,
      employers: storedEmployers(),
      contacts: [],
      choices: new Map([['mentee:ahmadizahra', zahra]]),
    });
    const planned = drafts(list, readContactRow).map(plan);
    expect(countPlan(planned).problem).toBe(277 - 38);
  });
});
