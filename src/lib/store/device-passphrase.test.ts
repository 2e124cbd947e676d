import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { createDevice, type Device, type OpenedDevice, type Profile } from './device.ts';
import { openDocuments } from './open.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const OLD = 'acht Erlen an der Zschopau';
const NEW = 'neun Weiden an der Mulde';
const BOTH = { current: OLD, next: NEW };
const SLOT = 'mappe.device';
const MENTEE = 'mentee:01JDN000000000000000000001';
const PROFILE: Profile = {
  user: { id: '01JDM000000000000000000001', name: 'Anna Beispiel', login: 'anna', role: 'MENTOR' },
  project: { id: '01JDP000000000000000000001', name: 'Vogtland', db: 'project-vogtland' },
  programmeDb: 'programme',
  epoch: 'e1',
};

let storage: ReturnType<typeof memoryStorage>;
let indexedDB: IDBFactory;
let elsewhere: ReturnType<typeof memoryText>;
let device: Device;

function restarted(): Device {
  return createDevice({
    storage,
    now: () => Date.now(),
    targetMs: 0,
    open: (name, seal, onGone) =>
      openDocuments({ name, seal, mirror: storage, onGone, indexedDB, IDBKeyRange }),
    deleteAll: () => Promise.resolve(),
    keepsake: elsewhere,
    persist: () => Promise.resolve(),
  });
}
function value(result: Result<OpenedDevice>): OpenedDevice {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const accepted = () => Promise.resolve(ok(undefined));
const slotText = () => storage.getItem(SLOT) ?? '';

/** What opens the device after a restart, and what is told then. */
async function opens(passphrase: string) {
  await device.lock();
  device = restarted();
  const opened = await device.unlock(passphrase);
  return opened.ok ? { note: opened.value.passphrase, project: opened.value.project } : null;
}

beforeEach(async () => {
  [storage, indexedDB, elsewhere] = [memoryStorage(), new IDBFactory(), memoryText()];
  device = restarted();
  const { project } = value(await device.create(OLD, PROFILE));
  await project?.write([{ _id: MENTEE, note: 'x' }], 'local');
});

describe('changing the passphrase', () => {
  it('opens with the new one only, and with everything that was there', async () => {
    expect(await device.changePassphrase(BOTH, accepted)).toEqual(ok(undefined));
    expect(await opens(OLD)).toBeNull();
    const opened = await opens(NEW);
    expect(opened?.note).toBeNull();
    expect(opened?.project?.get(MENTEE)?.note).toBe('x');
    expect(device.tries().left).toBeNull();
  });

  it('seals nothing anew: a row that was sealed before opens after it', async () => {
    const before = (await indexedDB.databases()).length;
    const first = JSON.parse(slotText()) as Record<string, unknown>;
    await device.changePassphrase(BOTH, accepted);
    const second = JSON.parse(slotText()) as Record<string, unknown>;
    expect(second.database).toBe(first.database);
    expect((await indexedDB.databases()).length).toBe(before);
    for (const part of ['salt', 'iv', 'wrapped'] as const)
      expect(second[part]).not.toBe(first[part]);
  });

  it('needs the current one, asks no server without it, and counts the try', async () => {
    const server = vi.fn(accepted);
    const wrong = { current: 'ganz sicher falsch', next: NEW };
    expect(await device.changePassphrase(wrong, server)).toMatchObject({
      problem: { code: 'passphrase-wrong', values: { left: 4 } },
    });
    expect(server).not.toHaveBeenCalled();
    expect(await opens(OLD)).not.toBeNull();
  });

  it('leaves all as it was where the server refuses, and says nothing later', async () => {
    const before = slotText();
    const refused = await device.changePassphrase(BOTH, () => Promise.resolve(fail('offline')));
    expect(refused).toMatchObject({ problem: { code: 'offline' } });
    expect(slotText()).toBe(before);
    expect((await opens(OLD))?.note).toBeNull();
  });

  it('says that it is open where the answer was lost, until it was done again', async () => {
    const lost = () => Promise.resolve(fail('timeout'));
    expect(await device.changePassphrase(BOTH, lost)).toMatchObject({
      problem: { code: 'passphrase-change-open' },
    });
    expect(device.changing()).toBe(true);
    expect((await opens(OLD))?.note).toBe('open');
    expect(
      await device.changePassphrase(BOTH, () => Promise.resolve(fail('offline'))),
    ).toMatchObject({ problem: { code: 'offline' } });
    expect(device.changing()).toBe(true);
    expect((await device.changePassphrase(BOTH, accepted)).ok).toBe(true);
    expect((await opens(NEW))?.note).toBeNull();
  });

  it('opens with the old one, and says so, where it was killed at the server', async () => {
    void device.changePassphrase(BOTH, () => new Promise(() => undefined));
    await vi.waitFor(() => expect(device.changing()).toBe(true), { timeout: 20_000 });
    device = restarted();
    expect(value(await device.unlock(OLD)).passphrase).toBe('open');
  });

  it('goes forward again where the browser lost the last seconds of its storage', async () => {
    const before = slotText();
    await device.changePassphrase(BOTH, accepted);
    await device.lock();
    storage.setItem(SLOT, before);
    expect((await opens(OLD))?.note).toBe('renewed');
    expect(await opens(OLD)).toBeNull();
    expect((await opens(NEW))?.note).toBeNull();
  });

  it('opens with the new one at once where the other place still has its slot', async () => {
    const before = slotText();
    await device.changePassphrase(BOTH, accepted);
    await device.lock();
    storage.setItem(SLOT, before);
    storage.setItem('mappe.changing', '1');
    device = restarted();
    expect(await device.recall()).toBe(false);
    expect(value(await device.unlock(NEW)).passphrase).toBeNull();
    expect(device.changing()).toBe(false);
  });

  it('has the new slot in the other place, too', async () => {
    await device.changePassphrase(BOTH, accepted);
    expect(elsewhere.kept.text).toContain(JSON.stringify(slotText()).slice(1, -1));
    for (const key of storage.keys()) if (key !== 'mappe.reserve') storage.removeItem(key);
    device = restarted();
    expect(await device.recall()).toBe(true);
    expect((await device.unlock(NEW)).ok).toBe(true);
  });

  it('opens a rescue file with the passphrase of its time', async () => {
    const file = await device.rescue();
    if (!file.ok) throw new Error(file.problem.code);
    await device.changePassphrase(BOTH, accepted);
    expect(await device.readRescue(file.value.text, NEW)).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    expect(await device.readRescue(file.value.text, OLD)).toMatchObject({
      ok: true,
      value: { known: 1, damaged: 0 },
    });
  });

  it('knows whether a passphrase that the server took is the one of this device', async () => {
    expect([await device.opensWith(OLD), await device.opensWith(NEW)]).toEqual([true, false]);
    expect(device.tries().left).toBeNull();
  });
});
