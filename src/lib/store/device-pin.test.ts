import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
import { fail, type Result } from '../domain/problem.ts';
import { createDevice, type Device, type OpenedDevice, type Profile } from './device.ts';
import { openDocuments } from './open.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const PASSPHRASE = 'acht Erlen an der Zschopau';
const PIN = '820471';
const HOUR = 3_600_000;
const MENTEE = 'mentee:01JDN000000000000000000001';
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

/** A page of its own: another tab, or the same one after a reload. */
function page(): Device {
  return createDevice({
    storage,
    now: () => now,
    targetMs: 0,
    open: (name, seal, onGone) =>
      openDocuments({ name, seal, mirror: storage, onGone, indexedDB, IDBKeyRange }),
    deleteAll: () => Promise.resolve(),
    keepsake: memoryText(),
    persist: () => Promise.resolve(),
  });
}
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const note = (opened: Result<OpenedDevice>) =>
  opened.ok ? opened.value.project?.get(MENTEE)?.note : opened.problem.code;
const warmLock = () => device.lock(false, true);

beforeEach(async () => {
  [storage, indexedDB, now] = [memoryStorage(), new IDBFactory(), 1_000_000];
  device = page();
  const { project } = value(await device.create(PASSPHRASE, PROFILE));
  await project?.write([{ _id: MENTEE, note: 'only here' }], 'local');
  value(await device.setPin(PASSPHRASE, { pin: PIN, warmMs: 4 * HOUR }));
});

describe('the PIN of a device', () => {
  it('opens what locked by itself, with what is only here, as often as it locks', async () => {
    for (let times = 0; times < 2; times += 1) {
      await warmLock();
      expect(note(await device.unlockByPin(PIN))).toBe('only here');
      expect(device.pending()).toBe(1);
    }
  });

  it('counts from each opening by passphrase, and is over with its term', async () => {
    now += 4 * HOUR;
    await warmLock();
    expect(await device.unlockByPin(PIN)).toEqual(fail('pin-over'));
    value(await device.unlock(PASSPHRASE));
    now += 3 * HOUR;
    await warmLock();
    // Opening by PIN does not make the term longer.
    expect(note(await device.unlockByPin(PIN))).toBe('only here');
    now += HOUR;
    await warmLock();
    expect(device.pin()).toEqual({ set: true, left: 0 });
    expect(await device.unlockByPin(PIN)).toEqual(fail('pin-over'));
  });

  it('opens nothing after a reload or a kill; the passphrase does', async () => {
    await warmLock();
    const fresh = page();
    expect(fresh.pin()).toEqual({ set: true, left: 0 });
    expect(await fresh.unlockByPin(PIN)).toEqual(fail('pin-over'));
    expect(note(await fresh.unlock(PASSPHRASE))).toBe('only here');
  });

  it('opens nothing that was locked by hand', async () => {
    await device.lock();
    expect(await device.unlockByPin(PIN)).toEqual(fail('pin-over'));
    expect(note(await device.unlock(PASSPHRASE))).toBe('only here');
  });

  it('is over with the fourth wrong one in every tab; nothing is lost', async () => {
    const other = page();
    value(await other.unlock(PASSPHRASE));
    await other.lock(false, true);
    await warmLock();
    for (let n = 0; n < 3; n += 1)
      expect(note(await device.unlockByPin('000000'))).toBe('pin-wrong');
    expect(note(await device.unlockByPin('000000'))).toBe('pin-over');
    await expect.poll(() => other.pin().left).toBe(0);
    expect(note(await other.unlockByPin(PIN))).toBe('pin-over');
    expect(note(await device.unlock(PASSPHRASE))).toBe('only here');
    await warmLock();
    expect(note(await device.unlockByPin(PIN))).toBe('only here');
  });

  it('is taken away in every tab, and with the device', async () => {
    await warmLock();
    page().removePin();
    expect(await device.unlockByPin(PIN)).toEqual(fail('pin-over'));
    value(await device.unlock(PASSPHRASE));
    expect(device.pin()).toEqual({ set: false, left: 0 });
    value(await device.setPin(PASSPHRASE, { pin: PIN, warmMs: HOUR }));
    await device.destroy();
    expect(storage.keys().filter((key) => key.includes('pin'))).toEqual([]);
  });

  it('needs the passphrase to be set, and a wrong one counts', async () => {
    device.removePin();
    const set = await device.setPin('falsch geraten', { pin: PIN, warmMs: HOUR });
    expect(set).toMatchObject({ problem: { code: 'passphrase-wrong' } });
    expect(device.tries().left).toBe(4);
    expect(device.pin().set).toBe(false);
  });

  it('tells nothing of itself on the disk: it lies sealed by the key', () => {
    const text = storage.getItem('mappe.pin') ?? '';
    expect(text).not.toBe('');
    expect(atob(text)).not.toContain('secret');
    expect(
      storage
        .keys()
        .map((key) => storage.getItem(key))
        .join(),
    ).not.toContain(PIN);
  });
});
