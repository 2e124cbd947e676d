import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
import { openDatabase } from './database.ts';
import { createDevice, type Device, type Profile } from './device.ts';
import { openDocuments } from './open.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const RIGHT = 'acht Erlen an der Zschopau';
const WRONG = 'ganz sicher falsch';
const HOUR = 3_600_000;
const PROFILE: Profile = {
  user: { id: '01JDM000000000000000000001', name: 'Anna Beispiel', login: 'anna', role: 'MENTOR' },
  project: { id: '01JDP000000000000000000001', name: 'Vogtland', db: 'project-vogtland' },
  programmeDb: 'programme',
  epoch: 'e1',
};

let storage: ReturnType<typeof memoryStorage>;
let indexedDB: IDBFactory;
let now: number;
let device: Device;

const restarted = () =>
  createDevice({
    storage,
    now: () => now,
    targetMs: 0,
    open: (name, seal, onGone) =>
      openDocuments({ name, seal, mirror: storage, onGone, indexedDB, IDBKeyRange }),
    async versionOf(name) {
      const database = await openDatabase(name, { indexedDB, IDBKeyRange });
      const { head } = await database.read(0);
      database.close();
      return head?.version ?? 0;
    },
    deleteAll: () => Promise.resolve(),
    keepsake: memoryText(),
    persist: () => Promise.resolve(),
  });

/** The code after the tenth wrong try; nine were made before, and paused for. */
async function tenthWrong(): Promise<string> {
  device = restarted();
  storage.setItem('mappe.tries', JSON.stringify({ wrong: 9, last: now - HOUR }));
  const tried = await device.unlock(WRONG);
  return tried.ok ? 'ok' : tried.problem.code;
}

beforeEach(async () => {
  [storage, indexedDB] = [memoryStorage(), new IDBFactory()];
  now = Date.parse('2026-11-23T08:00:00Z');
  device = restarted();
  await device.create(RIGHT, PROFILE);
});

describe('ten wrong tries', () => {
  it('drop a device on which nothing would be lost', async () => {
    await device.lock(true);
    expect(await tenthWrong()).toBe('device-dropped');
    expect(device.exists()).toBe(false);
    expect(storage.keys()).toEqual([]);
  });

  it('bar a device on which something is only here, until the server took the passphrase', async () => {
    await device.lock(false);
    expect(await tenthWrong()).toBe('passphrase-wrong');
    expect(await device.unlock(RIGHT)).toMatchObject({ problem: { code: 'device-barred' } });
    expect((await device.unlock(RIGHT, true)).ok).toBe(true);
    expect(device.tries().barred).toBe(false);
  });

  it('bar a device that was killed while it was open', async () => {
    expect(await tenthWrong()).toBe('passphrase-wrong');
    expect(device.exists()).toBe(true);
  });

  it('bar a device whose databases went on after it was said to be safe', async () => {
    await device.lock(true);
    const said = storage.getItem('mappe.safe') ?? '';
    device = restarted();
    const opened = await device.unlock(RIGHT);
    if (!opened.ok) throw new Error(opened.problem.code);
    await opened.value.project?.write([{ _id: 'mentee:01JDN000000000000000000001' }], 'local');
    // The browser was killed, and its storage is some seconds older than its databases.
    storage.setItem('mappe.safe', said);
    expect(await tenthWrong()).toBe('passphrase-wrong');
    expect((await device.unlock(RIGHT, true)).ok).toBe(true);
  });

  it('bar a device of which one of two tabs had something left', async () => {
    const other = restarted();
    await other.unlock(RIGHT);
    await other.lock(false);
    await device.lock(true);
    expect(await tenthWrong()).toBe('passphrase-wrong');
  });
});
