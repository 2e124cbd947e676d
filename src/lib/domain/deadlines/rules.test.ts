import { describe, expect, it } from 'vitest';
import type { Application } from '../application.ts';
import { SHEET_VERSIONS } from '../catalogues/consents.ts';
import type { Goal } from '../goal.ts';
import type { Placement } from '../placement.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { testEnvelope } from '#tests/factories/envelope.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { applicationDeadlines } from './application.ts';
import type { Deadline } from './deadline.ts';
import { goalDeadlines } from './goal.ts';
import { privacyDeadlines } from './privacy.ts';
import { probationDeadlines } from './probation.ts';
import { NO_RECORDS } from './records.ts';
import { reportDeadlines } from './report.ts';

const TODAY = '2026-11-23';
const caseId = testUlid(7);
const mentee = buildMentee({ status: 'ACTIVE', agreementSignedOn: '2026-01-15' });
const short = (found: readonly Deadline[]) =>
  found.map(({ rule, step, from, reminders, dueOn }) => [rule, step, from, ...reminders, dueOn]);

const application = (fields: Partial<Application>): Application => ({
  ...testEnvelope,
  _id: `application:${caseId}:${testUlid(8)}`,
  type: 'application',
  caseId,
  kind: 'JOB',
  title: 'Lagerhelfer',
  state: 'PLANNED',
  ...fields,
});
const ofApplication = (fields: Partial<Application>) =>
  applicationDeadlines(mentee, { ...NO_RECORDS, applications: [application(fields)] }, TODAY);

describe('T07, applications', () => {
  it('come up 14, 7, 2 and 1 days before they must be sent, until they are', () => {
    expect(short(ofApplication({ applyUntil: '2026-12-15' }))).toEqual([
      ['T07', 'APPLY', '2026-12-01', '2026-12-08', '2026-12-13', '2026-12-14', '2026-12-15'],
    ]);
    expect(ofApplication({ applyUntil: '2026-12-15', state: 'SENT' })).toEqual([]);
  });

  it.each<[Application['state'], number]>([
    ['PLANNED', 1],
    ['SENT', 1],
    ['CONFIRMED', 1],
    ['INTERVIEW', 1],
    ['TRIAL', 0],
    ['OFFER', 0],
    ['REFUSED', 0],
    ['NO_ANSWER', 0],
    ['WITHDRAWN', 0],
  ])('an interview of one that is %s: %i', (state, count) => {
    const found = ofApplication({ state, interviewOn: '2026-12-01', interviewTime: '09:30' });
    expect(found).toHaveLength(count);
    if (found[0]) expect(found[0]).toMatchObject({ time: '09:30', about: 'Lagerhelfer' });
  });
});

describe('T11, probation', () => {
  const end = (fields: Partial<Placement>) =>
    probationDeadlines(
      mentee,
      { ...NO_RECORDS, placements: [buildPlacement({ startOn: '2026-08-01', ...fields })] },
      TODAY,
    ).map(({ from, dueOn }) => [from, dueOn]);

  it.each<[Placement['kind'], string[] | null]>([
    ['T01', ['2026-11-02', '2026-11-30']],
    ['T03', ['2026-11-02', '2026-11-30']],
    ['T04', ['2027-01-03', '2027-01-31']],
    ['P01', ['2027-01-03', '2027-01-31']],
    ['P02', ['2027-01-03', '2027-01-31']],
    ['P06', ['2027-01-03', '2027-01-31']],
    ['P05', null],
    ['P03', null],
    ['T02', null],
    ['Z02', null],
  ])('of %s by law', (kind, expected) => {
    expect(end({ kind })).toEqual(expected ? [expected] : []);
  });

  it('is what the contract says, where it says it', () => {
    expect(end({ kind: 'T01', probationEndOn: '2026-08-31' })).toEqual([
      ['2026-08-03', '2026-08-31'],
    ]);
    expect(end({ kind: 'T02', probationEndOn: '2026-08-31' })).toHaveLength(1);
  });

  it('ends on the last day of a shorter month', () => {
    expect(end({ kind: 'P01', startOn: '2026-08-31' })).toEqual([['2027-01-31', '2027-02-28']]);
  });

  it('is none once the placement ended, or where the contract ends with it', () => {
    expect(end({ kind: 'P01', endedOn: '2026-10-01', endReason: 'D01' })).toEqual([]);
    expect(end({ kind: 'P01', contractEndOn: '2027-01-31' })).toEqual([]);
    expect(end({ kind: 'P01', contractEndOn: '2027-02-01' })).toHaveLength(1);
  });
});

