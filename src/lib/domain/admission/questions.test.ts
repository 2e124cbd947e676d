import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESIDENCE_STATUS_CODES } from '../catalogues/residence-status.ts';
import { factsOf, resultOf } from './facts.ts';
import { isAnswered, questionsFor, type AdmissionAnswers } from './questions.ts';
import { ADMISSION_RULES } from './rules.ts';

const DAY = '2026-11-23';
const [RULES] = ADMISSION_RULES;
const NOTHING: AdmissionAnswers = {
  residence: '',
  statusCode: '',
  underlyingStatusCode: '',
  family: '',
  sponsorStatusCode: '',
  formerly: '',
  migration: '',
  since: { day: '', precision: 'DAY' },
  german: '',
  workBan: '',
};
const PROTECTED: AdmissionAnswers = {
  ...NOTHING,
  residence: 'YES',
  statusCode: 'AE_25_3',
  german: 'YES',
};
const OTHER: AdmissionAnswers = {
  ...PROTECTED,
  statusCode: 'EU_FREI',
  family: 'NO',
  since: { day: '2022-05-01', precision: 'DAY' },
};
const ask = (answers: Partial<AdmissionAnswers>) => questionsFor({ ...NOTHING, ...answers });
const check = (answers: AdmissionAnswers) =>
  resultOf(factsOf(answers, { assessmentDate: DAY, germanLevel: '' }), RULES);

