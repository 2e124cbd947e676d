import type { Role } from '../domain/member.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { preloadDerivation } from '../vault/derive.ts';
import type { KeyValue } from '../vault/key-value.ts';
import type { LockTimes } from '../vault/lock.ts';
import { createPassphraseSlot, type UnlockedSlot } from '../vault/passphrase-slot.ts';
import { createSeal, type Seal } from '../vault/seal.ts';
import { fromBase64, toBase64 } from '../vault/slot-text.ts';
import type { Tries } from '../vault/tries.ts';
import { guardTabs, type TabGuard } from './device-tabs.ts';
import { StoreError, type Documents } from './documents.ts';

export type { LockTimes } from '../vault/lock.ts';

/** Whose device this is; sealed, known only after unlocking. */
export interface Profile {
  user: { id: string; name: string; login: string; role: Role };
  project: { id: string; name: string; db: string } | null;
  programmeDb: string;
  /** Changes when the server was restored from a backup. */
  epoch: string;
}

export interface OpenedDevice {
  profile: Profile;
  project: Documents | null;
  programme: Documents;
  /** True where the browser dropped what was here; what was only here is gone. */
  lost: boolean;
}

/** The sealed device: its key slot, and the databases that the key opens. */
export interface Device {
  /** True where a key slot stands on this device. */
  exists(): boolean;
  tries(): Tries;
  /** Loads what unlocking needs while the person still types. */
  preload(): Promise<void>;
  create(passphrase: string, profile: Profile): Promise<Result<OpenedDevice>>;
  unlock(passphrase: string): Promise<Result<OpenedDevice>>;
  saveProfile(profile: Profile): Promise<void>;
  /** Calls back when the device must be locked: idle, in the background, or locked in another tab. */
  guard(times: LockTimes, onLock: () => void): void;
  setTimes(times: LockTimes): void;
  /** Flushes and drops everything opened, the key included; other tabs lock, too. */
  lock(): Promise<void>;
  /** Deletes the key and the databases for good. */
  destroy(): Promise<void>;
}

export interface DeviceDeps {
  storage: KeyValue;
  now: () => number;
  /** Opens one sealed database; the default loads Dexie with the first call. */
  open: (name: string, seal: Seal) => Promise<Documents>;
  /** Deletes every database of this app; the default asks the browser for their names. */
  deleteAll: () => Promise<void>;
  /** Asks the browser to keep the data when space is short. */
  persist: () => Promise<unknown>;
  /** Milliseconds that deriving the key should take. */
  targetMs?: number;
}

const PROFILE = 'profile';
/** A second, sealed copy beside the key slot: it outlives a database that the browser dropped. */
const PROFILE_COPY = 'mappe.profile';

