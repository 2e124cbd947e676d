import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '#lib/domain/merge/resolve.ts';
import type { Alternative } from '#lib/domain/record.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';
import { startProxy, type FaultProxy } from './fault-proxy.ts';
import { makeDevice, type TestDevice } from './test-device.ts';

const [ANNA, BERT] = [testUlid(1), testUlid(2)];

let folder: string;
let engine: EngineProcess;
let proxy: FaultProxy;
let database = '';
let tests = 0;
const devices: TestDevice[] = [];

async function newDevice(): Promise<TestDevice> {
  const made = await makeDevice({ server: proxy.address, database });
  devices.push(made);
  return made;
}

const address = () => `${engine.address}/${database}`;
const onServer = async (id: string, query = ''): Promise<Record<string, unknown>> => {
  const response = await fetch(`${address()}/${encodeURIComponent(id)}${query}`);
  return (await response.json()) as Record<string, unknown>;
};

async function quiet(...all: TestDevice[]): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    for (const one of all) expect(await one.sync.cycle()).toMatchObject({ problem: null });
}

/** Both devices and the server have the same revision of the record, and no conflict. */
async function settled(id: string, ...all: TestDevice[]): Promise<Record<string, unknown>> {
  const { _conflicts, ...server } = await onServer(id, '?conflicts=true');
  expect(_conflicts).toBeUndefined();
  for (const { documents } of all) {
    expect(documents.get(id)).toEqual(server);
    expect(documents.conflicted()).toEqual([]);
    expect(documents.info().pending).toBe(0);
  }
  return server;
}

