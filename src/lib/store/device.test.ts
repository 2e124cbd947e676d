import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { createDevice, type Device, type OpenedDevice, type Profile } from './device.ts';
import { StoreError } from './documents.ts';
import { openDocuments } from './open.ts';
import type { Result } from '../domain/problem.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const PASSPHRASE = 'acht Erlen an der Zschopau';
const PROFILE: Profile = {
  user: { id: '01JDM000000000000000000001', name: 'Anna Beispiel', login: 'anna', role: 'MENTOR' },
  project: { id: '01JDP000000000000000000001', name: 'Vogtland', db: 'project-vogtland' },
  programmeDb: 'programme',
  epoch: 'e1',
};

let storage: ReturnType<typeof memoryStorage>;
let indexedDB: IDBFactory;
/** Set to make the next openings fail. */
let failure: StoreError | null;

/** The same device after a restart of the browser. */
function restarted(): Device {
  return createDevice({
    storage,
    now: () => Date.now(),
    targetMs: 0,
    open: (name, seal) =>
      failure ? Promise.reject(failure) : openDocuments({ name, seal, indexedDB, IDBKeyRange }),
    async deleteAll() {
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    },
    persist: () => Promise.resolve(),
  });
}

function value(result: Result<OpenedDevice>): OpenedDevice {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

beforeEach(() => {
  storage = memoryStorage();
  indexedDB = new IDBFactory();
  failure = null;
});

describe('the sealed device', () => {
  it('keeps profile and records over a restart, for the one passphrase', async () => {
    const device = restarted();
    expect(device.exists()).toBe(false);
    const { project } = value(await device.create(PASSPHRASE, PROFILE));
    await project?.write([{ _id: 'mentee:01JDN000000000000000000001', note: 'x' }], 'local');
    await device.lock();

    const again = restarted();
    expect(again.exists()).toBe(true);
    expect(await again.unlock('ganz sicher falsch')).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    const opened = value(await again.unlock(PASSPHRASE));
    expect(opened.profile).toEqual(PROFILE);
    expect(opened.project?.get('mentee:01JDN000000000000000000001')?.note).toBe('x');
  });

  it('gives nothing away outside the sealed databases', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    const clear =
      storage
        .keys()
        .map((key) => `${key} ${storage.getItem(key) ?? ''}`)
        .join() + JSON.stringify(await indexedDB.databases());
    for (const secret of ['Anna', 'anna', 'Vogtland', 'vogtland', 'MENTOR', PROFILE.user.id])
      expect(clear).not.toContain(secret);
  });

  it('drops what it opened when it locks', async () => {
    const device = restarted();
    const { project, programme } = value(await device.create(PASSPHRASE, PROFILE));
    await device.lock();
    await expect(project?.write([{ _id: 'x' }], 'local')).rejects.toThrow(StoreError);
    await expect(programme.putLocal('x', {})).rejects.toThrow(StoreError);
  });

  it('shows no project store to people without a project', async () => {
    const opened = value(await restarted().create(PASSPHRASE, { ...PROFILE, project: null }));
    expect(opened.project).toBeNull();
  });

  it('leaves no slot behind where the databases did not open', async () => {
    failure = new StoreError('storage-unavailable');
    const device = restarted();
    expect(await device.create(PASSPHRASE, PROFILE)).toMatchObject({
      problem: { code: 'storage-unavailable' },
    });
    expect(device.exists()).toBe(false);
  });

  it('stays locked where the databases do not open', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    await device.lock();
    failure = new StoreError('storage-newer');
    expect(await device.unlock(PASSPHRASE)).toMatchObject({ problem: { code: 'storage-newer' } });
    failure = null;
    expect((await device.unlock(PASSPHRASE)).ok).toBe(true);
  });

  it('opens empty, and still knows whose it is, where the browser dropped the databases', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    await device.lock();
    indexedDB = new IDBFactory();
    const opened = value(await restarted().unlock(PASSPHRASE));
    expect(opened.profile).toEqual(PROFILE);
    expect(opened.project?.all()).toEqual([]);
    expect(opened.lost).toBe(true);
  });

  it('says only once that the browser dropped the databases', async () => {
    const device = restarted();
    expect(value(await device.create(PASSPHRASE, PROFILE)).lost).toBe(false);
    await device.lock();
    indexedDB = new IDBFactory();
    const again = restarted();
    await again.unlock(PASSPHRASE);
    await again.lock();
    expect(value(await restarted().unlock(PASSPHRASE)).lost).toBe(false);
  });

  it('says so where the second copy of the profile does not open either', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    await device.lock();
    indexedDB = new IDBFactory();
    storage.setItem('mappe.profile', 'AAAA');
    expect(await restarted().unlock(PASSPHRASE)).toMatchObject({
      problem: { code: 'storage-damaged' },
    });
  });

  it('leaves nothing when it is destroyed', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    await device.destroy();
    expect(storage.keys()).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
    expect(device.exists()).toBe(false);
  });
});
