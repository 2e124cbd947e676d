import { describe, expect, it } from 'vitest';
import { profileSchema, type Profile } from '#lib/domain/profile.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { SHEETS } from '../sheets.ts';
import { availabilityModel } from './availability.ts';
import { educationModel } from './education.ts';
import { experienceModel } from './experience.ts';
import { healthModel } from './health.ts';
import { householdModel } from './household.ts';
import { interestModel, wish } from './interests.ts';
import { licenceModel, mustBeExchanged, openDetails } from './licences.ts';
import { mobilityModel } from './mobility.ts';
import type { Known, SheetModel, Writing } from './model.ts';
import { modelOf } from './models.ts';
import { qualificationModel } from './qualification.ts';
import { strengthModel } from './strengths.ts';

const NOTHING: Known = { mentee: {}, profile: null, courses: [], recognitions: [] };
const ID = nextUlid();

const FULL: Partial<Profile> = {
  languages: [{ id: nextUlid(), code: 'ar', native: true }],
  literacy: 'SECOND_SCRIPT',
  education: [
    {
      id: ID,
      type: 'VOCATIONAL',
      title: 'Schneiderin',
      kldb: '282',
      country: 'SY',
      fromYear: 2008,
      toYear: 2010,
      years: 2.5,
      completed: true,
      certificate: 'COPY',
      isced: 4,
    },
  ],
  schoolLeaving: 'RSA',
  qualificationLevel: 'Q1',
  recognised: 'PARTIAL',
  experience: [{ id: ID, role: 'Näherin', years: 4, duties: 'Kleider nähen', reference: true }],
  licences: [{ id: nextUlid(), class: 'B', issuer: 'THIRD', validUntil: '2030-01-31' }],
  mobility: ['OEPNV', 'BIKE'],
  maxCommuteMinutes: 45,
  availability: { from: '2027-01-01', hoursPerWeek: 19.5, shifts: false, weekend: true },
  familyStatus: 'MARRIED',
  childrenCount: 2,
  childcareNeeded: true,
  household: [
    { id: nextUlid(), relation: 'CHILD', givenName: 'Lina', birthYear: 2019, cared: true },
  ],
  interests: ['nähen und Stoffe', 'Musik'],
  wishes: [{ id: nextUlid(), title: 'Schneiderin', kldb: '282' }],
  noGos: ['Nachtschicht', 'Fleisch'],
  skills: [
    { id: nextUlid(), kind: 'PRACTICAL', text: 'nähen' },
    { id: nextUlid(), kind: 'TOOL', text: 'Nähmaschine' },
  ],
  strengths: 'geduldig',
  note: 'möchte vormittags arbeiten',
  workRestriction: 'YES',
  workRestrictionNote: 'nicht schwer heben',
  disability: 'Gleichstellung',
};
const full: Known = { ...NOTHING, profile: buildCaseFile('profile', FULL) };

/** What was opened and saved again without a change. */
function again<V extends object>(model: SheetModel<V>, known = full, id = ID): Writing {
  return model.write(model.start(known, id), known, id);
}
const after = (writing: Writing): Profile =>
  profileSchema.parse(
    JSON.parse(JSON.stringify({ ...buildCaseFile('profile', FULL), ...writing.profile })),
  );

describe('a sheet of the profile', () => {
  it.each(SHEETS.filter((sheet) => sheet !== 'courses' && sheet !== 'recognition'))(
    '%s loses nothing when it is opened and saved again',
    (sheet) => {
      const id = sheet === 'languages' ? (FULL.languages?.[0]?.id ?? '') : ID;
      const { profile } = again(modelOf(sheet), full, id);
      expect(profile).toBeDefined();
      for (const [field, value] of Object.entries(profile ?? {}))
        expect(value).toEqual(FULL[field as keyof Profile]);
      expect(after({ profile: profile ?? {} })).toMatchObject(FULL);
    },
  );

  it.each(SHEETS)('%s begins empty, and an optional one is free to stay so', (sheet) => {
    const model = modelOf(sheet);
    const values = model.start(NOTHING);
    expect(JSON.stringify(values)).not.toMatch(/null|undefined/);
    const required = ['languages', 'courses', 'education', 'recognition', 'experience'];
    expect(model.problems(values).length > 0).toBe(required.includes(sheet));
  });
});

describe('education', () => {
  const values = educationModel.start(NOTHING);
  it.each([
    [{ type: 'SCHOOL', title: 'Abitur' }, []],
    [{ type: 'SCHOOL', title: '  ' }, ['title']],
    [{ title: 'Abitur' }, ['type']],
    [{ type: 'SCHOOL', title: 'x', years: '31' }, ['years']],
    [{ type: 'SCHOOL', title: 'x', years: '2,5' }, []],
    [{ type: 'SCHOOL', title: 'x', fromYear: '19' }, ['fromYear']],
    [{ type: 'SCHOOL', title: 'x', fromYear: '2010', toYear: '2008' }, ['toYear']],
    [{ type: 'SCHOOL', title: 'x', fromYear: '2010', toYear: 'jetzt' }, ['toYear']],
  ] as const)('%o is wrong in %o', (said, fields) => {
    const found = educationModel.problems({ ...values, ...said });
    expect(found.map(({ field }) => field)).toEqual(fields);
  });

  it('takes one entry away and leaves the field out with the last', () => {
    expect(educationModel.remove?.(full, ID)).toEqual({ profile: { education: undefined } });
  });
});

