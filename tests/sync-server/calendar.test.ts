import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addDays } from '#lib/domain/day.ts';
import { residenceDeadlines } from '#lib/domain/deadlines/residence.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildTask } from '#tests/factories/task.ts';
import { ask } from './bare-engine.ts';
import { readCalendar } from './calendar-reader.ts';
import {
  caseIdOf,
  contactOf,
  edited,
  menteeOf,
  put,
  startCaseWorld,
  type CaseWorld,
} from './case-world.ts';
import { cookieOf, ENGINES, signIn, startGatewayOn, type Account } from './gateway.ts';

let world: CaseWorld;
let today: string;
const day = (days: number): string => addDays(today, days).replaceAll('-', '');

const call = (who: Account, method: string) =>
  ask(method, `${world.gateway.address}/api/calendar`, method === 'POST' ? {} : undefined, {
    cookie: who.cookie,
  });

async function addressOf(who: Account): Promise<string> {
  const made = await call(who, 'POST');
  expect(made.status).toBe(200);
  expect(made.body.path).toMatch(/^\/kalender\/[A-Za-z0-9_-]{43}\.ics$/);
  return `${world.gateway.address}${String(made.body.path)}`;
}

async function read(address: string) {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  return { answer, text, entries: readCalendar(text) };
}
const shown = async (address: string) =>
  (await read(address)).entries.map(({ SUMMARY, DTSTART }) => `${SUMMARY ?? ''} ${DTSTART ?? ''}`);

const statusOf = async (address: string) => (await fetch(address)).status;

