import type { Role } from '../domain/member.ts';
import type { PasskeyAnswer } from '../domain/passkey.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import {
  createDevice,
  type Device,
  type OpenedDevice,
  type NewSlot,
  type PassphraseNote,
  type Profile,
  type Rescued,
  type RescueFile,
  type ShownSlot,
} from '../store/device.ts';
import type { Caseload } from './caseload.svelte.ts';
import { clock } from './clock.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';
import type { FilesView } from './files.svelte.ts';
import type { OpenRecords } from './opening.ts';
import { DEFAULT_SETTINGS, lockTimes, type SessionSettings } from './settings.ts';
import type { SyncView } from './sync.svelte.ts';
import { within } from './within.ts';

export type { SessionSettings } from './settings.ts';

/** A code, or what a passkey has answered. */
type Factor = string | PasskeyAnswer;

export type SessionState =
  /** Looking whether this device is set up. */
  | 'starting'
  /** No one has signed in on this device. */
  | 'signed-out'
  | 'locked'
  | 'opening'
  | 'open';

/** Longest wait for a draft to be written before the lock, in milliseconds. */
const FLUSH_MS = 2_000;
/** After which an order of the server is asked for again while the device is just opening. */
const OPENING_MS = 1_000;

/**
 * Who uses this device and whether it is open. Small on purpose: everything heavy is loaded when a
 * person asks for it, so that the unlock screen is there at once.
 */
export class Session {
  /** Sealed devices of other people, or of earlier sign-ins, that lie beside this one. */
  asides = $state(0);
  state = $state<SessionState>('starting');
  user = $state.raw<{ id: string; name: string; role: Role } | null>(null);
  project = $state.raw<{ id: string; name: string } | null>(null);
  /** Set while open, like the two below. */
  caseload = $state.raw<Caseload | null>(null);
  sync = $state.raw<SyncView | null>(null);
  drafts = $state.raw<Drafts | null>(null);
  files = $state.raw<FilesView | null>(null);
  /** After a wrong passphrase: tries before a pause, and the end of a pause (ms since 1970). */
  triesLeft = $state<number | null>(null);
  waitUntil = $state<number | null>(null);
  /** Tries are used up: only the server or another slot opens this device. */
  barred = $state(false);
  /** The device was dropped after the last try; to be told before somebody signs in. */
  dropped = $state(false);
  /** What was here was deleted, as it was marked as lost; to be told before somebody signs in. */
  deleted = $state(false);
  /** Until when a PIN opens this device, milliseconds since 1970; null where it does not. */
  warmUntil = $state<number | null>(null);
  pinSet = $state(false);
  /** It opens no more, after wrong ones or at the end of its term; to be told once. */
  pinOver = $state(false);
  /** What opens this device beside the passphrase; known while it is locked. */
  slots = $state.raw<ShownSlot[]>([]);
  settings = $state.raw<SessionSettings>(DEFAULT_SETTINGS);
  /** What is to be told of the passphrase: a change that is open or came back, or one elsewhere. */
  passphraseNote = $state<PassphraseNote | 'differs' | null>(null);
  /** A change of passphrase is open: the device opens with the old one. */
  changing = $state(false);
  readonly #device: Device;
  #records: OpenRecords | null = null;
  #stopClock: () => void = () => undefined;
  #locking: Promise<void> | null = null;
  #heeding: Promise<void> | null = null;

