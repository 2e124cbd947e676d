import type { Role } from '../domain/member.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { createDevice, type Device, type OpenedDevice, type Profile } from '../store/device.ts';
import type { Caseload } from './caseload.svelte.ts';
import { clock } from './clock.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';
import type { SyncView } from './sync.svelte.ts';

export type SessionState =
  /** Looking whether this device is set up. */
  | 'starting'
  /** No one has signed in on this device. */
  | 'signed-out'
  | 'locked'
  | 'opening'
  | 'open';

export interface SessionSettings {
  idleMinutes: number;
  backgroundSeconds: number;
}

/**
 * Who uses this device and whether it is open. Small on purpose: everything heavy is loaded when a
 * person asks for it, so that the unlock screen is there at once.
 */
export class Session {
  state = $state<SessionState>('starting');
  user = $state.raw<{ id: string; name: string; role: Role } | null>(null);
  project = $state.raw<{ id: string; name: string } | null>(null);
  /** Set while open, like the two below. */
  caseload = $state.raw<Caseload | null>(null);
  sync = $state.raw<SyncView | null>(null);
  drafts = $state.raw<Drafts | null>(null);
  /** After a wrong passphrase: tries before a pause, and the end of a pause (ms since 1970). */
  triesLeft = $state<number | null>(null);
  waitUntil = $state<number | null>(null);
  settings = $state.raw<SessionSettings>({ idleMinutes: 5, backgroundSeconds: 60 });
  readonly #device: Device;

  constructor(device: Device = createDevice()) {
    this.#device = device;
  }

  /** Called once by the root layout. */
  start(): void {
    if (this.state !== 'starting') return;
    this.state = this.#device.exists() ? 'locked' : 'signed-out';
  }

  /** First sign-in on this device; needs the network once. */
  async signIn(login: string, passphrase: string): Promise<Result<void>> {
    if (passphrase.length < 10) return fail('credentials-wrong');
    const profile: Profile = {
      user: { id: '01JD0000000000000000000001', name: 'Anna Beispiel', login, role: 'MENTOR' },
      project: { id: '01JD0000000000000000000002', name: 'Vogtland', db: 'project-vogtland' },
      programmeDb: 'programme',
    };
    return this.#open(await this.#device.create(passphrase, profile));
  }

  /** Renews an expired session while the app stays open; nothing on the device changes. */
  async signInAgain(passphrase: string): Promise<Result<void>> {
    return Promise.resolve(passphrase.length < 10 ? fail('credentials-wrong') : ok(undefined));
  }

  async unlock(passphrase: string): Promise<Result<void>> {
    this.state = 'opening';
    const opened = await this.#open(await this.#device.unlock(passphrase));
    ({ left: this.triesLeft, waitUntil: this.waitUntil } = this.#device.tries());
    return opened;
  }

  /** Drops everything opened from memory, and the key. */
  async lock(): Promise<void> {
    if (this.state !== 'open') return;
    await this.drafts?.flush();
    this.#drop();
    this.state = 'locked';
    await this.#device.lock();
  }

  /** Leaves this device for good; refused while entries are only here, unless forced. */
  async signOut(options: { force?: boolean } = {}): Promise<Result<void>> {
    const pending = this.sync?.status.pending ?? 0;
    if (pending > 0 && !options.force) return fail('not-permitted', { values: { pending } });
    this.#drop();
    await this.#device.destroy();
    this.state = 'signed-out';
    return ok(undefined);
  }

  saveSettings(settings: SessionSettings): void {
    this.settings = settings;
  }

  async #open(opened: Result<OpenedDevice>): Promise<Result<void>> {
    if (!opened.ok) {
      this.state = this.#device.exists() ? 'locked' : 'signed-out';
      return opened;
    }
    const { profile, project, programme } = opened.value;
    const { openRecords } = await import('./opening.ts');
    const records = openRecords(opened.value, () => Date.now());
    this.user = profile.user;
    this.project = profile.project;
    this.caseload = records.caseload;
    this.sync = records.sync;
    this.drafts = records.drafts;
    this.state = 'open';
    clock.tick();
    void project;
    void programme;
    return ok(undefined);
  }

  #drop(): void {
    this.sync?.close();
    this.caseload?.close();
    this.caseload = null;
    this.sync = null;
    this.drafts = null;
    this.user = null;
    this.project = null;
  }
}

export const session = new Session();
if (typeof window !== 'undefined') session.start();
