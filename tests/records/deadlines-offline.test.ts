import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION } from '#lib/domain/default-retention.ts';
import type { Task } from '#lib/domain/task.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { complete } from '#lib/records/completing.ts';
import { dueOf, type Due } from '#lib/records/due.ts';
import { settle, taskIdOf, type Settling } from '#lib/records/settling.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildTask } from '#tests/factories/task.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
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

/** What two devices without a network do with the same deadline, over the real store, sync and server. */
const TODAY = '2026-11-23';
let gateway: Gateway;
let team: Awaited<ReturnType<typeof setUpProject>>;
const opened: { device: TestDevice; caseload: Caseload }[] = [];

interface Person {
  id: string;
  device: TestDevice;
  caseload: Caseload;
  due(): Due[];
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
  const due = () =>
    dueOf(caseload, {
      today: TODAY,
      retention: DEFAULT_RETENTION,
      mentees: caseload.mentees.all,
      tasks: caseload.tasks.all,
      reportsOf: null,
    });
  return { id, device, caseload, due };
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

/** A case of the mentor on the mentor's phone and in the office. */
async function shared() {
  const [phone, office] = [await signedIn('mentor'), await signedIn('koordination')];
  const envelope = { projectId: team.project.id, createdBy: phone.id, updatedBy: phone.id };
  const mentee = buildMentee({
    ...envelope,
    mentorIds: [phone.id],
    status: 'PAUSED',
    agreementSignedOn: '2026-11-20',
    residence: { statusCode: 'DUL_60A', validUntil: '2026-12-14' },
  });
  await phone.device.save({ ...mentee });
  await quiet(phone, office);
  return { phone, office, mentee, envelope, caseId: mentee._id.slice('mentee:'.length) };
}

async function say(person: Person, caseId: string, how: Settling): Promise<string> {
  const one = person.due().find((due) => due.kind === 'rule' && due.deadline.caseId === caseId);
  if (one?.kind !== 'rule') throw new Error('no rule is due');
  const done = await settle(person.caseload, one.deadline, how, person.id);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return taskIdOf(one.deadline);
}

const ofCase = (person: Person, caseId: string) => ({
  due: person
    .due()
    .filter((one) => (one.kind === 'rule' ? one.deadline : one.task).caseId === caseId)
    .map((one) => (one.kind === 'rule' ? one.deadline.rule : `OPEN ${one.on}`)),
  tasks: person.caseload.tasksOfCase(caseId).map(({ _id, state }) => `${state} ${_id}`),
});

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

describe('one deadline, settled on two devices without a network', () => {
  it.each<[string, Settling, Settling, string[]]>([
    ['both did it', { state: 'DONE' }, { state: 'DONE' }, []],
    ['both put it off', later('2026-11-30'), later('2026-12-02'), ['OPEN 2026-12-02']],
    [
      'one did it, then the other put it off',
      { state: 'DONE' },
      later('2026-12-02'),
      ['OPEN 2026-12-02'],
    ],
    ['one put it off, then the other passed over', later('2026-11-30'), { state: 'SKIPPED' }, []],
  ])('is one task after the exchange: %s', async (_what, first, second, expected) => {
    const { phone, office, caseId } = await shared();
    expect(ofCase(office, caseId).due).toEqual(['T02']);
    const id = await say(phone, caseId, first);
    expect(await say(office, caseId, second)).toBe(id);
    await quiet(phone, office);
    for (const person of [phone, office]) {
      expect(ofCase(person, caseId).due).toEqual(expected);
      expect(ofCase(person, caseId).tasks).toHaveLength(1);
      const task = person.device.documents.get(id);
      expect(task).toEqual(phone.device.documents.get(id));
      // Two who did the same are not asked which of them was right.
      expect('alternatives' in (task ?? {})).toBe(
        first.state !== 'DONE' || second.state !== 'DONE',
      );
    }
  });

  it('comes anew on both where a third thing happened: its source moved meanwhile', async () => {
    const { phone, office, mentee, caseId } = await shared();
    await say(phone, caseId, later('2026-11-30'));
    const residence = { statusCode: 'DUL_60A' as const, validUntil: '2026-12-18' };
    await office.caseload.update<'mentee'>(mentee._id, { residence });
    await quiet(phone, office);
    for (const person of [phone, office]) {
      expect(ofCase(person, caseId).due).toEqual(['T02']);
      expect(person.due().find(({ kind }) => kind === 'rule')?.on).toBe('2026-12-18');
    }
  });

  it('is gone on both where one closed the case', async () => {
    const { phone, office, mentee, caseId } = await shared();
    await say(phone, caseId, later('2026-11-30'));
    await office.caseload.update<'mentee'>(mentee._id, { status: 'CLOSED', endedOn: TODAY });
    await quiet(phone, office);
    for (const person of [phone, office]) expect(ofCase(person, caseId).due).toEqual([]);
  });
});

it('a task that comes again is followed by one, though two devices did it', async () => {
  const { phone, office, envelope, caseId } = await shared();
  const weekly = buildTask({
    ...envelope,
    caseId,
    assigneeId: phone.id,
    dueOn: TODAY,
    repeat: { every: 'WEEK', count: 1 },
  });
  await phone.device.save({ ...weekly });
  await quiet(phone, office);
  for (const { caseload } of [phone, office]) {
    const task = caseload.tasks.get(weekly._id) as Task;
    const done = await complete(caseload, task, { now: Date.now(), today: TODAY });
    expect(done.ok).toBe(true);
  }
  await quiet(phone, office);
  for (const person of [phone, office])
    expect(
      person.caseload
        .tasksOfCase(caseId)
        .map(({ state, dueOn }) => `${state} ${dueOn}`)
        .sort(),
    ).toEqual(['DONE 2026-11-23', 'OPEN 2026-11-30']);
});

function later(dueOn: string): Settling {
  return { state: 'OPEN', dueOn };
}
