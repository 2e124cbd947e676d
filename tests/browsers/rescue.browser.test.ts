import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDevice, type Device, type OpenedDevice, type Profile } from '#lib/store/device.ts';

const PASSPHRASE = 'drei Ulmen an der Pleiße';
const PROFILE: Profile = {
  user: { id: '01JDM000000000000000000001', name: 'Anna Beispiel', login: 'anna', role: 'MENTOR' },
  project: { id: '01JDP000000000000000000001', name: 'Vogtland', db: 'project-vogtland' },
  programmeDb: 'programme',
  epoch: 'e1',
};
const MENTEE = 'mentee:01JDN000000000000000000001';
const NOTE = 'contact:01JDN000000000000000000001:01JDN000000000000000000002';

let device: Device;

/** This browser's own databases and `localStorage`, as the app uses them. */
const restarted = (): Device => createDevice({ targetMs: 0 });

function value(result: Awaited<ReturnType<Device['unlock']>>): OpenedDevice {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(request.error ?? new Error(name));
    };
  });
}

async function dropDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    if (name?.startsWith('mappe-')) await deleted(name);
}

/** One acknowledged record that was edited since, and a new one. */
async function work({ project }: OpenedDevice): Promise<void> {
  const [row] = (await project?.write([{ _id: MENTEE, familyName: 'Alt' }], 'local')) ?? [];
  await project?.acknowledge([{ id: MENTEE, rev: row?.ok ? row.rev : '' }]);
  await project?.write([{ ...project.get(MENTEE), _id: MENTEE, familyName: 'Neu' }], 'local');
  await project?.write([{ _id: NOTE, note: 'x'.repeat(100_000) }], 'local');
}

const bodies = ({ project }: OpenedDevice) =>
  [MENTEE, NOTE].map((id) => ({
    body: project?.get(id),
    history: project?.history(id, project.get(id)?._rev ?? ''),
    base: project?.acknowledged(id),
  }));

beforeEach(() => {
  device = restarted();
});
afterEach(async () => {
  await device.destroy();
  localStorage.clear();
  await dropDatabases();
});

test('unsynced entries come back with history after this browser lost its databases', async () => {
  const before = value(await device.create(PASSPHRASE, PROFILE));
  await work(before);
  const there = bodies(before);
  await device.lock();
  await dropDatabases();
  device = restarted();
  const after = value(await device.unlock(PASSPHRASE));
  expect(after.lost).toEqual({ restored: 2, waiting: 0, gone: 0 });
  expect(bodies(after)).toEqual(there);
});

test('a database that is deleted while it is open asks for the lock, and nothing is lost', async () => {
  await work(value(await device.create(PASSPHRASE, PROFILE)));
  const locked = vi.fn();
  device.guard({ idleMs: 600_000, backgroundMs: 600_000 }, locked);
  await vi.waitFor(() => {
    expect(Object.keys(localStorage).filter((name) => name.includes('.log.'))).toHaveLength(2);
  });
  await dropDatabases();
  await vi.waitFor(() => {
    expect(locked).toHaveBeenCalled();
  });
  await device.lock();
  device = restarted();
  expect(value(await device.unlock(PASSPHRASE)).lost).toMatchObject({ restored: 2 });
});

test('a rescue file opens in a device that was set up anew', async () => {
  const before = value(await device.create(PASSPHRASE, PROFILE));
  await work(before);
  const there = bodies(before);
  const file = await device.rescue();
  if (!file.ok) throw new Error(file.problem.code);
  await device.destroy();
  device = restarted();
  const after = value(await device.create('vier Ulmen an der Pleiße', PROFILE));
  expect(await device.readRescue(file.value.text, PASSPHRASE)).toMatchObject({
    value: { restored: 2, known: 0, damaged: 0 },
  });
  expect(bodies(after)).toEqual(there);
});

test('a full localStorage loses no save, and is told', async () => {
  const { project } = value(await device.create(PASSPHRASE, PROFILE));
  let size = 4 * 1024 * 1024;
  for (let n = 0; size >= 1; n += 1)
    try {
      localStorage.setItem(`ballast-${String(n)}`, 'x'.repeat(size));
    } catch {
      size = Math.floor(size / 2);
    }
  expect(await project?.write([{ _id: NOTE, note: 'x'.repeat(2_000) }], 'local')).toMatchObject([
    { ok: true },
  ]);
  await vi.waitFor(() => {
    expect(project?.info().unmirrored).toBe(1);
  });
  for (const name of Object.keys(localStorage))
    if (name.startsWith('ballast')) localStorage.removeItem(name);
});

test('holds room for a full disk, and its key slot a second time', async () => {
  const { project } = value(await device.create(PASSPHRASE, PROFILE));
  await project?.write([{ _id: NOTE, note: 'only here' }], 'local');
  const held = async (): Promise<number> => {
    const cached = await caches.match('/reserve/reserve', { cacheName: 'reserve' });
    return (await cached?.blob())?.size ?? 0;
  };
  await vi.waitFor(async () => expect(await held()).toBe(8 * 1024 * 1024), { timeout: 20_000 });
  await vi.waitFor(() => expect(localStorage.getItem('mappe.reserve')).toBe('made'));
  await device.lock();
  localStorage.clear();
  device = restarted();
  expect(device.exists()).toBe(false);
  expect(await device.recall()).toBe(true);
  const opened = value(await device.unlock(PASSPHRASE));
  expect(opened.lost).toBeNull();
  expect(opened.project?.pending()).toMatchObject([{ id: NOTE }]);
  await device.destroy();
  expect(await held()).toBe(0);
  expect(await restarted().recall()).toBe(false);
});
