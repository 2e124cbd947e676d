import { fail, ok, type Result } from '../domain/problem.ts';
import { preloadDerivation } from '../vault/derive.ts';
import { openMaterialSlot } from '../vault/material-slot.ts';
import { createPassphraseSlot, openSlotText, SLOT_KEY } from '../vault/passphrase-slot.ts';
import type { UnlockedSlot } from '../vault/unlocked-slot.ts';
import { createSeal } from '../vault/seal.ts';
import {
  asides,
  databaseOf,
  databasesAside,
  placeInUse,
  setAside,
  takeBack,
} from './device-aside.ts';
import { browserDeps, type DeviceDeps } from './device-deps.ts';
import { keepDrafts, readDrafts } from './device-drafts.ts';
import type { Device, Lost, OpenedDevice } from './device-face.ts';
import { createKeepsake } from './device-keepsake.ts';
import { lostOf, rejection, storeFailure, versionsOf, type Opened } from './device-opened.ts';
import { createOpening, PATIENCE_MS } from './device-opening.ts';
import {
  changePassphrase,
  isChanging,
  replaceSlot,
  settlePassphrase,
} from './device-passphrase.ts';
import { createDevicePin } from './device-pin.ts';
import { createRecovery, openByShare } from './device-recovery.ts';
import { forgetSafe, isSafe, markSafe } from './device-safe.ts';
import { addSlot, changeSlots, shownSlots } from './device-slots.ts';
import { report } from './listeners.ts';
import { keepProfileCopy, PROFILE_COPY, readProfileCopy, type Profile } from './device-profile.ts';
import { guardTabs, type TabGuard } from './device-tabs.ts';
import { StoreError } from './documents.ts';
import { clearMirror } from './mirror-storage.ts';
import { whenQuiet } from './quiet.ts';

export type { LockTimes } from '../vault/lock.ts';
export type { DeviceDeps } from './device-deps.ts';
export type { Device, Lost, OpenedDevice } from './device-face.ts';
export type { PassphraseNote } from './device-passphrase.ts';
export type { KeptDraft } from './device-drafts.ts';
export type { Profile } from './device-profile.ts';
export type { NewPin } from './device-pin.ts';
export type { RecoveryShare, RecoveryState } from './device-recovery.ts';
export type { NewSlot, ShownSlot } from './device-slots.ts';
export type { Rescued, RescueFile } from './rescue.ts';

const PROFILE = 'profile';
const STORES = ['project', 'programme'] as const;

