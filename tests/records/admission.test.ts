import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AdmissionCheck } from '#lib/domain/admission-check.ts';
import { checkProblem } from '#lib/domain/admission/check-problem.ts';
import { admissionStanding } from '#lib/domain/admission/standing.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { AdmissionForm } from '#lib/features/admission/admission-form.svelte.ts';
import { knownAnswers, type AdmissionValues } from '#lib/features/admission/admission-values.ts';
import { DecisionForm } from '#lib/features/admission/decision-form.svelte.ts';
import { standingOf } from '#lib/features/admission/standing-of.ts';
import { admissionsToDecide } from '#lib/features/admission/waiting.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { TEST_COORDINATOR, TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';

const DAY = '2026-11-23';
let now = Date.parse('2026-11-23T08:00:00.000Z');
let store: Documents;
let caseload: Caseload;
beforeEach(() => {
  store = memoryDocuments();
  caseload = caseloadOf(TEST_MENTOR);
});
afterEach(async () => {
  caseload.close();
  await store.close();
});

function caseloadOf(userId: string): Caseload {
  return new Caseload({
    project: store,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId,
    now: () => (now += 1000),
    newUlid: nextUlid,
  });
}

async function inquiry(fields: Partial<Mentee> = {}): Promise<string> {
  const bare = { residence: undefined, inSaxonySince: undefined, germanLevel: undefined };
  const mentee = buildMentee({ ...bare, status: 'INQUIRY', ...fields });
  const kept = Object.fromEntries(Object.entries(mentee).filter(([, v]) => v !== undefined));
  await store.write([kept as unknown as Mentee & { _id: string }], 'local');
  return mentee._id.slice('mentee:'.length);
}
function menteeOf(caseId: string): Mentee {
  const mentee = caseload.mentee(caseId);
  if (!mentee) throw new Error('no such case');
  return mentee;
}
function formOf(caseId: string, answers: Partial<AdmissionValues> = {}, draft = false) {
  const known = knownAnswers(menteeOf(caseId), DAY);
  const form = new AdmissionForm({
    caseload,
    caseId,
    known,
    draft: draft ? { ...known, ...answers } : null,
    day: DAY,
    assessed: DAY,
  });
  Object.assign(form.values, answers);
  return form;
}
const newest = (caseId: string): AdmissionCheck => {
  const [check] = caseload.ofCase('check', caseId);
  if (!check) throw new Error('no check');
  return check;
};
const openTasks = (caseId: string) =>
  caseload.tasksOfCase(caseId).filter(({ state }) => state === 'OPEN');

const PROTECTED: Partial<AdmissionValues> = {
  residence: 'YES',
  statusCode: 'AE_25_3',
  german: 'YES',
};
const OTHER: Partial<AdmissionValues> = {
  ...PROTECTED,
  statusCode: 'EU_FREI',
  family: 'NO',
  since: { day: '2023-05-01', precision: 'DAY' },
};

