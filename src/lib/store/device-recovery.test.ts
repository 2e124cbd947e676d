import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
import { fail, type Result } from '../domain/problem.ts';
import { toBase64 } from '../vault/base64.ts';
import { randomMaterial } from '../vault/material-slot.ts';
import { createDevice, type Device, type Profile, type RecoveryShare } from './device.ts';
import { openDocuments } from './open.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const OLD = 'acht Erlen an der Zschopau';
const NEW = 'neun Weiden an der Mulde';
const MENTEE = 'mentee:01JDN000000000000000000001';
const PROFILE: Profile = {
  user: { id: '01JDM000000000000000000001', name: 'Anna Beispiel', login: 'anna', role: 'MENTOR' },
  project: { id: '01JDP000000000000000000001', name: 'Vogtland', db: 'project-vogtland' },
  programmeDb: 'programme',
  epoch: 'e1',
};

let storage: ReturnType<typeof memoryStorage>;
let indexedDB: IDBFactory;
let device: Device;

function restarted(): Device {
  return createDevice({
    storage,
    now: () => 7,
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
/** As an exchange does: the device first, then the server, then what is old goes. */
async function exchanged(): Promise<RecoveryShare> {
  const { ready } = device.recovery();
  if (!ready) throw new Error('nothing is ready');
  value(await device.keepRecovery());
  value(await device.settleRecovery(ready.slot));
  return ready;
}
async function relocked(): Promise<void> {
  await device.lock();
  device = restarted();
}

beforeEach(async () => {
  [storage, indexedDB] = [memoryStorage(), new IDBFactory()];
  device = restarted();
  const { project } = value(await device.create(OLD, PROFILE));
  await project?.write([{ _id: MENTEE, note: 'only here' }], 'local');
});

describe('recovering a device', () => {
  it('opens it with what is only here, and the new passphrase opens it from then on', async () => {
    const share = await exchanged();
    await relocked();
    const opened = value(await device.recover(share, NEW));
    expect(opened.project?.get(MENTEE)?.note).toBe('only here');
    expect(opened.passphrase).toBeNull();
    expect(device.pending()).toBe(1);
    await relocked();
    expect(await device.unlock(OLD)).toMatchObject({ problem: { code: 'passphrase-wrong' } });
    expect(value(await device.unlock(NEW)).project?.get(MENTEE)?.note).toBe('only here');
  });

  it('is done where ten passphrases were wrong, and takes the tries back', async () => {
    const share = await exchanged();
    await relocked();
    storage.setItem('mappe.tries', JSON.stringify({ wrong: 10, last: 0 }));
    expect((await device.recover(share, NEW)).ok).toBe(true);
    expect(device.tries().barred).toBe(false);
  });

  it('needs both halves: neither the share alone nor the device alone opens anything', async () => {
    const share = await exchanged();
    await relocked();
    const slot = storage.getItem('mappe.device') ?? '';
    const guessed = { ...share, share: toBase64(randomMaterial()) };
    expect(await device.recover(guessed, NEW)).toEqual(fail('recovery-none'));
    expect(await device.recover({ ...share, share: 'AAAA' }, NEW)).toEqual(fail('recovery-none'));
    // Another device with the same share: what it lacks is the slot.
    storage.setItem('mappe.device', JSON.stringify({ ...JSON.parse(slot), more: [] }));
    expect(await device.recover(share, NEW)).toEqual(fail('recovery-none'));
    expect(slot).not.toContain(share.share);
    storage.setItem('mappe.device', slot);
    expect((await device.unlock(OLD)).ok).toBe(true);
  });

  it('changes nothing where the new passphrase is too short', async () => {
    const share = await exchanged();
    await relocked();
    expect((await device.recover(share, 'kurz')).ok).toBe(false);
    expect((await device.unlock(OLD)).ok).toBe(true);
  });

  it('makes a new slot after its use, and none at every other opening', async () => {
    const used = await exchanged();
    await relocked();
    value(await device.unlock(OLD));
    expect(device.recovery()).toEqual({ standing: [used.slot], ready: null });
    await relocked();
    value(await device.recover(used, NEW));
    const next = await exchanged();
    expect(next.share).not.toBe(used.share);
    expect(device.recovery()).toEqual({ standing: [next.slot], ready: null });
    await relocked();
    expect(await device.recover(used, NEW)).toEqual(fail('recovery-none'));
    expect((await device.recover(next, NEW)).ok).toBe(true);
  });

  it('opens with the old share as with the new one while the server may have either', async () => {
    const old = await exchanged();
    await relocked();
    value(await device.recover(old, NEW));
    const { ready } = device.recovery();
    value(await device.keepRecovery());
    // Killed before the server has answered.
    await relocked();
    expect(device.recovery().standing).toHaveLength(2);
    expect((await device.recover(old, NEW)).ok).toBe(true);
    await relocked();
    expect(ready && (await device.recover(ready, NEW)).ok).toBe(true);
    value(await device.settleRecovery(ready?.slot ?? null));
    expect(device.recovery().standing).toEqual([ready?.slot]);
  });

  it('is over where the server holds nothing any more', async () => {
    const share = await exchanged();
    value(await device.settleRecovery(null));
    expect(device.slots()).toEqual([]);
    await relocked();
    expect(await device.recover(share, NEW)).toEqual(fail('recovery-none'));
    // The next opening has another one ready.
    value(await device.unlock(OLD));
    expect(device.recovery().ready).not.toBeNull();
  });

  it('keeps no share in memory once the device is locked', async () => {
    expect(device.recovery().ready).not.toBeNull();
    await device.lock();
    expect(device.recovery().ready).toBeNull();
  });
});