  constructor(device: Device) {
    this.#device = device;
    device.onPinOver(() => this.#showPin());
  }

  /** Looks at the device once; nothing is opened before a person asks for it. */
  start(): void {
    if (this.state !== 'starting') return;
    this.#rest();
    // The browser may have dropped the key slot, and nothing else.
    void this.#recall();
  }

  /** Another tab has changed what lies on this device. */
  lookAgain(): void {
    if (this.state === 'locked') this.#rest();
  }

  async #recall(): Promise<void> {
    if ((await this.#device.recall()) && this.state === 'signed-out') this.#rest();
  }

  /**
   * Asks the server whether what lies here is to be deleted, locked or not, and does so. Without
   * the server's own word nothing happens.
   */
  heed(): Promise<void> {
    this.#heeding ??= this.#heed()
      .catch(reportError)
      .finally(() => (this.#heeding = null));
    return this.#heeding;
  }

  async #heed(): Promise<void> {
    // What is being opened can be closed a moment later, not meanwhile.
    if (this.state === 'opening') return void setTimeout(() => void this.heed(), OPENING_MS);
    const { heed } = await import('./heeding.ts');
    const again = await heed(this.user?.id ?? null, async () => {
      this.#records?.close();
      await this.#device.destroy();
      this.#drop();
      this.#rest();
    });
    if (again.deleted) this.deleted = true;
    if (again.deleted && this.state !== 'open') this.#rest();
    if (again.ms !== null) setTimeout(() => void this.heed(), again.ms);
  }

  /** A person has read that it was deleted. */
  async readDeleted(): Promise<void> {
    const { readDeleted } = await import('./heeding.ts');
    readDeleted();
    this.deleted = false;
  }

  /** Loads what unlocking needs; called once the lock screen is painted. */
  async preload(): Promise<void> {
    await Promise.all([this.#device.preload(), import('./opening.ts')]).catch(() => undefined);
  }

  /** First sign-in on this device; needs the network once, and sets the device up. */
  async signIn(login: string, passphrase: string, code?: Factor): Promise<Result<void>> {
    if (this.state !== 'signed-out') return fail('not-permitted');
    return this.#opening(() => this.#signIn(login, passphrase, code));
  }

  async #signIn(login: string, passphrase: string, code?: Factor): Promise<Result<void>> {
    const { profileOf } = await import('./signing-in.ts');
    // Another tab may have set the device up: a second key would lock its entries away for good.
    if (this.#device.exists()) return this.#refuse(fail('not-permitted'));
    // Who has entries lying sealed on this device gets them back, also without a network.
    const back = await this.#device.takeBack(login, passphrase);
    if (back.ok) {
      const opened = await this.#open(await this.#device.unlock(passphrase));
      // The server is asked as well, where there is a network; the device does not wait for it.
      if (opened.ok) void this.signInAgain(passphrase);
      return opened;
    }
    if (back.problem.code === 'too-many-tries') return this.#refuse(back);
    const profile = await profileOf(login, passphrase, code);
    if (!profile.ok) return this.#refuse(profile);
    if (this.#device.exists()) return this.#refuse(fail('not-permitted'));
    return this.#open(await this.#device.create(passphrase, profile.value));
  }

  /** Renews an expired session while the app stays open; nothing on the device changes. */
  async signInAgain(passphrase: string, code?: Factor): Promise<Result<void>> {
    if (!this.#records) return fail('not-permitted');
    const { profileOf } = await import('./signing-in.ts');
    const { profile } = this.#records;
    const again = await profileOf(profile.user.login, passphrase, code);
    if (!again.ok) return again;
    if (again.value.user.id !== profile.user.id) return fail('not-permitted');
    if (again.value.user.role !== profile.user.role) return this.#takeRole(again.value);
    void this.sync?.cycle();
    // It may have been changed on another device; this one still opens with the old one.
    if (!(await this.#device.opensWith(passphrase)) && this.state === 'open')
      this.passphraseNote = 'differs';
    return ok(undefined);
  }

  /** Another role sees other things: everything is opened anew with it. */
  async #takeRole(profile: Profile): Promise<Result<void>> {
    await this.#device.saveProfile(profile);
    await this.lock();
    return ok(undefined);
  }

  /** One passphrase for this device and the server; needs the network. */
  async changePassphrase(current: string, next: string): Promise<Result<void>> {
    if (!this.#records) return fail('not-permitted');
    const { changeAtServer } = await import('./signing-in.ts');
    const changed = await this.#device.changePassphrase({ current, next }, () =>
      changeAtServer(current, next),
    );
    this.#showTries();
    if (changed.ok) this.passphraseNote = null;
    else if (this.#device.changing()) this.passphraseNote = 'open';
    return changed;
  }

  async unlock(passphrase: string): Promise<Result<void>> {
    if (this.state !== 'locked') return fail('not-permitted');
    return this.#opening(async () => {
      const unlocked = await this.#device.unlock(passphrase);
      this.#showTries();
      this.dropped = !unlocked.ok && unlocked.problem.code === 'device-dropped';
      return this.#open(unlocked);
    });
  }

  /** Only an app that has locked by itself, within the term that was chosen. */
  async unlockByPin(pin: string): Promise<Result<void>> {
    if (this.state !== 'locked') return fail('not-permitted');
    return this.#opening(async () => {
      const unlocked = await this.#device.unlockByPin(pin);
      this.pinOver = !unlocked.ok && unlocked.problem.code === 'pin-over';
      return this.#open(unlocked);
    });
  }

  /** `hours` since the passphrase in which it opens. */
  async setPin(passphrase: string, pin: string, hours: number): Promise<Result<void>> {
    const set = await this.#device.setPin(passphrase, { pin, warmMs: hours * 3_600_000 });
    this.#showTries();
    this.#showPin();
    return set;
  }

  removePin(): void {
    this.#device.removePin();
    this.#showPin();
  }

  /** With the bytes of one of `slots`, wherever they came from. */
  async unlockWith(id: string, material: Uint8Array<ArrayBuffer>): Promise<Result<void>> {
    if (this.state !== 'locked') return fail('not-permitted');
    return this.#opening(async () => {
      const unlocked = await this.#device.unlockWith(id, material);
      this.#showTries();
      return this.#open(unlocked);
    });
  }

  /** Makes one more slot; wrong passphrases count. */
  async addSlot(passphrase: string, slot: NewSlot): Promise<Result<string>> {
    const made = await this.#device.addSlot(passphrase, slot);
    this.#showTries();
    this.slots = this.#device.slots();
    return made;
  }

  async removeSlot(id: string): Promise<Result<void>> {
    const removed = await this.#device.removeSlot(id);
    this.slots = this.#device.slots();
    return removed;
  }

  /** Where tries are used up: the server takes the passphrase first, then it may be tried here. */
  async unlockProven(login: string, passphrase: string, code?: Factor): Promise<Result<void>> {
    if (this.state !== 'locked') return fail('not-permitted');
    return this.#opening(async () => {
      const { profileOf } = await import('./signing-in.ts');
      const profile = await profileOf(login, passphrase, code);
      if (!profile.ok) return this.#refuse(profile);
      let unlocked = await this.#device.unlock(passphrase, true);
      // The server has another one by now: it may have what opens this device without the old one.
      if (!unlocked.ok && unlocked.problem.code === 'passphrase-wrong')
        unlocked = await this.#recover(passphrase);
      this.#showTries();
      return this.#open(unlocked);
    });
  }

  async #recover(passphrase: string): Promise<Result<OpenedDevice>> {
    const { releasedShare } = await import('./recovering.ts');
    const share = await releasedShare();
    return share.ok ? this.#device.recover(share.value, passphrase) : share;
  }

