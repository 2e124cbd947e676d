import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { dueOf } from '#lib/records/due.ts';
import { settle, taskIdOf, type Settling } from '#lib/records/settling.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { buildVacancy } from '#tests/factories/vacancy.ts';
import {
  clientOf,
  PASSPHRASE,
  setUpProject,
  startGateway,
  value,
  withCookies,
  type Gateway,
} from '../sync/gateway.ts';
import { makeDevice, type TestDevice } from '../sync/test-device.ts';

/** One vacancy on two devices without a network, over the real store, sync and server. */
const TODAY = '2026-11-23';
let gateway: Gateway;
let team: Awaited<ReturnType<typeof setUpProject>>;
const opened: { device: TestDevice; caseload: Caseload }[] = [];

interface Person {
  id: string;
  device: TestDevice;
  caseload: Caseload;
}

async function signedIn(login: 'mentor' | 'koordination'): Promise<Person> {
  const fetch = withCookies();
  value(await clientOf(gateway.address, fetch).signIn(login, PASSPHRASE));
  const { id } = login === 'mentor' ? team.mentor : team.coordinator;
  const database = 'project-vogtland';
  const device = await makeDevice({ server: gateway.address, database, userId: id, fetch });
  const caseload = new Caseload({
    project: device.documents,
    programme: memoryDocuments('programme'),
    projectId: team.project.id,
    userId: id,
    now: () => Date.now(),
    newUlid: nextUlid,
  });
  opened.push({ device, caseload });
  return { id, device, caseload };
}

async function quiet(...all: Person[]): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    for (const { device } of all)
      expect(await device.sync.cycle()).toMatchObject({ problem: null, refused: [], parked: [] });
  for (const { device } of all) {
    expect(device.documents.conflicted()).toEqual([]);
    expect(device.documents.info().pending).toBe(0);
  }
}

/** A company and what it looks for, entered on the phone, on the phone and in the office. */
async function shared() {
  const [phone, office] = [await signedIn('mentor'), await signedIn('koordination')];
  const envelope = { projectId: team.project.id, createdBy: phone.id, updatedBy: phone.id };
  const employer = buildEmployer(envelope);
  const vacancy = buildVacancy({ ...envelope, employerId: employer._id, validUntil: TODAY });
  await phone.device.save({ ...employer });
  await phone.device.save({ ...vacancy });
  await quiet(phone, office);
  return { phone, office, vacancy };
}

const dueFor = ({ caseload }: Person, { _id }: Vacancy) =>
  dueOf(caseload, {
    today: TODAY,
    retention: DEFAULT_RETENTION,
    mentees: [],
    tasks: caseload.tasks.all.filter(({ deadlineKey }) => deadlineKey?.includes(_id)),
    reportsOf: null,
    vacancies: [{ _id }],
  });
const shown = (person: Person, vacancy: Vacancy) =>
  dueFor(person, vacancy).map((one) =>
    one.kind === 'rule' ? one.deadline.rule : `OPEN ${one.on}`,
  );

async function say(person: Person, vacancy: Vacancy, how: Settling): Promise<string> {
  const [one] = dueFor(person, vacancy);
  if (one?.kind !== 'rule') throw new Error('no rule is due');
  const done = await settle(person.caseload, one.deadline, how, person.id);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return taskIdOf(one.deadline);
}
const later = (dueOn: string): Settling => ({ state: 'OPEN', dueOn });
const change = async ({ caseload }: Person, { _id }: Vacancy, fields: Partial<Vacancy>) =>
  expect((await caseload.update<'vacancy'>(_id, fields)).ok).toBe(true);

beforeAll(async () => {
  gateway = await startGateway();
  team = await setUpProject(gateway);
});
afterEach(async () => {
  for (const { device, caseload } of opened.splice(0)) {
    caseload.close();
    await device.close();
  }
});
afterAll(async () => {
  expect(gateway.errors).toEqual([]);
  await gateway.close();
});

describe('a vacancy to be asked about, on two devices without a network', () => {
  it.each<[string, Settling, Settling, string[], boolean]>([
    ['both did it', { state: 'DONE' }, { state: 'DONE' }, [], false],
    ['both put it off', later('2026-11-30'), later('2026-12-02'), ['OPEN 2026-12-02'], true],
    ['one put it off, one did it', later('2026-11-30'), { state: 'DONE' }, [], true],
  ])('is one task: %s', async (_what, first, second, expected, asked) => {
    const { phone, office, vacancy } = await shared();
    for (const person of [phone, office]) expect(shown(person, vacancy)).toEqual(['T16']);
    const id = await say(phone, vacancy, first);
    expect(await say(office, vacancy, second)).toBe(id);
    await quiet(phone, office);
    for (const person of [phone, office]) {
      expect(shown(person, vacancy)).toEqual(expected);
      const tasks = person.caseload.tasks.all.filter(({ _id }) => _id === id);
      expect(tasks).toMatchObject([{ assigneeId: phone.id, employerId: vacancy.employerId }]);
      expect('alternatives' in (tasks[0] ?? {})).toBe(asked);
    }
  });

  it('holds again on both where both asked, and asks nobody which of them was right', async () => {
    const { phone, office, vacancy } = await shared();
    for (const person of [phone, office])
      await change(person, vacancy, { validUntil: '2027-01-22' });
    await quiet(phone, office);
    for (const person of [phone, office]) {
      expect(shown(person, vacancy)).toEqual([]);
      expect(person.caseload.vacancies.get(vacancy._id)).toMatchObject({
        validUntil: '2027-01-22',
      });
      expect(person.caseload.vacancies.get(vacancy._id)).not.toHaveProperty('alternatives');
    }
  });

  it('keeps both edits: filled here, another number and hours there', async () => {
    const { phone, office, vacancy } = await shared();
    await change(phone, vacancy, { state: 'FILLED', shifts: ['NIGHT'] });
    await change(office, vacancy, { count: 3, shifts: ['WEEKEND'] });
    await quiet(phone, office);
    for (const person of [phone, office]) {
      const known = person.caseload.vacancies.get(vacancy._id);
      expect(known).toMatchObject({ state: 'FILLED', count: 3 });
      expect(known?.shifts?.toSorted()).toEqual(['NIGHT', 'WEEKEND']);
      expect(shown(person, vacancy)).toEqual([]);
    }
  });
});
