import { checkForm, normalisePassphrase } from '../domain/passphrase-form.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { calibrate, deriveKey, type DerivationParameters } from './derive.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from './key-wrap.ts';
import type { KeyValue } from './key-value.ts';
import { moreOf } from './material-slot.ts';
import { changesOf, readSlot, slotBinding, writeSlot, type SlotFields } from './slot-text.ts';
import { createTries, type Tries } from './tries.ts';
import type { Beside, UnlockedSlot } from './unlocked-slot.ts';

/** The slot of whoever uses this device now. */
export const SLOT_KEY = 'mappe.device';
const TRIES_KEY = 'mappe.tries';
const SALT_BYTES = 16;
/** Deriving may take this of the second after which an unlocked device shows its list. */
const TARGET_MS = 600;

export interface PassphraseSlot {
  exists(): boolean;
  tries(): Tries;
  /** A new data key under a new passphrase; replaces what stood there. */
  create(passphrase: string): Promise<Result<UnlockedSlot>>;
  /**
   * @param proven the server has just taken this very passphrase: it is tried although tries are
   *   used up, and counts only if it opens
   */
  unlock(passphrase: string, proven?: boolean): Promise<Result<UnlockedSlot>>;
  /** As unlocking, with the text of a slot that lies elsewhere; tries count alike. */
  try(slot: string, passphrase: string): Promise<Result<UnlockedSlot>>;
  /** For making another slot; the passphrase is needed, and tries count alike. */
  openWhole(passphrase: string, beside: Beside): Promise<Result<void>>;
  /**
   * The slot's text with the same data key under another passphrase; nothing is stored yet. The
   * current one is needed, and tries count alike.
   */
  rewrap(current: string, next: string): Promise<Result<string>>;
  /** The same with a key that another slot has opened. */
  rewrapWhole(whole: UnlockedSlot, next: string): Promise<Result<string>>;
  /** Another slot has opened: wrong tries count no more. */
  forgive(): void;
  /** Deletes the only way to the key; what it sealed is lost for good. */
  destroy(): void;
}

export interface SlotDeps {
  storage: KeyValue;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds that no setting of the clock moves; `now` where nothing is given. */
  ticks?: () => number;
  /** How long the derivation should take on this device, in milliseconds. */
  targetMs?: number;
  /** Called with each opening. */
  beside?: Beside;
}

