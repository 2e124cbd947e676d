import { fail, ok, type Problem, type Result } from '../domain/problem.ts';
import { SLOT_KEY, type PassphraseSlot } from '../vault/passphrase-slot.ts';
import { changesOf, samePassphrase, withMoreOf } from '../vault/slot-text.ts';
import type { Keepsake } from './device-keepsake.ts';
import type { Documents } from './documents.ts';
import type { MirrorStorage } from './mirror-storage.ts';

/** Stands from before the server is asked until the slot is the new one: which change that is. */
const CHANGING = 'mappe.changing';
/** The newest slot, sealed in the database: it outlives a `localStorage` that goes back in time. */
export const NEWEST_SLOT = 'slot';

/** Answers after which the server's passphrase is surely the one it was. */
const REFUSALS: readonly Problem['code'][] = [
  'offline',
  'credentials-wrong',
  'passphrase-differs',
  'passphrase-guessable',
  'passphrase-too-short',
  'field-too-long',
  'session-expired',
  'account-disabled',
  'too-many-tries',
  'not-permitted',
];

export interface PassphraseDeps {
  storage: MirrorStorage;
  slot: PassphraseSlot;
  keepsake: Keepsake;
  programme: Documents;
}

/** What a person must know of a change of passphrase that did not run through. */
export type PassphraseNote =
  /** The server may have the new one already; this device opens with the old one. */
  | 'open'
  /** The device had gone back to the old one; from now on it opens with the new one. */
  | 'renewed';

export const isChanging = (storage: MirrorStorage): boolean => storage.getItem(CHANGING) !== null;

/**
 * Server and device get the same new passphrase: the new slot is made, then the server changes,
 * then the slot is replaced by one write. Whatever stops it, the device opens with the old one or
 * with the new one, and where the two may differ a mark says so until it was done again.
 */
export async function changePassphrase(
  { storage, slot, keepsake, programme }: PassphraseDeps,
  { current, next }: { current: string; next: string },
  atServer: () => Promise<Result<void>>,
): Promise<Result<void>> {
  const rewrapped = await slot.rewrap(current, next);
  if (!rewrapped.ok) return rewrapped;
  const before = isChanging(storage);
  storage.setItem(CHANGING, String(changesOf(rewrapped.value)));
  const changed = await atServer();
  if (!changed.ok) {
    // A refusal now tells nothing about a change that was left open before.
    if (!before && REFUSALS.includes(changed.problem.code)) storage.removeItem(CHANGING);
    return REFUSALS.includes(changed.problem.code) ? changed : fail('passphrase-change-open');
  }
  return replaceSlot({ storage, keepsake, programme }, rewrapped.value);
}

/** Puts a slot with another passphrase into the place of the standing one. */
export async function replaceSlot(
  { storage, keepsake, programme }: Omit<PassphraseDeps, 'slot'>,
  rewrapped: string,
): Promise<Result<void>> {
  // Slots beside it may have come or gone while the key was derived.
  const text = withMoreOf(rewrapped, storage.getItem(SLOT_KEY));
  // Chromium writes `localStorage` seconds late; what the database has acknowledged is there.
  await programme.putLocal(NEWEST_SLOT, { text }).catch(() => undefined);
  try {
    storage.setItem(SLOT_KEY, text);
  } catch {
    return fail('passphrase-change-open');
  }
  storage.removeItem(CHANGING);
  await keepsake.keep();
  return ok(undefined);
}

/** After unlocking: brings a slot that went back in time up to date, and says what is to be told. */
export function settlePassphrase({
  storage,
  programme,
}: Pick<PassphraseDeps, 'storage' | 'programme'>): PassphraseNote | null {
  const newest = programme.getLocal<{ text: string }>(NEWEST_SLOT)?.text;
  const standing = storage.getItem(SLOT_KEY);
  if (newest && standing !== null && changesOf(newest) > changesOf(standing)) {
    storage.setItem(SLOT_KEY, newest);
    storage.removeItem(CHANGING);
    return samePassphrase(newest, standing) ? null : 'renewed';
  }
  // The mark may come back from the past as well.
  if (standing !== null && changesOf(standing) >= Number(storage.getItem(CHANGING)))
    storage.removeItem(CHANGING);
  return isChanging(storage) ? 'open' : null;
}
