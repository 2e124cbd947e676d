import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import type { Task } from '#lib/domain/task.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import { ApplicationForm } from '#lib/features/applications/application-form.svelte.ts';
import { PlacementForm } from '#lib/features/placements/placement-form.svelte.ts';
import { VacancyForm } from '#lib/features/vacancies/vacancy-form.svelte.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { complete } from '#lib/records/completing.ts';
import { dueOf } from '#lib/records/due.ts';
import { settle, type Settling } from '#lib/records/settling.ts';
import { begunOf, vacancyChoices } from '#lib/records/vacancy-choices.ts';
import { vacanciesOf } from '#lib/records/vacancy-deadlines.ts';
import type { Documents } from '#lib/store/documents.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { buildVacancy } from '#tests/factories/vacancy.ts';
import { STORES } from './stores.ts';

const TODAY = '2026-11-23';
const NOW = Date.parse('2026-11-23T11:00:00Z');
const opened: Caseload[] = [];

function open(project: Documents): Caseload {
  const caseload = new Caseload({
    project,
    programme: memoryDocuments('programme'),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => NOW,
    newUlid: nextUlid,
  });
  opened.push(caseload);
  return caseload;
}

/** A company that looks for somebody, and a case. */
async function world(project: Documents, fields: Partial<Vacancy> = {}) {
  const employer = buildEmployer();
  const mentee = buildMentee({ status: 'ACTIVE', agreementSignedOn: TODAY });
  const vacancy = buildVacancy({ employerId: employer._id, validUntil: TODAY, ...fields });
  await project.write([{ ...employer }, { ...mentee }, { ...vacancy }], 'local');
  const caseload = open(project);
  const due = (today = TODAY, vacancies = caseload.vacancies.all) =>
    dueOf(caseload, {
      today,
      retention: DEFAULT_RETENTION,
      mentees: [],
      tasks: caseload.tasks.all,
      reportsOf: null,
      vacancies,
    }).map((one) => (one.kind === 'rule' ? `${one.deadline.rule} ${one.on}` : `task ${one.on}`));
  const say = async (how: Settling) => {
    const [first] = dueOf(caseload, {
      today: TODAY,
      retention: DEFAULT_RETENTION,
      mentees: [],
      tasks: [],
      reportsOf: null,
      vacancies: caseload.vacancies.all,
    });
    if (first?.kind !== 'rule') throw new Error('no rule is due');
    const done = await settle(caseload, first.deadline, how, 'SOMEBODY'.padEnd(26, '0'));
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    return done.value;
  };
  const caseId = mentee._id.slice('mentee:'.length);
  return { caseload, employer, vacancy, caseId, due, say };
}

afterEach(() => {
  for (const caseload of opened.splice(0)) caseload.close();
});

describe.each(STORES)('T16 over %s', (_name, openStore) => {
  it('comes up on the day, of the vacancies that are asked for', async () => {
    const { due, caseload } = await world(await openStore());
    expect(due('2026-11-22')).toEqual([]);
    expect(due()).toEqual([`T16 ${TODAY}`]);
    expect(due(TODAY, [])).toEqual([]);
    expect(vacanciesOf(caseload, TEST_MENTOR)).toHaveLength(1);
    expect(vacanciesOf(caseload, nextUlid())).toEqual([]);
  });

  it('moves with the day until which the vacancy holds, and what was put off goes', async () => {
    const { due, say, caseload, vacancy } = await world(await openStore());
    await say({ state: 'OPEN', dueOn: '2026-11-30' });
    expect(due()).toEqual(['task 2026-11-30']);
    await caseload.update<'vacancy'>(vacancy._id, { validUntil: '2027-01-22' });
    expect(due()).toEqual([]);
    expect(due('2027-01-22')).toEqual(['T16 2027-01-22']);
  });

  it.each(['FILLED', 'WITHDRAWN', 'EXPIRED'] as const)('is none once %s', async (state) => {
    const { due, say, caseload, vacancy } = await world(await openStore());
    await say({ state: 'OPEN', dueOn: '2026-11-30' });
    await caseload.update<'vacancy'>(vacancy._id, { state });
    expect(due()).toEqual([]);
    await caseload.update<'vacancy'>(vacancy._id, { state: 'OPEN' });
    expect(due()).toEqual(['task 2026-11-30']);
  });

  it('goes with its company, and comes back with it', async () => {
    const { due, caseload, employer } = await world(await openStore());
    await caseload.remove(employer._id);
    expect(due()).toEqual([]);
    await caseload.restore(employer._id);
    expect(due()).toEqual([`T16 ${TODAY}`]);
  });

  it('is settled by one task about the company, of who entered the vacancy', async () => {
    const { due, say, caseload, employer } = await world(await openStore());
    const { undo } = await say({ state: 'DONE' });
    expect(due()).toEqual([]);
    expect(caseload.tasks.all).toMatchObject([
      {
        title: 'Stelle prüfen: Lagerhelfer*in',
        employerId: employer._id,
        assigneeId: TEST_MENTOR,
        state: 'DONE',
      },
    ]);
    expect(caseload.tasks.all[0]).not.toHaveProperty('caseId');
    await undo();
    expect(due()).toEqual([`T16 ${TODAY}`]);
    await say({ state: 'OPEN', dueOn: '2026-11-30' });
    expect(caseload.tasks.all).toHaveLength(1);
    const done = await complete(caseload, caseload.tasks.all[0] as Task, {
      now: NOW,
      today: TODAY,
    });
    expect(done.ok).toBe(true);
    expect(due()).toEqual([]);
  });
});