/** The key slot that a passphrase opens (design, "Vault"). */
export function createPassphraseSlot({
  storage,
  now,
  ticks,
  targetMs,
  beside,
}: SlotDeps): PassphraseSlot {
  const tries = createTries(storage, TRIES_KEY, now, ticks);

  /** Counts one try, before it is made, and what became of it. */
  async function counted<T>(slot: string, open: () => Promise<Result<T>>): Promise<Result<T>> {
    const { waitUntil, barred } = tries.state();
    if (barred) return fail('device-barred');
    if (waitUntil !== null)
      return fail('too-many-tries', {
        values: { seconds: Math.ceil((waitUntil - now()) / 1_000) },
      });
    const whole = (await readSlot(slot)) !== null;
    if (whole) tries.begin();
    const opened = await open();
    if (opened.ok) tries.succeed();
    else if (whole) return fail('passphrase-wrong', { values: { left: tries.state().left ?? 0 } });
    return opened;
  }

  return {
    exists: () => storage.getItem(SLOT_KEY) !== null,
    tries: () => tries.state(),
    async create(text) {
      const passphrase = checkForm(text);
      if (!passphrase.ok) return passphrase;
      const head = newHead(`mappe-${randomHex(8)}`, await calibrate(targetMs ?? TARGET_MS));
      const kek = await deriveKey(passphrase.value, fromBase64(head.salt), head.kdf);
      // Extractable only between its making and its wrapping.
      const fresh = await newDataKey();
      const fields = await wrapKey(fresh, kek, head);
      const key = await unwrap(kek, fields);
      if (!key) return fail('unexpected');
      storage.setItem(SLOT_KEY, await writeSlot(fields));
      tries.succeed();
      await beside?.({ database: fields.database, key: fresh });
      return ok({ database: fields.database, key });
    },
    async unlock(text, proven = false) {
      const slot = storage.getItem(SLOT_KEY);
      if (slot === null) return fail('device-not-set-up');
      const open = () => openSlotText(slot, text, beside);
      const opened = proven ? await open() : await counted(slot, open);
      if (proven && opened.ok) tries.succeed();
      // The bench measures opening from here on: how long the derivation takes is chosen.
      if (opened.ok) performance.mark('mappe:key');
      return opened;
    },
    try: (slot, text) => counted(slot, () => openSlotText(slot, text)),
    async openWhole(passphrase, use) {
      const slot = storage.getItem(SLOT_KEY);
      if (slot === null) return fail('device-not-set-up');
      const opened = await counted(slot, () => openSlotText(slot, passphrase, use));
      return opened.ok ? ok(undefined) : opened;
    },
    async rewrap(current, next) {
      const checked = checkForm(next);
      if (!checked.ok) return checked;
      let made: Result<string> = fail('unexpected');
      const opened = await this.openWhole(current, async (whole) => {
        made = await this.rewrapWhole(whole, next);
      });
      return opened.ok ? made : opened;
    },
    async rewrapWhole(whole, next) {
      const checked = checkForm(next);
      if (!checked.ok) return checked;
      const slot = storage.getItem(SLOT_KEY);
      if (slot === null) return fail('device-not-set-up');
      return rewrapped(slot, whole, await calibrate(targetMs ?? TARGET_MS), checked.value);
    },
    forgive: () => tries.succeed(),
    destroy() {
      storage.removeItem(SLOT_KEY);
      storage.removeItem(TRIES_KEY);
    },
  };
}

/**
 * Opens a slot by its text, wherever it lies: `device-key-damaged`, `passphrase-wrong`. Tries are
 * not counted.
 */
export async function openSlotText(
  slot: string,
  passphrase: string,
  beside?: Beside,
): Promise<Result<UnlockedSlot>> {
  const fields = await readSlot(slot);
  if (!fields) return fail('device-key-damaged');
  const { salt, kdf, database } = fields;
  const kek = await deriveKey(normalisePassphrase(passphrase), fromBase64(salt), kdf);
  const key = await unwrap(kek, fields);
  if (!key) return fail('passphrase-wrong');
  const whole = beside ? await unwrap(kek, fields, true) : null;
  if (whole) await beside?.({ database, key: whole });
  return ok({ database, key });
}

/** The same key under another passphrase. It is extractable from its opening to its wrapping. */
async function rewrapped(
  slot: string,
  { database, key }: UnlockedSlot,
  kdf: DerivationParameters,
  passphrase: string,
): Promise<Result<string>> {
  const head = { ...newHead(database, kdf), changed: changesOf(slot) + 1, more: moreOf(slot) };
  const kek = await deriveKey(passphrase, fromBase64(head.salt), kdf);
  const fields = await wrapKey(key, kek, head);
  // What is about to replace the only way to the key must open.
  return (await unwrap(kek, fields)) ? ok(await writeSlot(fields)) : fail('unexpected');
}

const newHead = (database: string, kdf: DerivationParameters) => ({
  version: 1 as const,
  database,
  kdf,
  salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
});

async function wrapKey(
  dataKey: CryptoKey,
  kek: CryptoKey,
  head: Omit<SlotFields, 'iv' | 'wrapped'>,
): Promise<SlotFields> {
  return { ...head, ...(await wrapDataKey(dataKey, kek, slotBinding(head))) };
}

const unwrap = (kek: CryptoKey, fields: SlotFields, extractable = false) =>
  unwrapDataKey(fields, kek, slotBinding(fields), extractable);

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
