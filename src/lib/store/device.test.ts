import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
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

const MENTEE = 'mentee:01JDN000000000000000000001';
const ARTICLE = 'article:01JDN000000000000000000002';

let storage: ReturnType<typeof memoryStorage>;
let indexedDB: IDBFactory;
/** The second place for the key slots. */
let elsewhere: ReturnType<typeof memoryText>;
/** Set to make the next openings fail. */
let failure: StoreError | null;
/** Set to make the next openings wait for it. */
let silence: Promise<void> | null;
/** How many databases were opened, and closed again. */
let count: { opened: number; closed: number };

/** The same device after a restart of the browser. */
function restarted(): Device {
  return createDevice({
    storage,
    now: () => Date.now(),
    targetMs: 0,
    async open(name, seal, onGone) {
      if (failure) throw failure;
      await silence;
      const one = await openDocuments({
        ...{ name, seal, mirror: storage, onGone, indexedDB, IDBKeyRange },
      });
      count.opened += 1;
      const close = one.close.bind(one);
      one.close = () => {
        count.closed += 1;
        return close();
      };
      return one;
    },
    patienceMs: silence ? 20 : 20_000,
    async deleteAll(but) {
      for (const { name } of await indexedDB.databases())
        if (name && !but.some((kept) => name.startsWith(kept))) indexedDB.deleteDatabase(name);
    },
    keepsake: elsewhere,
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
  elsewhere = memoryText();
  failure = null;
  silence = null;
  count = { opened: 0, closed: 0 };
});

describe('the sealed device', () => {
  it('keeps profile and records over a restart, for the one passphrase', async () => {
    const device = restarted();
    expect(device.exists()).toBe(false);
    const { project } = value(await device.create(PASSPHRASE, PROFILE));
    await project?.write([{ _id: MENTEE, note: 'x' }], 'local');
    await device.lock();

    const again = restarted();
    expect(again.exists()).toBe(true);
    expect(await again.unlock('ganz sicher falsch')).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    const opened = value(await again.unlock(PASSPHRASE));
    expect(opened.profile).toEqual(PROFILE);
    expect(opened.project?.get(MENTEE)?.note).toBe('x');
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

  it('says so where the storage never answers, and opens once it does', async () => {
    const before = restarted();
    const { project } = value(await before.create(PASSPHRASE, PROFILE));
    await project?.write([{ _id: MENTEE, note: 'x' }], 'local');
    await before.lock();

    let answer: () => void = () => undefined;
    silence = new Promise((resolve) => (answer = resolve));
    const device = restarted();
    const silent = { problem: { code: 'storage-silent' } };
    expect(await device.unlock(PASSPHRASE)).toMatchObject(silent);
    expect(await device.unlock(PASSPHRASE)).toMatchObject(silent);
    answer();
    // Nobody waits any more, so nothing stays open behind the locked screen.
    await vi.waitFor(() => expect(count).toEqual({ opened: 4, closed: 4 }), 20_000);
    silence = null;
    const again = value(await restarted().unlock(PASSPHRASE));
    expect(again.project?.get(MENTEE)?.note).toBe('x');
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
    expect(opened.lost).toEqual({ restored: 0, waiting: 0, gone: 0 });
  });

  it('notices one dropped database, also where the mirror has lost its mark', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    await device.lock();
    const [name] = (await indexedDB.databases()).flatMap(({ name }) =>
      name?.endsWith('-project') ? [name] : [],
    );
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name ?? '').onsuccess = resolve;
    });
    for (const key of storage.keys()) if (key.includes('.mirror.')) storage.removeItem(key);
    expect(value(await restarted().unlock(PASSPHRASE)).lost).not.toBeNull();
  });

  it('finds its key slot in the other place, until it is destroyed', async () => {
    const device = restarted();
    const { project } = value(await device.create(PASSPHRASE, PROFILE));
    await project?.write([{ _id: MENTEE, note: 'only here' }], 'local');
    await vi.waitFor(() => expect(elsewhere.kept.text).not.toBeNull(), { timeout: 10_000 });
    await device.lock();
    for (const key of storage.keys()) storage.removeItem(key);
    const again = restarted();
    expect(again.exists()).toBe(false);
    expect(await again.recall()).toBe(true);
    const opened = value(await again.unlock(PASSPHRASE));
    expect(opened.project?.pending()).toMatchObject([{ id: MENTEE }]);
    expect(opened.lost).toBeNull();
    await again.destroy();
    expect(await restarted().recall()).toBe(false);
  });

  it('tells of the loss where the browser dropped everything but that place', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    await vi.waitFor(() => expect(elsewhere.kept.text).not.toBeNull(), { timeout: 10_000 });
    await device.lock();
    for (const key of storage.keys()) storage.removeItem(key);
    indexedDB = new IDBFactory();
    const again = restarted();
    await again.recall();
    expect(value(await again.unlock(PASSPHRASE)).lost).not.toBeNull();
  });

  it('says only once that the browser dropped the databases', async () => {
    const device = restarted();
    expect(value(await device.create(PASSPHRASE, PROFILE)).lost).toBeNull();
    await device.lock();
    indexedDB = new IDBFactory();
    const again = restarted();
    await again.unlock(PASSPHRASE);
    await again.lock();
    expect(value(await restarted().unlock(PASSPHRASE)).lost).toBeNull();
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

  it('brings entries back that were only here, in both databases', async () => {
    const device = restarted();
    const { project, programme } = value(await device.create(PASSPHRASE, PROFILE));
    await project?.write([{ _id: MENTEE, note: 'only here' }], 'local');
    await programme.write([{ _id: ARTICLE, title: 'only here' }], 'local');
    await device.lock();
    indexedDB = new IDBFactory();
    const opened = value(await restarted().unlock(PASSPHRASE));
    expect(opened.lost).toEqual({ restored: 2, waiting: 0, gone: 0 });
    expect(opened.project?.pending()).toMatchObject([{ id: MENTEE }]);
    expect(opened.programme.get(ARTICLE)?.title).toBe('only here');
  });

  it('asks for the lock where the database goes away while it is open', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    const locked = vi.fn();
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    device.guard({ idleMs: 60_000, backgroundMs: 60_000 }, locked);
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    await vi.waitFor(() => expect(locked).toHaveBeenCalled());
    await device.lock();
    vi.unstubAllGlobals();
  });

  it('keeps drafts beside a database that takes no write', async () => {
    const device = restarted();
    value(await device.create(PASSPHRASE, PROFILE));
    const typed = [{ key: 'contact/new', value: { note: 'Wachtelbrunnen' } }];
    expect(await device.keepDrafts(typed)).toBe(true);
    await device.lock();
    expect(
      storage
        .keys()
        .map((key) => storage.getItem(key))
        .join(),
    ).not.toContain('Wachtel');
    const again = restarted();
    expect(value(await again.unlock(PASSPHRASE)).drafts).toEqual(typed);
    await again.keepDrafts([]);
    await again.lock();
    expect(value(await restarted().unlock(PASSPHRASE)).drafts).toEqual([]);
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

describe('two people on one device', () => {
  const OTHER: Profile = {
    ...PROFILE,
    user: { ...PROFILE.user, id: '01JDM00000000000000000000B', login: 'bert' },
  };
  const OTHERS = 'neun Buchen im Erzgebirge';

  /** Anna has an entry that is only here; then Bert uses the device. */
  async function annaThenBert(): Promise<Device> {
    const device = restarted();
    const { project } = value(await device.create(PASSPHRASE, PROFILE));
    await project?.write([{ _id: MENTEE, note: 'only here' }], 'local');
    expect(await device.setAside()).toMatchObject({ ok: true });
    expect(device.exists()).toBe(false);
    expect(device.asides()).toBe(1);
    value(await device.create(OTHERS, OTHER));
    return device;
  }

  it('keeps what one has only here, sealed, while the other comes and goes', async () => {
    const bert = await annaThenBert();
    await bert.destroy();
    const device = restarted();
    expect(device.exists()).toBe(false);
    expect(await device.takeBack('anna', OTHERS)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await device.takeBack('bert', PASSPHRASE)).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect((await device.takeBack('anna', PASSPHRASE)).ok).toBe(true);
    expect(device.asides()).toBe(0);
    const opened = value(await device.unlock(PASSPHRASE));
    expect(opened.profile).toEqual(PROFILE);
    expect(opened.lost).toBeNull();
    expect(opened.project?.pending()).toMatchObject([{ id: MENTEE }]);
  });

  it('brings it back from the mirror where the browser dropped it meanwhile', async () => {
    const bert = await annaThenBert();
    await bert.setAside();
    indexedDB = new IDBFactory();
    const device = restarted();
    expect((await device.takeBack('anna', PASSPHRASE)).ok).toBe(true);
    expect(value(await device.unlock(PASSPHRASE)).lost).toMatchObject({ restored: 1 });
  });

  it('takes nothing back while somebody is signed in', async () => {
    const bert = await annaThenBert();
    expect(await bert.takeBack('anna', PASSPHRASE)).toMatchObject({
      problem: { code: 'not-permitted' },
    });
  });

  it('says so instead of piling up devices', async () => {
    const device = restarted();
    for (let n = 0; n < 3; n++) {
      value(await device.create(PASSPHRASE, PROFILE));
      expect((await device.setAside()).ok).toBe(true);
    }
    value(await device.create(PASSPHRASE, PROFILE));
    expect(await device.setAside()).toMatchObject({ problem: { code: 'asides-full' } });
    expect(device.exists()).toBe(true);
  });
});