  /** Lets server and device agree on the recovery slot; after an exchange, or a new second factor. */
  async settleRecovery(): Promise<void> {
    const { settleRecovery } = await import('./recovering.ts');
    await settleRecovery(this.#device);
    this.slots = this.#device.slots();
  }

  /**
   * Drops everything opened from memory, and the key. What was typed stays as a sealed draft. Only
   * where it comes by itself does a PIN open it again.
   */
  lock(byItself = false): Promise<void> {
    this.#locking ??= this.#lock(byItself).finally(() => (this.#locking = null));
    return this.#locking;
  }

  async #lock(warm: boolean): Promise<void> {
    if (this.state !== 'open') return;
    if (!warm) this.#device.coolPin();
    await this.#keepTyped();
    const safe = this.#nothingOnlyHere();
    this.#drop();
    this.#rest();
    await this.#device.lock(safe, warm);
  }

  #nothingOnlyHere(): boolean {
    const drafts = this.drafts?.list().length ?? 0;
    return this.#device.pending() + (this.files?.pending ?? 0) + drafts === 0;
  }

  /** A full or stuck database must not hold the lock up; the mirror takes what it did not. */
  async #keepTyped(): Promise<void> {
    const drafts = this.#records?.drafts;
    if (!drafts) return;
    await within(FLUSH_MS, drafts.flush());
    const left = drafts.unkept();
    if (left.length > 0) await within(FLUSH_MS, this.#device.keepDrafts(left));
  }

  /** Leaves this device for good; refused while entries are only here, unless forced. */
  async signOut(options: { force?: boolean } = {}): Promise<Result<void>> {
    const pending = this.#device.pending() + (this.files?.pending ?? 0);
    if (pending > 0 && !options.force) return fail('not-permitted', { values: { pending } });
    const place = this.#device.place();
    return this.#leave(async () => {
      await this.#device.destroy();
      return ok(undefined);
    }, place);
  }

  /**
   * Leaves everything sealed on this device and lets somebody else sign in. Signing in again with
   * the same login and passphrase brings it back.
   */
  async setAside(): Promise<Result<void>> {
    if (this.state === 'open') await this.#keepTyped();
    return this.#leave(() => this.#device.setAside());
  }

  /** Nothing opened may outlive it, and what stands on the screen must be true, if it fails too. */
  async #leave(go: () => Promise<Result<void>>, gone: string | null = null): Promise<Result<void>> {
    this.#records?.close();
    let left: Result<void>;
    try {
      left = await go();
    } catch (error) {
      reportError(error);
      left = fail('storage-unavailable');
      await this.#device.lock().catch(() => undefined);
    }
    this.#drop();
    this.#rest();
    if (!left.ok) return left;
    const { signOff } = await import('./signing-in.ts');
    await signOff(gone);
    return left;
  }

  /** For `records/rescue.ts`: what is only here, sealed in one file. */
  rescue(): Promise<Result<RescueFile>> {
    return this.#device.rescue();
  }

  readRescue(text: string, passphrase: string): Promise<Result<Rescued>> {
    return this.#device.readRescue(text, passphrase);
  }

  async saveSettings(settings: SessionSettings): Promise<void> {
    this.settings = settings;
    this.#device.setTimes(lockTimes(settings));
    await this.#records?.saveSettings(settings);
  }

  /** What nobody foresaw (no room for one more line in localStorage) must not bar the door. */
  async #opening(open: () => Promise<Result<void>>): Promise<Result<void>> {
    this.state = 'opening';
    try {
      return await open();
    } catch (error) {
      reportError(error);
      this.#drop();
      await this.#device.lock();
      this.#rest();
      return fail('unexpected');
    }
  }

  async #open(opened: Result<OpenedDevice>): Promise<Result<void>> {
    if (!opened.ok) return this.#refuse(opened);
    const { openRecords } = await import('./opening.ts');
    const records = openRecords(opened.value, this.#device, () => void this.settleRecovery());
    this.#records = records;
    this.settings = records.settings;
    this.passphraseNote = opened.value.passphrase;
    this.#device.guard(lockTimes(records.settings), () => void this.lock(true));
    this.user = records.profile.user;
    this.project = records.profile.project;
    this.caseload = records.caseload;
    this.sync = records.sync;
    this.drafts = records.drafts;
    this.files = records.files;
    clock.tick();
    this.#stopClock = clock.start();
    this.asides = this.#device.asides();
    this.state = 'open';
    this.pinOver = false;
    records.afterPaint();
    return ok(undefined);
  }

  #refuse(refused: Extract<Result<unknown>, { ok: false }>): Result<void> {
    this.#rest();
    if (refused.problem.code === 'device-lost') void this.heed();
    return refused;
  }

  #rest(): void {
    this.state = this.#device.exists() ? 'locked' : 'signed-out';
    this.asides = this.#device.asides();
    this.changing = this.#device.changing();
    this.slots = this.#device.slots();
    this.#showPin();
    this.#showTries();
  }

  #showPin(): void {
    const { set, left } = this.#device.pin();
    [this.pinSet, this.warmUntil] = [set, left > 0 ? Date.now() + left : null];
  }

  #showTries(): void {
    const { left, waitUntil, barred } = this.#device.tries();
    [this.triesLeft, this.waitUntil, this.barred] = [left, waitUntil, barred];
  }

  #drop(): void {
    this.#stopClock();
    this.#records?.close();
    this.#records = null;
    this.caseload = null;
    this.sync = null;
    this.drafts = null;
    this.files = null;
    this.user = null;
    this.project = null;
    this.settings = DEFAULT_SETTINGS;
    this.passphraseNote = null;
  }
}

export const session = new Session(createDevice());
if (typeof window !== 'undefined') session.start();