export function createDevice(given: Partial<DeviceDeps> = {}): Device {
  const deps: DeviceDeps = { ...browserDeps(), ...given };
  const { storage } = deps;
  const keepsake = createKeepsake(storage, deps.keepsake);
  const recovery = createRecovery(storage, deps.now);
  const pin = createDevicePin(deps);
  // A clock that is given stands for both.
  const ticks = given.now ?? (() => performance.now());
  const slot = createPassphraseSlot({ ...deps, ticks, beside });
  let opened: Opened | null = null;
  let profile: Profile | null = null;
  let guard: TabGuard | null = null;
  let onGone: () => void = () => undefined;

  const opening = createOpening<Result<Opened>>(deps.patienceMs ?? PATIENCE_MS, async (late) => {
    if (late.ok) await Promise.all([late.value.project.close(), late.value.programme.close()]);
  });

  /** Whatever goes wrong beside an opening must not keep anybody from opening. */
  async function beside(whole: UnlockedSlot): Promise<void> {
    await recovery.prepare(whole).catch(report);
    await pin.prepare(whole).catch(report);
  }

  async function openBoth(slot: UnlockedSlot): Promise<Result<Opened>> {
    return (await opening(slot.database, () => begin(slot))) ?? fail('storage-silent');
  }

  async function begin({ database, key }: UnlockedSlot): Promise<Result<Opened>> {
    const seal = createSeal(key);
    const open = (name: string) => deps.open(`${database}-${name}`, seal, () => onGone());
    const both = await Promise.allSettled([open('project'), open('programme')]);
    const [project, programme] = both;
    if (project.status === 'fulfilled' && programme.status === 'fulfilled')
      return ok({ database, project: project.value, programme: programme.value, seal });
    for (const one of both) if (one.status === 'fulfilled') await one.value.close();
    return storeFailure(project.status === 'rejected' ? project.reason : rejection(programme));
  }

  async function facing(
    { project, programme, seal, database }: Opened,
    lost: Lost | null,
  ): Promise<OpenedDevice> {
    if (!profile) throw new StoreError('closed');
    const drafts = await readDrafts(storage, seal, database);
    const passphrase = settlePassphrase({ storage, programme });
    whenQuiet(() => void keepsake.keep());
    const openFiles = () => deps.openFiles(`${database}-files`, seal);
    return {
      profile,
      place: database,
      project: profile.project ? project : null,
      programme,
      lost,
      passphrase,
      drafts,
      openFiles,
    };
  }

  /** What follows once a slot has given the key. */
  async function openDevice(unlocked: UnlockedSlot): Promise<Result<OpenedDevice>> {
    forgetSafe(storage);
    const databases = await openBoth(unlocked);
    if (!databases.ok) return databases;
    opened = databases.value;
    const { project, programme, seal } = databases.value;
    profile = programme.getLocal<Profile>(PROFILE);
    // On a device that was set up no database is new, whatever the mirror says.
    const made = project.engine.made || programme.engine.made;
    if (profile) return ok(await facing(opened, lostOf(opened, made)));
    // The browser dropped the database (a full disk does that), or the row does not open.
    profile = await readProfileCopy(storage.getItem(PROFILE_COPY), seal);
    if (profile) {
      const dropped = [project, programme].every((one) => one.info().setAside === 0);
      // Without room for it the next unlocking comes here again.
      await programme.putLocal(PROFILE, profile).catch(() => undefined);
      return ok(await facing(opened, lostOf(opened, dropped)));
    }
    await lock(false);
    return fail('storage-damaged');
  }

  const slotsOf = ({ programme }: Opened) => ({ storage, keepsake, programme });

  async function lock(safe: boolean, warm = false): Promise<void> {
    if (!warm) pin.coolAll();
    guard?.tellLocked();
    const was = drop();
    await Promise.all([was?.project.close(), was?.programme.close()]);
    if (was) markSafe(storage, safe ? versionsOf(was) : null);
  }

  async function keepProfile(fresh: Profile): Promise<void> {
    if (!opened) throw new StoreError('closed');
    const { programme, seal } = opened;
    await programme.putLocal(PROFILE, fresh);
    await keepProfileCopy(storage, seal, fresh);
    profile = fresh;
  }

  function drop(): Opened | null {
    guard?.stop();
    guard = null;
    onGone = () => undefined;
    const was = opened;
    opened = null;
    profile = null;
    recovery.forget();
    return was;
  }

  /** Asked of a locked device: as it was said when it locked, and the databases have not gone on. */
  async function nothingOnlyHere(): Promise<boolean> {
    const database = databaseOf(storage.getItem(SLOT_KEY) ?? '');
    if (database === null) return false;
    const versions = await Promise.all(
      STORES.map((store) => deps.versionOf(`${database}-${store}`).catch(() => -1)),
    );
    return isSafe(storage, versions);
  }

  /** For what needs both databases and the key. */
  async function whileOpen<T>(
    work: (open: Opened, whose: Profile) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (!opened || !profile) return fail('not-permitted');
    try {
      return await work(opened, profile);
    } catch (error) {
      return storeFailure(error);
    }
  }

  return {
    exists: () => slot.exists(),
    place: () => placeInUse(storage),
    recall: () => keepsake.recall(),
    tries: () => slot.tries(),
    async preload() {
      preloadDerivation();
      await import('./open.ts');
    },
    async create(passphrase, fresh) {
      const made = await slot.create(passphrase);
      if (!made.ok) return made;
      forgetSafe(storage);
      const databases = await openBoth(made.value);
      if (!databases.ok) {
        slot.destroy();
        return databases;
      }
      opened = databases.value;
      try {
        await keepProfile(fresh);
      } catch (error) {
        await this.destroy();
        return storeFailure(error);
      }
      void deps.persist().catch(() => undefined);
      return ok(await facing(databases.value, null));
    },
    async unlock(passphrase, proven) {
      const unlocked = await slot.unlock(passphrase, proven);
      if (!unlocked.ok) {
        // The last try: who has the device in hand gets nothing more to guess at.
        if (!slot.tries().barred || proven || !(await nothingOnlyHere())) return unlocked;
        await this.destroy();
        return fail('device-dropped');
      }
      return openDevice(unlocked.value);
    },
    slots: () => shownSlots(storage),
    async unlockWith(id, material) {
      const text = storage.getItem(SLOT_KEY);
      if (text === null) return fail('device-not-set-up');
      const unlocked = await openMaterialSlot(text, id, material, beside);
      if (!unlocked) return fail('slot-broken');
      slot.forgive();
      return openDevice(unlocked);
    },
    addSlot: (passphrase, order) =>
      whileOpen((open) => addSlot({ ...slotsOf(open), slot, now: deps.now }, passphrase, order)),
    removeSlot: (id) =>
      whileOpen((open) =>
        changeSlots(slotsOf(open), (more) => more.filter((one) => one.id !== id)),
      ),
    pin: () => ({ set: pin.isSet(), left: pin.left() }),
    onPinOver: (run) => pin.onCooled(run),
    setPin: (passphrase, fresh) => whileOpen(() => pin.set(slot, passphrase, fresh)),
    removePin: () => pin.remove(),
    coolPin: () => pin.coolAll(),
    async unlockByPin(text) {
      const unlocked = await pin.open(text);
      return unlocked.ok ? openDevice(unlocked.value) : unlocked;
    },
    recovery: () => recovery.state(),
    keepRecovery: () => whileOpen((open) => recovery.keep(slotsOf(open))),
    settleRecovery: (held) => whileOpen((open) => recovery.settle(slotsOf(open), held)),
    async recover(share, passphrase) {
      const text = storage.getItem(SLOT_KEY);
      if (text === null) return fail('device-not-set-up');
      const found = await openByShare(text, share, { slot, passphrase, recovery });
      if (!found.ok) return found;
      slot.forgive();
      pin.remove();
      const device = await openDevice(found.value.unlocked);
      if (!device.ok) return device;
      const replaced = await whileOpen((open) => replaceSlot(slotsOf(open), found.value.text));
      return ok({ ...device.value, passphrase: replaced.ok ? null : 'open' });
    },
    async saveProfile(fresh) {
      if (opened) await keepProfile(fresh);
    },
    guard(times, onLock) {
      guard?.stop();
      guard = guardTabs(times, deps.now, onLock);
      onGone = onLock;
    },
    setTimes: (times) => guard?.setTimes(times),
    changing: () => isChanging(storage),
    changePassphrase: (texts, atServer) =>
      whileOpen(({ programme }) =>
        changePassphrase({ storage, slot, keepsake, programme }, texts, atServer),
      ),
    async opensWith(passphrase) {
      const text = storage.getItem(SLOT_KEY);
      return text !== null && (await openSlotText(text, passphrase)).ok;
    },
    pending: () => (opened ? opened.project.info().pending + opened.programme.info().pending : 0),
    async keepDrafts(drafts) {
      return opened ? keepDrafts(storage, opened.seal, opened.database, drafts) : false;
    },
    lock: (safe = false, warm = false) => lock(safe, warm),
    async destroy() {
      guard?.tellLocked();
      const was = drop();
      await keepsake.keepAsides();
      slot.destroy();
      pin.remove();
      forgetSafe(storage);
      storage.removeItem(PROFILE_COPY);
      const others = databasesAside(storage);
      clearMirror(storage, others);
      await Promise.all([was?.project.destroy(), was?.programme.destroy()]);
      clearMirror(storage, others);
      await deps.deleteAll(others);
    },
    asides: () => asides(storage).length,
    async setAside() {
      await this.lock();
      const done = setAside(storage);
      if (done.ok) pin.remove();
      await keepsake.keep();
      return done;
    },
    async takeBack(login, passphrase) {
      if (slot.exists()) return fail('not-permitted');
      for (const aside of asides(storage)) {
        const unlocked = await slot.try(aside.slot, passphrase);
        if (!unlocked.ok && unlocked.problem.code === 'too-many-tries') return unlocked;
        if (!unlocked.ok) continue;
        const whose = await readProfileCopy(aside.profile, createSeal(unlocked.value.key));
        if (whose?.user.login !== login || slot.exists()) continue;
        takeBack(storage, aside);
        return ok(undefined);
      }
      return fail('not-found');
    },
    rescue: () =>
      whileOpen(async (open, whose) => {
        const { writeRescue } = await import('./rescue.ts');
        const slotText = storage.getItem(SLOT_KEY);
        if (slotText === null) return fail('device-not-set-up');
        const from = { seal: open.seal, slot: slotText, profile: whose, now: deps.now() };
        return ok(await writeRescue(open, from));
      }),
    readRescue: (text, passphrase) =>
      whileOpen(async (open, whose) => {
        const { readRescue } = await import('./rescue.ts');
        return readRescue(open, whose, { text, passphrase });
      }),
  };
}