describe('the sheet of a vacancy', () => {
  it('holds for 60 days and needs a title alone', async () => {
    const { caseload, employer } = await world(memoryDocuments('project'));
    const form = new VacancyForm({ employerId: employer._id }, { caseload, today: TODAY });
    expect(await form.save()).toMatchObject({ ok: false, problem: [{ code: 'title-missing' }] });
    form.values.title = 'Küchenhilfe';
    form.takeOccupation('293', 1);
    const saved = await form.save();
    expect(saved).toMatchObject({
      ok: true,
      value: {
        employerId: employer._id,
        kind: 'JOB',
        count: 1,
        state: 'OPEN',
        kldb: '293',
        requirementLevel: 1,
        validUntil: '2027-01-22',
      },
    });
  });

  it('gives back a known one unchanged, and refuses numbers that are none', async () => {
    const { caseload, employer, vacancy } = await world(memoryDocuments('project'), {
      hoursPerWeek: 38.5,
      shifts: ['NIGHT', 'WEEKEND'],
      licence: 'FORKLIFT',
      languageMin: 'B1',
      payText: '14,50 € in der Stunde',
    });
    const target = { employerId: employer._id, vacancyId: vacancy._id };
    const form = new VacancyForm(target, { caseload, today: TODAY });
    expect(form.dirty).toBe(false);
    const saved = await form.save();
    expect(saved.ok && { ...vacancy, ...pick(saved.value, vacancy) }).toEqual(vacancy);
    Object.assign(form.values, { count: 'zwei', hours: '400' });
    expect(await form.save()).toMatchObject({
      problem: [{ field: 'count' }, { field: 'hoursPerWeek' }],
    });
  });
});

/** What both have, but who wrote it when. */
function pick(value: Vacancy, like: Vacancy): Partial<Vacancy> {
  const own = Object.entries(value).filter(
    ([field]) => field in like && !['_rev', 'updatedAt', 'updatedBy'].includes(field),
  );
  return Object.fromEntries(own);
}

describe('a vacancy that somebody applies to or begins in', () => {
  it('fills in what was not said yet, and nothing else', async () => {
    const { caseload, employer, vacancy, caseId } = await world(memoryDocuments('project'), {
      applyUntil: '2026-12-15',
    });
    const form = new ApplicationForm({ caseId }, { caseload, today: TODAY });
    Object.assign(form.values, { title: 'Lager', employerId: employer._id });
    form.takeVacancy(vacancy._id);
    expect(form.values).toMatchObject({ kind: 'JOB', title: 'Lager', applyUntil: '2026-12-15' });
    expect(await form.save()).toMatchObject({ ok: true, value: { vacancyId: vacancy._id } });
  });

  it('is called filled with the last placement, in one transaction, unless told not to', async () => {
    const { caseload, employer, vacancy, caseId } = await world(memoryDocuments('project'), {
      count: 2,
      kldb: '513',
      requirementLevel: 1,
    });
    const place = async (fillVacancy = true) => {
      const form = new PlacementForm({ caseId, employerId: employer._id }, caseload);
      form.takeVacancy(vacancy._id);
      Object.assign(form.values, { startOn: '2026-12-01', fillVacancy });
      expect(form.values).toMatchObject({ kind: 'P01', title: vacancy.title, kldb: '513' });
      const full = form.fills?._id;
      expect((await form.save()).ok).toBe(true);
      return { full, filled: form.filled?._id, state: caseload.vacancies.get(vacancy._id)?.state };
    };
    expect(await place()).toEqual({ full: undefined, filled: undefined, state: 'OPEN' });
    expect(await place(false)).toEqual({ full: vacancy._id, filled: undefined, state: 'OPEN' });
    expect(begunOf(caseload, vacancy)).toBe(2);
    expect(await place()).toEqual({ full: vacancy._id, filled: vacancy._id, state: 'FILLED' });
  });

  it('is offered while it is open, and where it is chosen already', async () => {
    const { caseload, employer, vacancy } = await world(memoryDocuments('project'), {
      state: 'FILLED',
    });
    expect(vacancyChoices(caseload, employer._id, '')).toEqual([]);
    expect(vacancyChoices(caseload, '', vacancy._id)).toEqual([]);
    expect(vacancyChoices(caseload, employer._id, vacancy._id)).toMatchObject([
      { value: vacancy._id },
    ]);
  });
});