describe('an admission check that is kept', () => {
  it.each<[number, string, Partial<AdmissionValues>, Mentee['status'], string | null]>([
    [1, 'NOT_ELIGIBLE_RESIDENCE', { residence: 'NO' }, 'INQUIRY', null],
    [1, 'NOT_ELIGIBLE_RESIDENCE', { residence: 'PLANNED' }, 'INQUIRY', '2026-12-23'],
    [2, 'NOT_ELIGIBLE_GROUP', { ...OTHER, statusCode: 'VIS_C' }, 'INQUIRY', null],
    [3, 'NOT_YET_LANGUAGE', { ...PROTECTED, german: 'NO' }, 'WAITING', '2027-02-21'],
    [4, 'CLEARING', { ...PROTECTED, german: 'OPEN' }, 'CLEARING', '2026-11-30'],
    [5, 'ELIGIBLE_PRIMARY', PROTECTED, 'CLEARING', null],
    [6, 'HOLD_WORK_BAN', { ...PROTECTED, statusCode: 'DUL_60B', workBan: 'YES' }, 'CLEARING', null],
    [
      7,
      'NOT_ELIGIBLE_FIVE_YEARS',
      { ...OTHER, since: { day: '2015-01-01', precision: 'DAY' } },
      'INQUIRY',
      null,
    ],
    [
      8,
      'CLEARING',
      { ...OTHER, since: { day: '', precision: 'UNKNOWN' } },
      'CLEARING',
      '2026-11-30',
    ],
    [9, 'WAITLIST_CAPACITY', OTHER, 'WAITING', '2026-12-07'],
    [11, 'HOLD_WORK_BAN', { ...OTHER, workBan: 'YES' }, 'CLEARING', null],
    [12, 'REVIEW', { ...OTHER, statusCode: 'UNB' }, 'CLEARING', null],
  ])('row %i, %s: state and task follow', async (row, eligibility, answers, status, due) => {
    const caseId = await inquiry();
    const form = formOf(caseId, answers);
    expect(form.show()).toBe(true);
    expect(await form.keep()).toBe(true);
    const check = newest(caseId);
    expect(check).toMatchObject({ row, eligibility, ruleSetVersion: '2025-1', caseId });
    expect(checkProblem(check, 'MENTOR')).toBeNull();
    expect(menteeOf(caseId).status).toBe(status);
    const tasks = openTasks(caseId);
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual(due ? [due] : []);
    for (const task of tasks) expect(task.assigneeId).toBe(TEST_MENTOR);
  });

  it('shows no result while a question that matters is open, and says which', async () => {
    const form = formOf(await inquiry(), { residence: 'YES', statusCode: 'EU_FREI' });
    expect(form.show()).toBe(false);
    expect(form.missing).toEqual(['FAMILY']);
    form.values.family = 'NO';
    expect(form.show()).toBe(false);
    expect(form.missing).toEqual(['SINCE', 'GERMAN']);
  });

  it('fills what the record did not know, and leaves what it knew', async () => {
    const caseId = await inquiry({ germanLevel: 'A1', address: { city: 'Bautzen' } });
    const answers = { ...OTHER, germanLevel: 'B1', zip: '02625', city: 'Anderswo' } as const;
    await formOf(caseId, answers).keep();
    expect(menteeOf(caseId)).toMatchObject({
      residence: { statusCode: 'EU_FREI' },
      inSaxonySince: '2023-05-01',
      inSaxonySincePrecision: 'DAY',
      germanSufficient: 'YES',
      germanLevel: 'A1',
      address: { zip: '02625', city: 'Bautzen' },
    });
    expect(newest(caseId).facts.germanLevel).toBe('B1');
    const known = await inquiry({ residence: { statusCode: 'AE_25_3', validUntil: '2027-01-31' } });
    await formOf(known, { ...OTHER }).keep();
    expect(menteeOf(known).residence).toEqual({
      statusCode: 'AE_25_3',
      validUntil: '2027-01-31',
    });
  });

  it('knows what the record says, and asks the rest', async () => {
    const caseId = await inquiry({
      address: { zip: '02625' },
      residence: { statusCode: 'DUL_60A', workPermitText: 'BESCH_NICHT_ERLAUBT' },
      germanSufficient: 'OPEN',
    });
    const form = formOf(caseId);
    expect(form.asked).toEqual(['RESIDENCE', 'STATUS', 'GERMAN', 'WORK_BAN']);
    expect(form.asked.filter((question) => form.isKnown(question))).toEqual([
      'RESIDENCE',
      'STATUS',
      'WORK_BAN',
    ]);
  });

  it('is gone on with from its draft', async () => {
    const form = formOf(await inquiry(), { residence: 'YES', statusCode: 'NE_9' }, true);
    expect(form.dirty).toBe(true);
    expect(form.asked).toEqual(['RESIDENCE', 'STATUS', 'FAMILY']);
    form.startAnew();
    expect(form.dirty).toBe(false);
    expect(form.asked).toEqual(['RESIDENCE', 'STATUS']);
  });

  it('moves its task with a new check, and settles it when nothing is left to do', async () => {
    const caseId = await inquiry();
    await formOf(caseId, { ...PROTECTED, german: 'NO' }).keep();
    await formOf(caseId, { ...PROTECTED, german: 'NO', followUpOn: '2027-01-15' }).keep();
    expect(openTasks(caseId).map(({ dueOn }) => dueOn)).toEqual(['2027-01-15']);
    await formOf(caseId, PROTECTED).keep();
    expect(openTasks(caseId)).toEqual([]);
    expect(caseload.tasksOfCase(caseId)).toMatchObject([{ state: 'OBSOLETE' }]);
    expect(menteeOf(caseId).status).toBe('CLEARING');
  });

  it('opens a rejected case again, and lets an active one be', async () => {
    const rejected = await inquiry({ status: 'REJECTED', endedOn: '2026-10-01' });
    await formOf(rejected, PROTECTED).keep();
    expect(menteeOf(rejected).status).toBe('CLEARING');
    expect(menteeOf(rejected).endedOn).toBeUndefined();
    const active = await inquiry({ status: 'ACTIVE' });
    await formOf(active, { residence: 'NO' }).keep();
    expect(menteeOf(active).status).toBe('ACTIVE');
  });
});

