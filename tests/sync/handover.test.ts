import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handOver, takeBack, withDeputy, type Assignment } from '#lib/domain/handover-steps.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';
import { startProxy, type FaultProxy } from './fault-proxy.ts';
import { makeDevice, type TestDevice } from './test-device.ts';

const [ANNA, BERT, CARL, OFFICE] = [1, 2, 3, 4].map((n) => testUlid(n, 'M')) as [
  string,
  string,
  string,
  string,
];
const TODAY = '2026-11-23';

let folder: string;
let engine: EngineProcess;
/** Stands where the gateway would. */
let proxy: FaultProxy;
let database = '';
let tests = 0;
let phone: TestDevice;
let office: TestDevice;
let id: string;

const mentee = (device: TestDevice) => device.documents.get(id) as unknown as Mentee;

/** An edit on one device, which has not met the other since. */
async function edit(
  device: TestDevice,
  by: string,
  minute: number,
  change: (now: Mentee) => Partial<Mentee>,
): Promise<void> {
  const updatedAt = `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`;
  const now = mentee(device);
  await device.save({ ...now, ...change(now), updatedAt, updatedBy: by });
}

const give = (to: string) => (now: Mentee) =>
  handOver(now, { fromIds: [ANNA], toIds: [to] }, TODAY);

/** The devices come back one after the other, and until nothing is left to say. */
async function comeBack(order: readonly TestDevice[]): Promise<Assignment> {
  for (let round = 0; round < 3; round += 1)
    for (const device of order)
      expect(await device.sync.cycle()).toMatchObject({ problem: null, refused: [] });
  expect(mentee(phone)).toEqual(mentee(office));
  for (const { documents } of order) expect(documents.info().pending).toBe(0);
  const { mentorIds, deputies } = mentee(phone);
  return { mentorIds: [...mentorIds].sort(), deputies };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mappe-handover-'));
  engine = await startEngine(folder);
  proxy = await startProxy(engine.address);
});
afterAll(async () => {
  await proxy.close();
  await engine.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  database = `project-handover-${(tests += 1)}`;
  await fetch(`${engine.address}/${database}`, { method: 'PUT' });
  [phone, office] = await Promise.all([
    makeDevice({ server: proxy.address, database }),
    makeDevice({ server: proxy.address, database }),
  ]);
  const made = buildMentee({ createdBy: ANNA, updatedBy: ANNA, mentorIds: [ANNA] });
  id = made._id;
  await phone.save({ ...made });
  await comeBack([phone, office]);
});
afterEach(async () => {
  await phone.close();
  await office.close();
});

describe.each([
  ['the giver comes back first', () => [phone, office]],
  ['the giver comes back last', () => [office, phone]],
] as const)('a handover while both were offline, where %s', (_name, order) => {
  it('stands beside what the other one wrote', async () => {
    await edit(phone, ANNA, 10, give(BERT));
    await edit(office, OFFICE, 5, () => ({ note: 'Sprachkurs ab Montag' }));
    expect(await comeBack(order())).toEqual({
      mentorIds: [BERT],
      deputies: [{ userId: ANNA, until: '2026-11-24' }],
    });
    expect(mentee(phone).note).toBe('Sprachkurs ab Montag');
  });

  it('gives the case to both where it was handed over twice', async () => {
    await edit(phone, ANNA, 10, give(BERT));
    await edit(office, OFFICE, 5, give(CARL));
    expect(await comeBack(order())).toEqual({
      mentorIds: [BERT, CARL],
      deputies: [{ userId: ANNA, until: '2026-11-24' }],
    });
  });

  it('is never ownerless where two co-mentors give their part up at once', async () => {
    await edit(phone, ANNA, 1, () => ({ mentorIds: [ANNA, BERT] }));
    await comeBack(order());
    await edit(phone, ANNA, 10, (now) => handOver(now, { fromIds: [ANNA], toIds: [] }, TODAY));
    await edit(office, BERT, 5, (now) => handOver(now, { fromIds: [BERT], toIds: [] }, TODAY));
    const { mentorIds } = await comeBack(order());
    expect(mentorIds.length).toBeGreaterThan(0);
  });

  it('can be taken back while the receiver asked somebody to stand in', async () => {
    await edit(phone, ANNA, 10, give(BERT));
    await comeBack(order());
    await edit(phone, ANNA, 20, (now) => takeBack(now, { fromIds: [ANNA], toIds: [BERT] }, TODAY));
    await edit(office, BERT, 15, (now) =>
      withDeputy(now, { userId: CARL, until: '2026-12-04' }, TODAY),
    );
    expect(await comeBack(order())).toEqual({
      mentorIds: [ANNA],
      deputies: [{ userId: CARL, until: '2026-12-04' }],
    });
  });
});