it('experience keeps the words of the person and the group they were filed under', () => {
  const said = { ...experienceModel.start(NOTHING), role: ' Helfer auf dem Bau ', kldb: '321' };
  expect(experienceModel.write(said, NOTHING, ID).profile?.experience).toEqual([
    { id: ID, role: 'Helfer auf dem Bau', kldb: '321' },
  ]);
});

it('qualification is taken back by clearing it', () => {
  const values = { ...qualificationModel.start(full), qualificationLevel: '' as const };
  expect(qualificationModel.write(values, full, ID).profile?.qualificationLevel).toBeUndefined();
});

describe('licences', () => {
  it('keep the id of a class and stand in the order of the classes', () => {
    const values = licenceModel.start(full);
    values.classes.push('AM', 'FORKLIFT');
    openDetails(values);
    const licences = licenceModel.write(values, full, ID).profile?.licences ?? [];
    expect(licences.map((one) => one.class)).toEqual(['AM', 'B', 'FORKLIFT']);
    expect(licences[1]).toEqual(FULL.licences?.[0]);
    expect(new Set(licences.map(({ id }) => id)).size).toBe(3);
  });

  it('of a third country have to be exchanged, a forklift licence has not', () => {
    expect(mustBeExchanged(licenceModel.start(full))).toBe(true);
    const values = licenceModel.start(NOTHING);
    values.classes.push('FORKLIFT');
    values.details.FORKLIFT = { issuer: 'THIRD', validUntil: '' };
    expect(mustBeExchanged(values)).toBe(false);
  });
});

it('mobility refuses minutes that are none', () => {
  const values = mobilityModel.start(full);
  for (const minutes of ['301', '-1', '1,5', 'eine Stunde'])
    expect(mobilityModel.problems({ ...values, maxCommuteMinutes: minutes })).toHaveLength(1);
  expect(mobilityModel.problems({ ...values, maxCommuteMinutes: '' })).toEqual([]);
});

it('availability reads hours as a German writes them, and no answer as none', () => {
  const values = { ...availabilityModel.start(NOTHING), hoursPerWeek: '37,5' };
  expect(availabilityModel.write(values, NOTHING, ID).profile).toEqual({
    availability: { hoursPerWeek: 37.5 },
  });
  expect(availabilityModel.problems({ ...values, hoursPerWeek: '61' })).toHaveLength(1);
});

it('household asks for the relation of each relative and says at whom', () => {
  const member = { id: ID, givenName: 'Omar', birthYear: '', isSponsor: false, cared: false };
  const values = {
    ...householdModel.start(NOTHING),
    members: [{ ...member, relation: '' as const }],
  };
  expect(householdModel.problems(values)).toEqual([
    { code: 'value-unknown', field: `${ID}.relation` },
  ]);
});

describe('interests', () => {
  it('keep listed ones and own words in one list, each once', () => {
    const values = interestModel.start(full);
    expect(values).toMatchObject({ chosen: ['nähen und Stoffe'], own: 'Musik' });
    values.own = 'Musik, Sport; Musik';
    expect(interestModel.write(values, full, ID).profile?.interests).toEqual([
      'nähen und Stoffe',
      'Musik',
      'Sport',
    ]);
  });

  it('take a suggested field as a wish once, into the empty row first', () => {
    const values = interestModel.start(NOTHING);
    values.wishes.push({ id: ID, title: '', kldb: '' });
    wish(values, nextUlid(), 'Gastronomie', '633');
    wish(values, nextUlid(), 'Gastronomie', '633');
    expect(values.wishes).toEqual([{ id: ID, title: 'Gastronomie', kldb: '633' }]);
  });

  it('leave out a wish without words', () => {
    const values = interestModel.start(NOTHING);
    values.wishes.push({ id: ID, title: ' ', kldb: '' });
    expect(interestModel.write(values, NOTHING, ID).profile?.wishes).toBeUndefined();
  });
});

it('strengths keep the id of a skill that stays and give others their own', () => {
  const values = { ...strengthModel.start(full), PRACTICAL: 'nähen, kochen, backen' };
  const skills = strengthModel.write(values, full, ID).profile?.skills ?? [];
  expect(skills.map(({ text }) => text)).toEqual(['nähen', 'kochen', 'backen', 'Nähmaschine']);
  expect(skills[0]).toEqual(FULL.skills?.[0]);
  expect(new Set(skills.map(({ id }) => id)).size).toBe(4);
});

it('health keeps no text without a restriction', () => {
  const values = { ...healthModel.start(full), workRestriction: 'NONE' as const };
  expect(healthModel.write(values, full, ID).profile).toEqual({
    workRestriction: 'NONE',
    workRestrictionNote: undefined,
    disability: 'Gleichstellung',
  });
});