describe('the inbox of the coordination', () => {
  const waiting = () =>
    admissionsToDecide(caseload.file.collections.check.all, (id) => caseload.mentee(id));
  const decide = async (caseId: string, fields: Partial<DecisionForm>): Promise<boolean> => {
    const office = caseloadOf(TEST_COORDINATOR);
    const form = new DecisionForm(newest(caseId));
    Object.assign(form, fields);
    const saved = await form.save(office, DAY);
    office.close();
    return saved;
  };

  it('holds what it has to decide, the protected first, and nothing else', async () => {
    const other = await inquiry();
    await formOf(other, OTHER).keep();
    await formOf(await inquiry(), PROTECTED).keep();
    await formOf(await inquiry(), { ...PROTECTED, german: 'NO' }).keep();
    const banned = await inquiry();
    await formOf(banned, { ...PROTECTED, statusCode: 'DUL_60B', workBan: 'YES' }).keep();
    expect(waiting().map(({ check }) => check.caseId)).toEqual([banned, other]);
  });

  it('admits with a free place and a reason, and the case goes on', async () => {
    const caseId = await inquiry();
    await formOf(caseId, OTHER).keep();
    expect(await decide(caseId, { decision: 'ADMIT', capacity: 'YES' })).toBe(false);
    expect(await decide(caseId, { decision: 'ADMIT', reason: 'Platz frei' })).toBe(false);
    const whole = { decision: 'ADMIT', capacity: 'YES', reason: 'Platz frei' } as const;
    expect(await decide(caseId, whole)).toBe(true);
    expect(waiting()).toEqual([]);
    const standing = standingOf(caseload, menteeOf(caseId), DAY);
    expect(standing).toMatchObject({
      outcome: 'GO',
      step: 'CONSENTS',
      check: { row: 10, eligibility: 'ELIGIBLE_SECONDARY', decision: 'ADMIT' },
    });
    expect(checkProblem(standing.check as AdmissionCheck, 'COORDINATOR')).toBeNull();
    expect(menteeOf(caseId).status).toBe('CLEARING');
    expect(openTasks(caseId)).toEqual([]);
    expect(caseload.ofCase('check', caseId)).toHaveLength(2);
  });

  it.each([
    ['WAIT', 'WAITING', 1],
    ['REJECT', 'REJECTED', 0],
  ] as const)('%s leaves the case in %s', async (decision, status, tasks) => {
    const caseId = await inquiry();
    await formOf(caseId, OTHER).keep();
    await decide(caseId, { decision, capacity: 'NO', reason: 'kein Platz' });
    expect(menteeOf(caseId).status).toBe(status);
    expect(menteeOf(caseId).endedOn).toBe(decision === 'REJECT' ? DAY : undefined);
    expect(openTasks(caseId)).toHaveLength(tasks);
    expect(waiting()).toEqual([]);
  });

  it('chooses the group in a review, and corrects a date, and passes no five years', async () => {
    const caseId = await inquiry();
    await formOf(caseId, { ...OTHER, statusCode: 'UNB' }).keep();
    const other = { decision: 'ADMIT', group: 'S_ANDERE', capacity: 'YES', reason: 'so' } as const;
    const long = { day: '2015-01-01', precision: 'DAY' } as const;
    expect(await decide(caseId, { ...other, since: long })).toBe(false);
    const right = { day: '2024-01-01', precision: 'DAY' } as const;
    expect(await decide(caseId, { ...other, since: right })).toBe(true);
    expect(newest(caseId)).toMatchObject({ decidedGroup: 'S_ANDERE', row: 10 });
    expect(menteeOf(caseId).inSaxonySince).toBe('2024-01-01');
    expect(await decide(caseId, { decision: 'ADMIT', group: 'P1_SCHUTZ', reason: 'Asyl' })).toBe(
      true,
    );
    const { check } = admissionStanding(
      {
        mentee: menteeOf(caseId),
        checks: caseload.ofCase('check', caseId),
        consents: [],
        agreements: [],
      },
      DAY,
    );
    expect(check).toMatchObject({ decidedGroup: 'P1_SCHUTZ', row: 5, decision: 'ADMIT' });
  });

  it('proposes what the number of places says, keeps both numbers, and leaves the word to a person', async () => {
    const caseId = await inquiry();
    await formOf(caseId, OTHER).keep();
    const full = { places: 2, taken: 2, promised: 0, waitingFirst: 0 };
    const formWith = (occupancy: typeof full | (Omit<typeof full, 'places'> & { places: null })) =>
      new DecisionForm(newest(caseId), occupancy);
    expect(formWith({ ...full, places: null }).capacity).toBe('');
    expect(formWith({ ...full, taken: 1, waitingFirst: 1 }).capacity).toBe('NO');
    expect(formWith({ ...full, taken: 1 })).toMatchObject({
      capacity: 'YES',
      result: { row: 10, eligibility: 'ELIGIBLE_SECONDARY' },
    });
    const form = formWith(full);
    expect(form).toMatchObject({ capacity: 'NO', result: { row: 9 } });
    form.capacity = 'YES';
    Object.assign(form, { decision: 'ADMIT', reason: 'Ein Platz wird morgen frei.' });
    const office = caseloadOf(TEST_COORDINATOR);
    expect(await form.save(office, DAY)).toBe(true);
    office.close();
    const kept = newest(caseId);
    expect(kept).toMatchObject({ row: 10, facts: { capacity: 'YES', places: 2, placesTaken: 2 } });
    expect(checkProblem(kept, 'COORDINATOR')).toBeNull();
    // Decided upon again: the numbers of that day, or none.
    expect(new DecisionForm(kept, formWith(full).occupancy).capacity).toBe('NO');
    expect(new DecisionForm(kept).facts.places).toBeUndefined();
  });

  it('says where a word is against the result', async () => {
    const caseId = await inquiry();
    await formOf(caseId, { residence: 'NO' }).keep();
    const form = new DecisionForm(newest(caseId));
    form.decision = 'ADMIT';
    expect(form.against).toBe(true);
    form.decision = 'REJECT';
    expect(form.against).toBe(false);
  });

  it('asks again where a newer check waits', async () => {
    const caseId = await inquiry();
    await formOf(caseId, OTHER).keep();
    await decide(caseId, { decision: 'WAIT', capacity: 'NO', reason: 'voll' });
    expect(waiting()).toEqual([]);
    await formOf(caseId, OTHER).keep();
    expect(waiting()).toHaveLength(1);
  });
});
