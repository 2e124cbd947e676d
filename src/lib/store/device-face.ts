import type { Result } from '../domain/problem.ts';
import type { LockTimes } from '../vault/lock.ts';
import type { Material } from '../vault/material-slot.ts';
import type { Tries } from '../vault/tries.ts';
import type { KeptDraft } from './device-drafts.ts';
import type { PassphraseNote } from './device-passphrase.ts';
import type { Profile } from './device-profile.ts';
import type { NewPin } from './device-pin.ts';
import type { RecoveryShare, RecoveryState } from './device-recovery.ts';
import type { NewSlot, ShownSlot } from './device-slots.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { Rescued, RescueFile } from './rescue.ts';

/** What happened to entries that were only here when the browser dropped a database. */
export interface Lost {
  /** Came back from their second copy. */
  restored: number;
  /** Are in the second copy still, as the device takes no write. */
  waiting: number;
  /** Had no room there. */
  gone: number;
}

export interface OpenedDevice {
  profile: Profile;
  /** Random name that its databases begin with. */
  place: string;
  project: Documents | null;
  programme: Documents;
  /** Set where the browser dropped what was here, or brought back an older state of it. */
  lost: Lost | null;
  /** Set where a change of passphrase did not run through. */
  passphrase: PassphraseNote | null;
  /** Drafts that found no room in the database when the device was locked. */
  drafts: KeptDraft[];
  /** Opens the sealed files; who opens them closes them. */
  openFiles: () => Promise<Files>;
}

/** The sealed device: its key slot, and the databases that the key opens. */
export interface Device {
  /** True where a key slot stands on this device. */
  exists(): boolean;
  /** Random name that the databases in use begin with; null where nobody is signed in here. */
  place(): string | null;
  /** Looks for a key slot elsewhere, where the browser dropped the one here; true if it is back. */
  recall(): Promise<boolean>;
  tries(): Tries;
  /** Loads what unlocking needs while the person still types. */
  preload(): Promise<void>;
  create(passphrase: string, profile: Profile): Promise<Result<OpenedDevice>>;
  /**
   * After ten wrong tries `device-dropped` where nothing would be lost, else `device-barred`.
   *
   * @param proven the server has just taken this passphrase, so that it may be tried even then
   */
  unlock(passphrase: string, proven?: boolean): Promise<Result<OpenedDevice>>;
  /** The slots beside that of the passphrase; also while the device is locked. */
  slots(): ShownSlot[];
  /**
   * Opens with the bytes of one of them, also where wrong passphrases have used the tries up, and
   * takes those back; `slot-broken` where they do not fit.
   */
  unlockWith(id: string, material: Material): Promise<Result<OpenedDevice>>;
  /** One more slot on an open device; the passphrase is needed, and tries count. Answers its id. */
  addSlot(passphrase: string, slot: NewSlot): Promise<Result<string>>;
  /** Its bytes open this device no more. */
  removeSlot(id: string): Promise<Result<void>>;
  /** Whether a PIN is set, and the milliseconds in which it opens; 0 where it does not. */
  pin(): { set: boolean; left: number };
  /** Calls back when it opens no more. */
  onPinOver(run: () => void): void;
  /** On an open device; the passphrase is needed, and tries count. */
  setPin(passphrase: string, pin: NewPin): Promise<Result<void>>;
  removePin(): void;
  /** From now on the passphrase is needed, in every tab. */
  coolPin(): void;
  /** `pin-wrong` with the tries that are left, or `pin-over`. */
  unlockByPin(pin: string): Promise<Result<OpenedDevice>>;
  /** What there is of recovery on this device, and what the server is still to be given. */
  recovery(): RecoveryState;
  /** Puts what is `ready` onto the device, before the server gets its share. */
  keepRecovery(): Promise<Result<void>>;
  /** Takes away every recovery slot but the one whose share the server holds. */
  settleRecovery(held: string | null): Promise<Result<void>>;
  /**
   * Opens a locked device with what the server has released, whatever the tries say; from then on
   * this passphrase opens it. `recovery-none` where the share does not fit.
   */
  recover(share: RecoveryShare, passphrase: string): Promise<Result<OpenedDevice>>;
  saveProfile(profile: Profile): Promise<void>;
  /**
   * Calls back when the device must be locked: idle, in the background, locked in another tab, or
   * without a database all at once.
   */
  guard(times: LockTimes, onLock: () => void): void;
  setTimes(times: LockTimes): void;
  /** True while a change of passphrase is open: the device opens with the old one. */
  changing(): boolean;
  /**
   * The same passphrase for device and server; `atServer` changes it there. The data key stays, so
   * nothing is sealed anew. `passphrase-wrong`, `passphrase-change-open` (to be done again with the
   * same texts), or what the server answered.
   */
  changePassphrase(
    texts: { current: string; next: string },
    atServer: () => Promise<Result<void>>,
  ): Promise<Result<void>>;
  /** Whether this opens the device; for a passphrase that the server has just taken. */
  opensWith(passphrase: string): Promise<boolean>;
  /** Documents that no server has acknowledged, in both databases, as they are at this moment. */
  pending(): number;
  /** Keeps drafts where a full database does not take them; an empty list takes them away. */
  keepDrafts(drafts: readonly KeptDraft[]): Promise<boolean>;
  /**
   * Flushes and drops everything opened, the key included; other tabs lock, too.
   *
   * @param safe nothing on this device is only here: no entry, no file, no draft
   * @param warm it locked by itself: a PIN may open it again
   */
  lock(safe?: boolean, warm?: boolean): Promise<void>;
  /** Deletes the key and the databases for good. */
  destroy(): Promise<void>;
  /** Devices of other people, or of earlier sign-ins, that lie sealed beside this one. */
  asides(): number;
  /** Leaves everything sealed where it is and makes room for another person; locks first. */
  setAside(): Promise<Result<void>>;
  /**
   * Puts the device aside that this passphrase opens and whose person has this login into its
   * place; `not-found` where there is none. Then it is to be unlocked.
   */
  takeBack(login: string, passphrase: string): Promise<Result<void>>;
  /** What is unacknowledged, sealed in one file. */
  rescue(): Promise<Result<RescueFile>>;
  /** Reads such a file back. */
  readRescue(text: string, passphrase: string): Promise<Result<Rescued>>;
}
