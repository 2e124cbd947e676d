import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addDays } from '#lib/domain/day.ts';
import { vacancyDeadlines } from '#lib/domain/deadlines/vacancy.ts';
import { ulidOf } from '#lib/domain/deadlines/settling-id.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildTask } from '#tests/factories/task.ts';
import { buildVacancy } from '#tests/factories/vacancy.ts';
import { ask } from './bare-engine.ts';
import { readCalendar } from './calendar-reader.ts';
import { as, edited, get, idsOf, push, put, startCaseWorld, type CaseWorld } from './case-world.ts';
import { addPerson, ENGINES, startGatewayOn, type Account } from './gateway.ts';

let world: CaseWorld;
let strangers: Record<'foreign' | 'programme' | 'auditor', Account>;
let today: string;

const of = (who: Account) => ({
  projectId: world.project.id,
  createdBy: who.id,
  updatedBy: who.id,
});
/** What one mentor knows of a company. */
async function entered(validUntil: string) {
  const employer = await put(world, world.mira, buildEmployer(of(world.mira)));
  const fields = { ...of(world.mira), employerId: employer._id, validUntil };
  return { employer, vacancy: await put(world, world.mira, buildVacancy(fields)) };
}

async function calendar(who: Account) {
  const url = `${world.gateway.address}/api/calendar`;
  const made = await ask('POST', url, {}, as(who));
  const path = String(made.body.path);
  const read = async () => (await fetch(`${world.gateway.address}${path}`)).text();
  const days = async () =>
    readCalendar(await read()).map((one) => `${one.SUMMARY ?? ''} ${one.DTSTART ?? ''}`);
  return { read, days };
}

describe.each(ENGINES)('vacancies, with %s', (engine) => {
  beforeAll(async () => {
    world = await startCaseWorld(startGatewayOn(engine));
    today = berlinDay(world.gateway.clock.now);
    const add = (
      login: string,
      role: 'MENTOR' | 'PROGRAMME' | 'AUDITOR',
      projectId: string | null,
    ) => addPerson(world.gateway, world.admin, { login, role, projectId });
    strangers = {
      foreign: await add('fremd', 'MENTOR', world.other.id),
      programme: await add('programm', 'PROGRAMME', null),
      auditor: await add('pruefung', 'AUDITOR', null),
    };
  });
  afterAll(() => world.gateway.stop());

  it('are seen and written by all of the project, and by nobody else', async () => {
    const { vacancy } = await entered(addDays(today, 60));
    for (const who of [world.mira, world.kai, world.koordination]) {
      expect(await idsOf(world, who)).toContain(vacancy._id);
      expect((await get(world, who, `/${vacancy._id}`)).status).toBe(200);
    }
    for (const who of [...Object.values(strangers), world.admin]) {
      expect((await get(world, who, `/${vacancy._id}`)).status).toBe(404);
      expect((await get(world, who, '/_all_docs')).status).toBe(404);
      const answer = await push(world, who, [edited(vacancy, who, { title: 'Fremd' })]);
      expect(answer).toMatchObject({ problem: 'not-found' });
    }
    const filled = await put(world, world.kai, edited(vacancy, world.kai, { state: 'FILLED' }));
    await put(world, world.koordination, edited(filled, world.koordination, { state: 'OPEN' }));
  });

  it('are refused where they are none, or signed by somebody else', async () => {
    const { vacancy, employer } = await entered(addDays(today, 60));
    const codes = async (document: object) =>
      (await push(world, world.mira, [document]))[0]?.problems?.map(({ code }) => code);
    expect(await codes(edited(vacancy, world.mira, { title: '' }))).toEqual(['title-missing']);
    expect(await codes(edited(vacancy, world.mira, { count: 0 }))).toEqual(['document-invalid']);
    const fields = { ...of(world.kai), employerId: employer._id };
    expect(await codes(buildVacancy(fields))).toEqual(['author-forged']);
    // Ids of vacancies are drawn by lot: nobody begins the same one.
    const { _rev, ...known } = vacancy;
    expect(_rev).toBeTruthy();
    const again = await push(world, world.kai, [{ ...known, ...of(world.kai), title: 'Anders' }]);
    expect(again[0]?.ok).toBeUndefined();
  });

  it('are in the calendar of who entered them as a day alone, until they are settled', async () => {
    const validUntil = addDays(today, 20);
    const line = `Frist ${validUntil.replaceAll('-', '')}`;
    const { employer, vacancy } = await entered(validUntil);
    const [mira, kai] = [await calendar(world.mira), await calendar(world.kai)];
    expect(await mira.days()).toContain(line);
    expect(await kai.days()).not.toContain(line);
    const text = await mira.read();
    for (const secret of [vacancy.title, employer.name, employer._id, vacancy._id])
      expect(text).not.toContain(secret);

    const filled = await put(world, world.kai, edited(vacancy, world.kai, { state: 'FILLED' }));
    expect(await mira.days()).not.toContain(line);
    const open = await put(world, world.mira, edited(filled, world.mira, { state: 'OPEN' }));
    expect(await mira.days()).toContain(line);

    const [deadline] = vacancyDeadlines([open], () => true);
    const later = addDays(today, 25);
    const task = buildTask({
      ...of(world.kai),
      _id: `task:${ulidOf(deadline?.key ?? '')}`,
      assigneeId: world.mira.id,
      dueOn: later,
      employerId: employer._id,
      deadlineKey: deadline?.key,
    });
    delete task.caseId;
    await put(world, world.kai, task);
    const days = await mira.days();
    expect(days).not.toContain(line);
    expect(days).toContain(`Frist ${later.replaceAll('-', '')}`);

    const moved = addDays(today, 61);
    await put(world, world.mira, edited(open, world.mira, { validUntil: moved }));
    expect(await mira.days()).toContain(`Frist ${moved.replaceAll('-', '')}`);
    expect(await mira.days()).not.toContain(`Frist ${later.replaceAll('-', '')}`);
    await put(
      world,
      world.mira,
      edited(employer, world.mira, { deletedAt: new Date().toISOString() }),
    );
    expect(await mira.days()).not.toContain(`Frist ${moved.replaceAll('-', '')}`);
  });
});