describe.each(ENGINES)('a calendar address, with %s', (engine) => {
  beforeEach(async () => {
    world = await startCaseWorld(startGatewayOn(engine));
    today = berlinDay(world.gateway.clock.now);
  });
  afterEach(() => world.gateway.stop());

  /** A case with a visit, a permit that ends, and a task; another of somebody else. */
  async function aDay() {
    const validUntil = addDays(today, 20);
    const mentee = await put(
      world,
      world.mira,
      menteeOf(world, world.mira, {
        familyName: 'Al-Khatib',
        status: 'PAUSED',
        agreementSignedOn: '2026-01-15',
        residence: { statusCode: 'DUL_60A', validUntil },
        address: { city: 'Bautzen', street: 'Taucherstraße 5' },
      }),
    );
    const visit = await put(
      world,
      world.mira,
      contactOf(world, mentee, world.mira, {
        state: 'PLANNED',
        date: addDays(today, 2),
        time: '09:30',
        durationMin: 45,
        place: 'Rathaus',
        note: 'Duldung ansehen',
      }),
    );
    const own = { projectId: world.project.id, createdBy: world.mira.id, updatedBy: world.mira.id };
    await put(world, world.mira, {
      ...buildTask({ dueOn: addDays(today, 3), title: 'Al-Khatib anrufen' }),
      ...own,
      assigneeId: world.mira.id,
    });
    const foreign = await put(world, world.kai, menteeOf(world, world.kai));
    await put(world, world.kai, {
      ...buildContact({ state: 'PLANNED', date: addDays(today, 2), caseId: caseIdOf(foreign) }),
      _id: `contact:${caseIdOf(foreign)}:${visit._id.slice(-26)}`,
      projectId: world.project.id,
      createdBy: world.kai.id,
      updatedBy: world.kai.id,
      mentorId: world.kai.id,
    });
    return { mentee, visit, own };
  }

  it('shows days and times with neutral titles, of the own caseload alone', async () => {
    const { mentee, visit } = await aDay();
    const address = await addressOf(world.mira);
    expect(await shown(address)).toEqual([
      `Besuch ${day(2)}T093000`,
      `Aufgabe ${day(3)}`,
      `Frist ${day(20)}`,
    ]);
    const { text, entries } = await read(address);
    for (const secret of ['Khatib', 'Bautzen', 'Taucher', 'Rathaus', 'Duldung', 'DUL_', 'URL'])
      expect(text).not.toContain(secret);
    for (const id of [caseIdOf(mentee), visit._id.slice(-26), world.mira.id, world.project.id])
      expect(text).not.toContain(id);
    expect(new Set(entries.map(({ UID }) => UID)).size).toBe(3);
    expect(entries[0]).toMatchObject({ DURATION: 'PT45M', CLASS: 'PRIVATE' });
  });

  it('shows an interview with its time, though its reminder was put off, until it is over', async () => {
    const { mentee, own } = await aDay();
    const caseId = caseIdOf(mentee);
    const application = await put(world, world.mira, {
      ...buildCaseFile('application', {
        title: 'Bäckerin bei Sauerteig',
        state: 'INTERVIEW',
        interviewOn: addDays(today, 5),
        interviewTime: '10:15',
        interviewPlace: 'Markt 1',
      }),
      ...own,
      _id: `application:${caseId}:${own.createdBy}`,
      caseId,
    });
    const address = await addressOf(world.mira);
    const interviews = async () =>
      (await shown(address)).filter((line) => line.startsWith('Vorstellungsgespräch'));
    expect(await interviews()).toEqual([`Vorstellungsgespräch ${day(5)}T101500`]);
    const { text } = await read(address);
    for (const secret of ['Sauerteig', 'Bäckerin', 'Markt', caseId])
      expect(text).not.toContain(secret);

    const deadlineKey = `T07:INTERVIEW:${application._id}:${addDays(today, 5)}`;
    const task = { ...own, caseId, assigneeId: world.mira.id, deadlineKey };
    const reminder = await put(world, world.mira, {
      ...buildTask({ caseId, dueOn: addDays(today, 4) }),
      ...task,
    });
    expect(await interviews()).toHaveLength(1);
    await put(world, world.mira, edited(reminder, world.mira, { state: 'DONE' }));
    expect(await interviews()).toEqual([]);
  });

  it('is asked again for nothing, and says what changed', async () => {
    const { mentee, visit, own } = await aDay();
    const address = await addressOf(world.mira);
    const { answer, entries } = await read(address);
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');

    await put(world, world.mira, edited(visit, world.mira, { state: 'CANCELLED' }));
    const [deadline] = residenceDeadlines(mentee);
    await put(world, world.mira, {
      ...buildTask({ caseId: caseIdOf(mentee), state: 'DONE', dueOn: today }),
      ...own,
      assigneeId: world.mira.id,
      deadlineKey: deadline?.key,
    });
    const changed = await fetch(address, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    const left = readCalendar(await changed.text());
    expect(left.map(({ SUMMARY }) => SUMMARY)).toEqual(['Aufgabe']);
    // A calendar replaces by the name of the entry.
    expect(left[0]?.UID).toBe(entries[1]?.UID);
  });

  it('ends with a new one, by the person, and with the account', async () => {
    const first = await addressOf(world.mira);
    const second = await addressOf(world.mira);
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
    expect((await call(world.mira, 'GET')).body.madeAt).toBe(
      new Date(world.gateway.clock.now).toISOString(),
    );
    expect((await call(world.mira, 'DELETE')).status).toBe(204);
    expect([await statusOf(second), (await call(world.mira, 'GET')).body]).toEqual([
      404,
      { madeAt: null },
    ]);

    const kais = await addressOf(world.kai);
    const people = `${world.gateway.address}/api/people`;
    const left = await ask(
      'POST',
      `${people}/${world.kai.id}/leave`,
      {},
      {
        cookie: world.admin.cookie,
      },
    );
    expect([left.status, await statusOf(kais)]).toEqual([200, 404]);
    expect(await world.gateway.house.store.kept.list('calendar')).toEqual([]);
  });

  it('does not live again by a restore that brings it back', async () => {
    const address = await addressOf(world.mira);
    const { accounts } = world.gateway.house;
    const epoch = accounts.epoch;
    Object.defineProperty(accounts, 'epoch', { value: 'another', configurable: true });
    expect(await statusOf(address)).toBe(404);
    expect((await call(world.mira, 'GET')).body).toEqual({ madeAt: null });
    Object.defineProperty(accounts, 'epoch', { value: epoch, configurable: true });
    expect(await statusOf(address)).toBe(200);
  });

  it('is made by who shows again who they are, has cases, and is told of in the log', async () => {
    expect((await call(world.admin, 'POST')).status).toBe(403);
    const address = await addressOf(world.mira);
    await call(world.mira, 'DELETE');
    const lines = await world.gateway.house.audit.page(0, 500);
    expect(lines.filter(({ action }) => action.startsWith('calendar-'))).toMatchObject([
      { action: 'calendar-made', actor: world.mira.id, subject: world.mira.id },
      { action: 'calendar-ended', actor: world.mira.id, subject: world.mira.id },
    ]);
    // Nowhere on the server stands the token itself.
    const token = address.slice(-47, -4);
    expect(token).toHaveLength(43);
    const kept = await world.gateway.house.store.kept.list('');
    expect(JSON.stringify([lines, kept])).not.toContain(token);

    world.gateway.clock.now += 3600_000;
    const late = { ...world.mira, cookie: world.mira.cookie };
    expect((await call(late, 'POST')).body).toMatchObject({ problem: 'proof-needed' });
    late.cookie = cookieOf(await signIn(world.gateway.address, 'mira'));
    expect((await call(late, 'POST')).status).toBe(200);
  });

  it('is not asked without end, and tells nothing where it is wrong', async () => {
    const address = await addressOf(world.mira);
    const wrong = `${world.gateway.address}/kalender/${'A'.repeat(43)}.ics`;
    const answer = await fetch(wrong);
    expect([answer.status, await answer.json()]).toMatchObject([404, { problem: 'not-found' }]);
    expect(await statusOf(`${world.gateway.address}/kalender/x`)).toBe(404);
    const statuses: number[] = [];
    for (let times = 0; times < 40; times += 1) statuses.push(await statusOf(address));
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(statuses.slice(30).every((status) => status === 429)).toBe(true);
    world.gateway.clock.now += 60_000;
    expect(await statusOf(address)).toBe(200);
  });
});