describe('the questions of an admission check', () => {
  it('begin with Saxony, and end there for who lives elsewhere', () => {
    expect(ask({})).toEqual(['RESIDENCE']);
    expect(ask({ residence: 'NO' })).toEqual(['RESIDENCE']);
    expect(ask({ residence: 'PLANNED' })).toEqual(['RESIDENCE']);
    expect(ask({ residence: 'YES' })).toEqual(['RESIDENCE', 'STATUS']);
  });

  it.each<[string, Partial<AdmissionAnswers>, string[]]>([
    ['protection', { statusCode: 'AE_25_2_F' }, ['GERMAN']],
    ['tolerated', { statusCode: 'DUL_60A' }, ['GERMAN', 'WORK_BAN']],
    ['§ 36a', { statusCode: 'AE_36A' }, ['GERMAN']],
    ['a citizen of the Union', { statusCode: 'EU_FREI' }, ['FAMILY']],
    ['… without family', { statusCode: 'EU_FREI', family: 'NO' }, ['FAMILY', 'SINCE', 'GERMAN']],
    [
      '… of a refugee’s family',
      { statusCode: 'EU_FREI', family: 'YES', sponsorStatusCode: 'AE_25_2_F' },
      ['FAMILY', 'GERMAN'],
    ],
    [
      'a German',
      { statusCode: 'DEU', family: 'NO', migration: 'YES' },
      ['FAMILY', 'MIGRATION', 'SINCE', 'GERMAN'],
    ],
    [
      'a German of nobody’s group',
      { statusCode: 'DEU', family: 'NO', migration: 'NO' },
      ['FAMILY', 'MIGRATION'],
    ],
    [
      'a title after protection, perhaps',
      { statusCode: 'NE_9', family: 'NO' },
      ['FAMILY', 'FORMERLY', 'SINCE', 'GERMAN'],
    ],
    [
      'a title after protection',
      { statusCode: 'NE_9', family: 'NO', formerly: 'YES' },
      ['FAMILY', 'FORMERLY', 'GERMAN'],
    ],
    ['a status that nobody knows', { statusCode: 'UNB', family: 'NO' }, ['FAMILY', 'GERMAN']],
    ['a visit', { statusCode: 'VIS_C', family: 'NO' }, ['FAMILY']],
    [
      'a fiction of a title after protection, perhaps',
      { statusCode: 'FIK_81_4', underlyingStatusCode: 'AE_18A', family: 'NO' },
      ['FAMILY', 'FORMERLY', 'SINCE', 'GERMAN'],
    ],
    [
      'a fiction of protection',
      { statusCode: 'FIK_81_4', underlyingStatusCode: 'AE_25_5', family: 'NO' },
      ['FAMILY', 'GERMAN', 'WORK_BAN'],
    ],
  ])('go on by what is known: %s', (_, answers, after) => {
    expect(ask({ residence: 'YES', ...answers })).toEqual(['RESIDENCE', 'STATUS', ...after]);
  });

  const answers = fc.record<AdmissionAnswers>({
    residence: fc.constantFrom('YES', 'NO', 'PLANNED', ''),
    statusCode: fc.constantFrom('', ...RESIDENCE_STATUS_CODES),
    underlyingStatusCode: fc.constantFrom('', ...RESIDENCE_STATUS_CODES),
    family: fc.constantFrom('YES', 'NO', ''),
    sponsorStatusCode: fc.constantFrom('', ...RESIDENCE_STATUS_CODES),
    formerly: fc.constantFrom('YES', 'NO', ''),
    migration: fc.constantFrom('YES', 'NO', ''),
    since: fc.constantFrom(NOTHING.since, OTHER.since, { day: '', precision: 'UNKNOWN' as const }),
    german: fc.constantFrom('YES', 'NO', 'OPEN', ''),
    workBan: fc.constantFrom('YES', 'NO', ''),
  });

  it('are six at most, and each stands once', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const asked = questionsFor(given);
        expect(asked.length).toBeLessThanOrEqual(6);
        expect(new Set(asked).size).toBe(asked.length);
      }),
      { numRuns: 5000 },
    );
  });

  it('are enough: where each has its answer, no answer beside them changes the result', () => {
    fc.assert(
      fc.property(answers, answers, (given, other) => {
        const asked = questionsFor(given);
        if (!asked.every((question) => isAnswered(question, given))) return;
        const beside = { ...given };
        if (!asked.includes('SINCE')) beside.since = other.since;
        if (!asked.includes('GERMAN')) beside.german = other.german;
        if (!asked.includes('FORMERLY')) beside.formerly = other.formerly;
        if (!asked.includes('MIGRATION')) beside.migration = other.migration;
        const { eligibility, row } = check(given);
        expect(check(beside)).toMatchObject({ eligibility, row });
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the rows of the table, by the questions', () => {
  const LONG = { day: '2015-01-01', precision: 'DAY' as const };
  it.each<[number, string, AdmissionAnswers]>([
    [1, 'NOT_ELIGIBLE_RESIDENCE', { ...NOTHING, residence: 'NO' }],
    [2, 'NOT_ELIGIBLE_GROUP', { ...OTHER, statusCode: 'VIS_C' }],
    [3, 'NOT_YET_LANGUAGE', { ...PROTECTED, german: 'NO' }],
    [4, 'CLEARING', { ...PROTECTED, german: 'OPEN' }],
    [5, 'ELIGIBLE_PRIMARY', PROTECTED],
    [6, 'HOLD_WORK_BAN', { ...PROTECTED, statusCode: 'DUL_60A', workBan: 'YES' }],
    [7, 'NOT_ELIGIBLE_FIVE_YEARS', { ...OTHER, since: LONG }],
    [8, 'CLEARING', { ...OTHER, since: { day: '', precision: 'UNKNOWN' } }],
    [9, 'WAITLIST_CAPACITY', OTHER],
    [11, 'HOLD_WORK_BAN', { ...OTHER, workBan: 'YES' }],
    [12, 'REVIEW', { ...OTHER, statusCode: 'UNB' }],
  ])('row %i: %s', (row, eligibility, given) => {
    expect(questionsFor(given).every((question) => isAnswered(question, given))).toBe(true);
    expect(check(given)).toMatchObject({ row, eligibility });
  });

  it('row 10 is the coordination’s, which knows the room', () => {
    const facts = factsOf(OTHER, { assessmentDate: DAY, germanLevel: 'B1' });
    expect(facts.capacity).toBe('OPEN');
    expect(resultOf({ ...facts, capacity: 'YES' }, RULES)).toMatchObject({
      row: 10,
      eligibility: 'ELIGIBLE_SECONDARY',
    });
  });

  it('keeps what was said of a plan to move, and the level', () => {
    expect(check({ ...NOTHING, residence: 'PLANNED' }).row).toBe(1);
    const of = { assessmentDate: DAY, germanLevel: 'A2' } as const;
    expect(factsOf({ ...NOTHING, residence: 'PLANNED' }, of)).toMatchObject({
      residesInSaxony: false,
      movePlanned: true,
      statusCode: 'UNB',
    });
    expect(factsOf(PROTECTED, of).germanLevel).toBe('A2');
  });
});
