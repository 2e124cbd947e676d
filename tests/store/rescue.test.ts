import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createDevice, type Device, type OpenedDevice, type Profile } from '#lib/store/device.ts';
import { openDocuments } from '#lib/store/open.ts';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';

const PASSPHRASE = 'sechs Linden an der Spree';
const LATER = 'sieben Espen an der Elbe';
const MENTEE = 'mentee:01JDN000000000000000000001';
const NOTE = 'contact:01JDN000000000000000000001:01JDN000000000000000000002';
const ARTICLE = 'article:01JDN000000000000000000003';
const PROFILE: Profile = {
  user: { id: '01JDM000000000000000000001', name: 'Anna Beispiel', login: 'anna', role: 'MENTOR' },
  project: { id: '01JDP000000000000000000001', name: 'Vogtland', db: 'project-vogtland' },
  programmeDb: 'programme',
  epoch: 'e1',
};

/** A phone that nobody has used yet. */
function phone(): Device {
  const storage = memoryStorage();
  const indexedDB = new IDBFactory();
  return createDevice({
    storage,
    now: () => Date.parse('2026-11-23T08:00:00Z'),
    targetMs: 0,
    open: (name, seal) => openDocuments({ name, seal, mirror: storage, indexedDB, IDBKeyRange }),
    deleteAll: () => Promise.resolve(),
    persist: () => Promise.resolve(),
  });
}

async function created(device: Device, passphrase = PASSPHRASE, profile = PROFILE) {
  const made = await device.create(passphrase, profile);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

/** A device with one acknowledged record that was edited since, a new one and an article. */
async function worked(device: Device): Promise<OpenedDevice> {
  const opened = await created(device);
  const { project, programme } = opened;
  const [row] =
    (await project?.write([{ _id: MENTEE, familyName: 'Zyklopenadler' }], 'local')) ?? [];
  await project?.acknowledge([{ id: MENTEE, rev: row?.ok ? row.rev : '' }]);
  await project?.write([{ ...project.get(MENTEE), _id: MENTEE, familyName: 'Neu' }], 'local');
  await project?.write([{ _id: NOTE, note: 'Wachtelbrunnen' }], 'local');
  await programme.write([{ _id: ARTICLE, title: 'Quarzkiesel' }], 'local');
  return opened;
}

async function saved(device: Device): Promise<string> {
  const file = await device.rescue();
  if (!file.ok) throw new Error(file.problem.code);
  expect(file.value.count).toBe(3);
  return file.value.text;
}

test('brings all that was only here into a new device of the same person, with history', async () => {
  const old = phone();
  const { project } = await worked(old);
  const text = await saved(old);
  const fresh = phone();
  const opened = await created(fresh, LATER);
  expect(await fresh.readRescue(text, PASSPHRASE)).toEqual({
    ok: true,
    value: { restored: 3, known: 0, damaged: 0 },
  });
  for (const id of [MENTEE, NOTE]) {
    expect(opened.project?.get(id)).toEqual(project?.get(id));
    expect(opened.project?.history(id, opened.project.get(id)?._rev ?? '')).toEqual(
      project?.history(id, project.get(id)?._rev ?? ''),
    );
  }
  expect(opened.project?.acknowledged(MENTEE)).toMatchObject({ familyName: 'Zyklopenadler' });
  expect(opened.project?.info().pending).toBe(2);
  expect(opened.programme.info().pending).toBe(1);
});

test('counts what is known already, and changes nothing by it', async () => {
  const device = phone();
  const { project } = await worked(device);
  const text = await saved(device);
  await project?.acknowledge(project.pending());
  await project?.write([{ ...project.get(NOTE), _id: NOTE, note: 'newer' }], 'local');
  expect(await device.readRescue(text, PASSPHRASE)).toMatchObject({
    value: { restored: 0, known: 3, damaged: 0 },
  });
  expect(project?.get(NOTE)).toMatchObject({ note: 'newer' });
  expect(project?.conflicts(NOTE)).toEqual([]);
  expect(project?.info().pending).toBe(1);
});

test('keeps both where a record was edited in the file and on the device', async () => {
  const old = phone();
  await worked(old);
  const text = await saved(old);
  const fresh = phone();
  const { project } = await created(fresh, LATER);
  await project?.write([{ _id: NOTE, note: 'other' }], 'local');
  await fresh.readRescue(text, PASSPHRASE);
  expect(project?.conflicts(NOTE)).toHaveLength(1);
  expect(project?.pending().filter(({ id }) => id === NOTE)).toHaveLength(2);
});

test('says nothing in the clear', async () => {
  const device = phone();
  await worked(device);
  const text = await saved(device);
  for (const secret of ['Zyklopenadler', 'Wachtel', 'Quarz', 'Anna', 'anna', '01JD', 'vogtland'])
    expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({
    format: 'mentorenmappe-rettung',
    version: 1,
    savedAt: '2026-11-23T08:00:00.000Z',
  });
});

test('opens for nobody else, and with no other passphrase', async () => {
  const old = phone();
  await worked(old);
  const text = await saved(old);
  const other = phone();
  await created(other, LATER, { ...PROFILE, user: { ...PROFILE.user, id: 'OTHER' } });
  expect(await other.readRescue(text, PASSPHRASE)).toMatchObject({
    problem: { code: 'rescue-foreign' },
  });
  const moved = phone();
  await created(moved, LATER, { ...PROFILE, project: null });
  expect(await moved.readRescue(text, PASSPHRASE)).toMatchObject({
    problem: { code: 'rescue-foreign' },
  });
  const fresh = phone();
  await created(fresh, LATER);
  expect(await fresh.readRescue(text, LATER)).toMatchObject({
    problem: { code: 'passphrase-wrong' },
  });
});

test('tells a file that is none, is of a later version, or was changed', async () => {
  const device = phone();
  await worked(device);
  const text = await saved(device);
  const file = JSON.parse(text) as { slot: string; rows: { store: string; sealed: string }[] };
  const damaged = { problem: { code: 'rescue-damaged' } };
  for (const bad of [
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...file, version: 2 }),
    text.slice(9),
  ])
    expect(await device.readRescue(bad, PASSPHRASE)).toMatchObject(damaged);
  const slot = file.slot.replace('argon2id', 'argon2i');
  expect(await device.readRescue(JSON.stringify({ ...file, slot }), PASSPHRASE)).toMatchObject(
    damaged,
  );
  const [first, ...others] = file.rows;
  const swapped = { ...file, rows: [{ ...first, store: 'programme' }, ...others] };
  expect(await device.readRescue(JSON.stringify(swapped), PASSPHRASE)).toMatchObject({
    value: { damaged: 1 },
  });
});

test('asks for the device to be open', async () => {
  const device = phone();
  expect(await device.rescue()).toMatchObject({ problem: { code: 'not-permitted' } });
  expect(await device.readRescue('{}', PASSPHRASE)).toMatchObject({
    problem: { code: 'not-permitted' },
  });
});