/** Edits what is here now, as a person does at a time of day. */
async function edit(
  device: TestDevice,
  id: string,
  by: string,
  hour: number,
  fields: object,
): Promise<void> {
  const updatedAt = `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;
  await device.save({
    ...device.documents.get(id),
    _id: id,
    ...fields,
    updatedAt,
    updatedBy: by,
  });
}

/** One mentee on two devices. */
async function together(fields: Parameters<typeof buildMentee>[0] = {}) {
  const [phone, office] = [await newDevice(), await newDevice()];
  const mentee = buildMentee({ createdBy: ANNA, updatedBy: ANNA, mentorIds: [ANNA], ...fields });
  await phone.save({ ...mentee });
  await quiet(phone, office);
  return { phone, office, id: mentee._id };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mappe-merging-'));
  engine = await startEngine(folder);
});
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  database = `project-${(tests += 1)}`;
  proxy = await startProxy(engine.address);
  await fetch(address(), { method: 'PUT' });
});
afterEach(async () => {
  for (const one of devices.splice(0)) await one.close();
  await proxy.close();
});

describe('two people edit one record offline', () => {
  for (const first of ['phone', 'office'] as const)
    it(`asks about the field that both changed, whoever comes back first (${first})`, async () => {
      const { phone, office, id } = await together({ note: 'alt' });
      await edit(phone, id, ANNA, 8, { note: 'früher', email: 'rima@beispiel.de' });
      await edit(office, id, BERT, 9, { note: 'später', germanLevel: 'B1' });

      await quiet(...(first === 'phone' ? [phone, office] : [office, phone]));

      const record = await settled(id, phone, office);
      expect(record).toMatchObject({
        note: 'später',
        email: 'rima@beispiel.de',
        germanLevel: 'B1',
        updatedBy: BERT,
        alternatives: [
          { field: 'note', value: 'früher', at: '2026-11-20T08:00:00.000Z', by: ANNA },
        ],
      });
    });

  it('forgets the question everywhere as soon as one of them has answered it', async () => {
    const { phone, office, id } = await together({ note: 'alt' });
    await edit(phone, id, ANNA, 8, { note: 'früher' });
    await edit(office, id, BERT, 9, { note: 'später' });
    await quiet(phone, office);
    const record = phone.documents.get(id);
    const [other] = (record?.alternatives ?? []) as Alternative[];
    await edit(phone, id, ANNA, 10, answer(record ?? {}, 'note', other ?? null));
    await edit(office, id, BERT, 11, { email: 'rima@beispiel.de' });

    await quiet(office, phone);

    const after = await settled(id, phone, office);
    expect(after).toMatchObject({ note: 'früher', email: 'rima@beispiel.de' });
    expect(after).not.toHaveProperty('alternatives');
  });

  it('writes one and the same revision where both merge before they hear of one another', async () => {
    const { phone, office, id } = await together();
    await edit(phone, id, ANNA, 8, { note: 'a' });
    await edit(office, id, BERT, 9, { email: 'b@beispiel.de' });
    // Both edits reach the server before either device has pulled the other's.
    await Promise.all([phone.sync.cycle(), office.sync.cycle()]);
    await Promise.all([phone.sync.cycle(), office.sync.cycle()]);
    await quiet(phone, office);
    const record = await settled(id, phone, office);
    expect(record).toMatchObject({ note: 'a', email: 'b@beispiel.de' });
    const { _revs_info: revisions } = await onServer(id, '?revs_info=true');
    expect(revisions).toHaveLength(3);
  });

  it('knows again what a third person took away from a branch that was closed', async () => {
    const { phone, office, id } = await together({ nationalities: ['SY'] });
    const late = await newDevice();
    await quiet(late);
    await edit(phone, id, ANNA, 8, { nationalities: ['SY', 'TR'] });
    await edit(office, id, BERT, 9, { nationalities: ['SY', 'IR'] });
    // The merge will be a child of the winner (the greater hash); the third goes on from the other.
    const revOf = ({ documents }: TestDevice) => documents.get(id)?._rev ?? '';
    const [loser, left] = revOf(phone) < revOf(office) ? [phone, 'IR'] : [office, 'TR'];
    await loser.sync.cycle();
    await late.sync.cycle();
    await edit(late, id, BERT, 10, { nationalities: ['SY'], note: 'gilt nicht mehr' });
    await quiet(phone, office);
    await quiet(late, phone, office);
    const record = await settled(id, phone, office, late);
    expect(record.nationalities).toEqual(['SY', left]);
    expect(record).not.toHaveProperty('alternatives');
  });

  it('makes both responsible who were named offline, and nobody loses the case', async () => {
    const { phone, office, id } = await together();
    await edit(phone, id, ANNA, 8, { mentorIds: [BERT] });
    await edit(office, id, BERT, 9, { mentorIds: [testUlid(3)] });
    await quiet(phone, office);
    expect(await settled(id, phone, office)).toMatchObject({
      mentorIds: [testUlid(3), BERT],
    });
  });

  it('lets an edit win over a deletion that it did not see', async () => {
    const { phone, office, id } = await together();
    await edit(phone, id, ANNA, 9, { deletedAt: '2026-11-20T09:00:00.000Z' });
    await edit(office, id, BERT, 8, { note: 'kommt am Montag' });
    await quiet(phone, office);
    const record = await settled(id, phone, office);
    expect(record).toMatchObject({ note: 'kommt am Montag' });
    expect(record).not.toHaveProperty('deletedAt');
    expect(record.alternatives).toMatchObject([{ field: 'deletedAt', by: ANNA }]);
  });
});

describe('conflicts that others bring in', () => {
  it('merges leaves that a stock client pushed, also without a common ancestor', async () => {
    const [phone, office] = [await newDevice(), await newDevice()];
    const updatedAt = '2026-11-20T08:00:00.000Z';
    const mentee = { ...buildMentee({ note: 'a', nationalities: ['SY'], updatedAt }) };
    const other = { ...mentee, note: 'b', updatedAt: '2026-11-21T08:00:00.000Z', email: 'x@y.de' };
    await fetch(`${address()}/_bulk_docs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        new_edits: false,
        docs: [
          { ...mentee, _rev: '1-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' },
          { ...other, _rev: '1-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' },
          { ...mentee, _rev: '4-cccccccccccccccccccccccccccccccc', note: 'c' },
        ],
      }),
    });
    await quiet(phone, office);
    const record = await settled(mentee._id, phone, office);
    expect(record).toMatchObject({ note: 'b', email: 'x@y.de', nationalities: ['SY'] });
    const waiting = (record.alternatives as Alternative[]).map(({ value }) => value);
    expect(waiting.sort()).toEqual(['a', 'c']);
  });

  it('leaves two contacts of one day two contacts', async () => {
    const { phone, office, id } = await together();
    const caseId = id.slice('mentee:'.length);
    for (const [who, ulid] of [
      [phone, testUlid(4)],
      [office, testUlid(5)],
    ] as const)
      await who.save({ _id: `contact:${caseId}:${ulid}`, type: 'contact', date: '2026-11-20' });
    await quiet(phone, office);
    for (const one of [phone, office]) expect(one.documents.all('contact')).toHaveLength(2);
  });
});