describe('goals', () => {
  const [first, second] = [testUlid(11), testUlid(12)];
  const goal = (fields: Partial<Goal>): Goal => ({
    ...testEnvelope,
    _id: `goal:${caseId}:${testUlid(9)}`,
    type: 'goal',
    caseId,
    kind: 'LANGUAGE',
    title: 'B1 bestehen',
    responsible: 'MENTEE',
    state: 'RUNNING',
    ...fields,
  });
  const of = (fields: Partial<Goal>) =>
    goalDeadlines(mentee, { ...NO_RECORDS, goals: [goal(fields)] }, TODAY);
  const steps = [
    { id: first, text: 'Kurs anmelden', responsible: 'MENTOR', dueOn: '2026-12-01' },
    { id: second, text: 'Bescheid holen', responsible: 'MENTEE', dueOn: '2026-12-01' },
  ] as const;

  it('are due by their own day and that of each step, told apart though on one day', () => {
    const found = of({ dueOn: '2026-12-01', steps: [...steps] });
    expect(found.map(({ about }) => about)).toEqual([
      'B1 bestehen',
      'Kurs anmelden',
      'Bescheid holen',
    ]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(3);
    expect(found[0]).toMatchObject({ from: '2026-11-24', reminders: ['2026-11-30'] });
  });

  it('are none where they are done or dropped, step by step', () => {
    expect(of({ steps: [{ ...steps[0], doneOn: '2026-11-20' }, steps[1]] })).toHaveLength(1);
    for (const state of ['DONE', 'DROPPED'] as const)
      expect(of({ state, dueOn: '2026-12-01', steps: [...steps] })).toEqual([]);
  });
});

describe('T18, privacy', () => {
  it('asks for the new sheet where an older one was signed, not on the newest', () => {
    const newest = SHEET_VERSIONS[0];
    const consent = (textVersion: string) => ({
      ...NO_RECORDS,
      consents: [
        { purpose: 'C1', answer: 'GIVEN', givenAt: '2025-01-02T08:00:00.000Z', textVersion },
      ] as const,
    });
    expect(short(privacyDeadlines(mentee, consent(newest?.version ?? ''), TODAY))).toEqual([]);
    const [found] = privacyDeadlines(mentee, consent('2020-01'), '2027-06-01');
    expect(found).toMatchObject({ rule: 'T18', step: 'SHEET' });
  });

  it('names the last day of an inquiry thirty days before, counted from its last contact', () => {
    const inquiry = buildMentee({
      status: 'INQUIRY',
      agreementSignedOn: undefined,
      createdAt: '2026-09-01T08:00:00.000Z',
      firstContactOn: undefined,
    });
    expect(short(privacyDeadlines(inquiry, NO_RECORDS, TODAY))).toEqual([
      ['T18', 'DELETION', '2026-11-01', '2026-12-01'],
    ]);
    const contacts = [{ date: '2026-10-10', state: 'DONE' }] as const;
    const [moved] = privacyDeadlines(inquiry, { ...NO_RECORDS, contacts }, TODAY);
    expect(moved?.dueOn).toBe('2027-01-10');
  });

  it('has no term of deletion for a case that goes on', () => {
    expect(privacyDeadlines(mentee, NO_RECORDS, TODAY)).toEqual([]);
  });
});

describe('T19, the report of a quarter', () => {
  it.each([
    ['2026-11-23', ['2026-10-14', '2027-01-14']],
    ['2026-12-31', ['2026-10-14', '2027-01-14']],
    ['2027-01-01', ['2027-01-14', '2027-04-14']],
    ['2027-03-31', ['2027-01-14', '2027-04-14']],
  ])('on %s', (today, expected) => {
    expect(reportDeadlines(testUlid(3), today).map(({ dueOn }) => dueOn)).toEqual(expected);
  });

  it('has the same key on whichever day it is asked for', () => {
    const keys = (today: string) => reportDeadlines(testUlid(3), today).map(({ key }) => key);
    expect(keys('2026-12-31')[1]).toBe(keys('2027-01-01')[0]);
  });
});