export function createDevice(given: Partial<DeviceDeps> = {}): Device {
  const deps: DeviceDeps = { ...browserDeps(), ...given };
  const slot = createPassphraseSlot(deps);
  let opened: { project: Documents; programme: Documents; seal: Seal } | null = null;
  let guard: TabGuard | null = null;

  async function openBoth({
    database,
    key,
  }: UnlockedSlot): Promise<Result<typeof opened & object>> {
    const seal = createSeal(key);
    const both = await Promise.allSettled([
      deps.open(`${database}-project`, seal),
      deps.open(`${database}-programme`, seal),
    ]);
    const [project, programme] = both;
    if (project.status === 'fulfilled' && programme.status === 'fulfilled')
      return ok({ project: project.value, programme: programme.value, seal });
    for (const one of both) if (one.status === 'fulfilled') await one.value.close();
    return storeFailure(project.status === 'rejected' ? project.reason : rejection(programme));
  }

  function facing(profile: Profile, lost = false): OpenedDevice {
    if (!opened) throw new StoreError('closed');
    return {
      profile,
      project: profile.project ? opened.project : null,
      programme: opened.programme,
      lost,
    };
  }

  async function keepProfile(profile: Profile): Promise<void> {
    if (!opened) throw new StoreError('closed');
    await opened.programme.putLocal(PROFILE, profile);
    const plain = new TextEncoder().encode(JSON.stringify(profile));
    deps.storage.setItem(PROFILE_COPY, toBase64(await opened.seal.seal(plain, PROFILE_COPY)));
  }

  async function profileCopy(seal: Seal): Promise<Profile | null> {
    const copy = deps.storage.getItem(PROFILE_COPY);
    if (copy === null) return null;
    try {
      const plain = await seal.open(fromBase64(copy), PROFILE_COPY);
      return JSON.parse(new TextDecoder().decode(plain)) as Profile;
    } catch {
      return null;
    }
  }

  async function drop(): Promise<typeof opened> {
    guard?.stop();
    guard = null;
    const was = opened;
    opened = null;
    return Promise.resolve(was);
  }

  return {
    exists: () => slot.exists(),
    tries: () => slot.tries(),
    async preload() {
      await Promise.all([preloadDerivation(), import('./open.ts')]);
    },
    async create(passphrase, profile) {
      const made = await slot.create(passphrase);
      if (!made.ok) return made;
      const databases = await openBoth(made.value);
      if (!databases.ok) {
        slot.destroy();
        return databases;
      }
      opened = databases.value;
      try {
        await keepProfile(profile);
      } catch (error) {
        await this.destroy();
        return storeFailure(error);
      }
      void deps.persist().catch(() => undefined);
      return ok(facing(profile));
    },
    async unlock(passphrase) {
      const unlocked = await slot.unlock(passphrase);
      if (!unlocked.ok) return unlocked;
      const databases = await openBoth(unlocked.value);
      if (!databases.ok) return databases;
      opened = databases.value;
      const profile = opened.programme.getLocal<Profile>(PROFILE);
      if (profile) return ok(facing(profile));
      // The browser dropped the database (a full disk does that), or the row does not open.
      const copy = await profileCopy(opened.seal);
      if (copy) {
        const { project, programme } = opened;
        const lost = [project, programme].every((one) => one.info().setAside === 0);
        // Without room for it the next unlocking comes here again.
        await programme.putLocal(PROFILE, copy).catch(() => undefined);
        return ok(facing(copy, lost));
      }
      await this.lock();
      return fail('storage-damaged');
    },
    async saveProfile(profile) {
      if (opened) await keepProfile(profile);
    },
    guard(times, onLock) {
      guard?.stop();
      guard = guardTabs(times, deps.now, onLock);
    },
    setTimes: (times) => guard?.setTimes(times),
    async lock() {
      guard?.tellLocked();
      const was = await drop();
      await Promise.all([was?.project.close(), was?.programme.close()]);
    },
    async destroy() {
      guard?.tellLocked();
      const was = await drop();
      slot.destroy();
      deps.storage.removeItem(PROFILE_COPY);
      await Promise.all([was?.project.destroy(), was?.programme.destroy()]);
      await deps.deleteAll();
    },
  };
}

function rejection(settled: PromiseSettledResult<Documents>): unknown {
  return settled.status === 'rejected' ? settled.reason : null;
}

function storeFailure(error: unknown): {
  ok: false;
  problem: { code: Exclude<StoreError['code'], 'closed'> };
} {
  if (!(error instanceof StoreError)) throw error;
  return {
    ok: false,
    problem: { code: error.code === 'closed' ? 'storage-unavailable' : error.code },
  };
}

function browserDeps(): DeviceDeps {
  return {
    storage: {
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, value) => localStorage.setItem(key, value),
      removeItem: (key) => localStorage.removeItem(key),
    },
    now: () => Date.now(),
    async open(name, seal) {
      const { openDocuments } = await import('./open.ts');
      return openDocuments({ name, seal });
    },
    async deleteAll() {
      for (const { name } of await indexedDB.databases())
        if (name?.startsWith('mappe-')) indexedDB.deleteDatabase(name);
    },
    persist: () => navigator.storage.persist(),
  };
}
