import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { randomMaterial } from '../vault/material-slot.ts';
import { createDevice, type Device, type Profile } from './device.ts';
import { openDocuments } from './open.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const OLD = 'acht Erlen an der Zschopau';
const NEW = 'neun Weiden an der Mulde';
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
    now: () => 7,
    targetMs: 0,
    open: (name, seal, onGone) =>
      openDocuments({ name, seal, mirror: storage, onGone, indexedDB, IDBKeyRange }),
    deleteAll: () => Promise.resolve(),
    keepsake: elsewhere,
    persist: () => Promise.resolve(),
  });
}
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const text = () => storage.getItem(SLOT) ?? '';
const material = randomMaterial();
const PASSKEY = { kind: 'passkey', material, hints: { credential: 'c1' } } as const;

/** What is only here, read after another start with these bytes; null where they do not open. */
async function readWith(id: string, bytes = material) {
  await device.lock();
  device = restarted();
  await device.recall();
  const opened = await device.unlockWith(id, bytes);
  return opened.ok ? opened.value.project?.get(MENTEE)?.note : null;
}

beforeEach(async () => {
  [storage, indexedDB, elsewhere] = [memoryStorage(), new IDBFactory(), memoryText()];
  device = restarted();
  const { project } = value(await device.create(OLD, PROFILE));
  await project?.write([{ _id: MENTEE, note: 'only here' }], 'local');
});

describe('another slot on a device', () => {
  it('opens what is only here after a restart, and is known while locked', async () => {
    const id = value(await device.addSlot(OLD, PASSKEY));
    await device.lock();
    device = restarted();
    expect(device.slots()).toEqual([
      { id, kind: 'passkey', madeAt: 7, hints: { credential: 'c1' } },
    ]);
    expect(await readWith(id)).toBe('only here');
    expect(device.pending()).toBe(1);
    await device.lock();
    expect((await restarted().unlock(OLD)).ok).toBe(true);
  });

  it('opens with no other bytes, and what did not open is still there', async () => {
    const id = value(await device.addSlot(OLD, PASSKEY));
    expect(await readWith(id, randomMaterial())).toBeNull();
    expect(await device.unlockWith(id, randomMaterial())).toEqual(fail('slot-broken'));
    expect(await readWith(id)).toBe('only here');
  });

  it('needs the passphrase to be made, and a wrong one counts', async () => {
    expect((await device.addSlot('falsch geraten', PASSKEY)).ok).toBe(false);
    expect(device.slots()).toEqual([]);
    expect(device.tries().left).toBe(4);
    await device.lock();
    expect(await device.addSlot(OLD, PASSKEY)).toEqual(fail('not-permitted'));
  });

  it('opens where passphrases are tried no more, and takes the tries back', async () => {
    const id = value(await device.addSlot(OLD, PASSKEY));
    await device.lock();
    storage.setItem('mappe.tries', JSON.stringify({ wrong: 10, last: 0 }));
    expect(device.tries().barred).toBe(true);
    expect(await readWith(id)).toBe('only here');
    expect(device.tries().barred).toBe(false);
  });

  it('is gone once it was removed, the passphrase goes on', async () => {
    const id = value(await device.addSlot(OLD, PASSKEY));
    expect(await device.removeSlot(id)).toEqual(ok(undefined));
    expect(device.slots()).toEqual([]);
    expect(await readWith(id)).toBeNull();
    expect((await device.unlock(OLD)).ok).toBe(true);
  });

  it('stays when the passphrase changes, and passkeys that came meanwhile do as well', async () => {
    const id = value(await device.addSlot(OLD, PASSKEY));
    const second = randomMaterial();
    let meanwhile = '';
    const changed = await device.changePassphrase({ current: OLD, next: NEW }, async () => {
      const other = restarted();
      value(await other.unlock(OLD));
      // Which text is the newer one must stay clear while a change is open.
      expect(await other.addSlot(OLD, { ...PASSKEY, material: second })).toEqual(
        fail('passphrase-change-open'),
      );
      meanwhile = text();
      return ok(undefined);
    });
    expect(changed).toEqual(ok(undefined));
    expect(text()).not.toBe(meanwhile);
    expect(await readWith(id)).toBe('only here');
    await device.lock();
    expect((await device.unlock(NEW)).ok).toBe(true);
  });

  it('outlives a `localStorage` that goes back in time, and says nothing of the passphrase', async () => {
    const before = text();
    const id = value(await device.addSlot(OLD, PASSKEY));
    await device.lock();
    // The cache storage has it …
    storage.setItem(SLOT, before);
    expect(await readWith(id)).toBe('only here');
    // … and so has the database.
    await device.lock();
    storage.setItem(SLOT, before);
    await elsewhere.write(null);
    device = restarted();
    expect(value(await device.unlock(OLD)).passphrase).toBeNull();
    expect(device.slots().map((slot) => slot.id)).toEqual([id]);
  });

  it('goes with the device when it lies aside, and comes back with it', async () => {
    const id = value(await device.addSlot(OLD, PASSKEY));
    value(await device.setAside());
    expect(device.slots()).toEqual([]);
    value(await device.takeBack('anna', OLD));
    expect(await readWith(id)).toBe('only here');
  });
});
