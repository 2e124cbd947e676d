import { checkForm, normalisePassphrase } from '../domain/passphrase-form.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { calibrate, deriveKey } from './derive.ts';
import type { KeyValue } from './key-value.ts';
import {
  fromBase64,
  readSlot,
  slotBinding,
  toBase64,
  writeSlot,
  type SlotFields,
} from './slot-text.ts';
import { createTries, type Tries } from './tries.ts';

/** The slot of whoever uses this device now. */
export const SLOT_KEY = 'mappe.device';
const TRIES_KEY = 'mappe.tries';
const SALT_BYTES = 16;
const IV_BYTES = 12;
const DATA_KEY: AesKeyGenParams = { name: 'AES-GCM', length: 256 };
/** Deriving may take this of the second after which an unlocked device shows its list. */
const TARGET_MS = 600;

export interface UnlockedSlot {
  /** Random name of the databases on this device. */
  database: string;
  /** AES-256-GCM, for sealing and opening; non-extractable. */
  key: CryptoKey;
}

export interface PassphraseSlot {
  exists(): boolean;
  tries(): Tries;
  /** A new data key under a new passphrase; replaces what stood there. */
  create(passphrase: string): Promise<Result<UnlockedSlot>>;
  unlock(passphrase: string): Promise<Result<UnlockedSlot>>;
  /** As unlocking, with the text of a slot that lies elsewhere; tries count alike. */
  try(slot: string, passphrase: string): Promise<Result<UnlockedSlot>>;
  /** Deletes the only way to the key; what it sealed is lost for good. */
  destroy(): void;
}

export interface SlotDeps {
  storage: KeyValue;
  /** Milliseconds since 1970. */
  now: () => number;
  /** How long the derivation should take on this device, in milliseconds. */
  targetMs?: number;
}

/** The key slot that a passphrase opens (design, "Vault"). */
export function createPassphraseSlot({ storage, now, targetMs }: SlotDeps): PassphraseSlot {
  const tries = createTries(storage, TRIES_KEY, now);
  return {
    exists: () => storage.getItem(SLOT_KEY) !== null,
    tries: () => tries.state(),
    async create(text) {
      const passphrase = checkForm(text);
      if (!passphrase.ok) return passphrase;
      const head = {
        version: 1 as const,
        database: `mappe-${randomHex(8)}`,
        kdf: await calibrate(targetMs ?? TARGET_MS),
        salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
      };
      const kek = await deriveKey(passphrase.value, fromBase64(head.salt), head.kdf);
      const fields = await wrapNewKey(kek, head);
      const key = await unwrap(kek, fields);
      if (!key) return fail('unexpected');
      storage.setItem(SLOT_KEY, await writeSlot(fields));
      tries.succeed();
      return ok({ database: fields.database, key });
    },
    async unlock(text) {
      const slot = storage.getItem(SLOT_KEY);
      if (slot === null) return fail('device-not-set-up');
      const opened = await this.try(slot, text);
      // The bench measures opening from here on: how long the derivation takes is chosen.
      if (opened.ok) performance.mark('mappe:key');
      return opened;
    },
    async try(slot, text) {
      const { waitUntil } = tries.state();
      if (waitUntil !== null)
        return fail('too-many-tries', {
          values: { seconds: Math.ceil((waitUntil - now()) / 1_000) },
        });
      const whole = (await readSlot(slot)) !== null;
      if (whole) tries.begin();
      const opened = await openSlotText(slot, text);
      if (opened.ok) tries.succeed();
      else if (whole)
        return fail('passphrase-wrong', { values: { left: tries.state().left ?? 0 } });
      return opened;
    },
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
): Promise<Result<UnlockedSlot>> {
  const fields = await readSlot(slot);
  if (!fields) return fail('device-key-damaged');
  const { salt, kdf, database } = fields;
  const kek = await deriveKey(normalisePassphrase(passphrase), fromBase64(salt), kdf);
  const key = await unwrap(kek, fields);
  return key ? ok({ database, key }) : fail('passphrase-wrong');
}

/** The data key is extractable only here, between its making and its wrapping. */
async function wrapNewKey(
  kek: CryptoKey,
  head: Omit<SlotFields, 'iv' | 'wrapped'>,
): Promise<SlotFields> {
  const dataKey = await crypto.subtle.generateKey(DATA_KEY, true, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, kek, wrapping(iv, head));
  return { ...head, iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) };
}

async function unwrap(kek: CryptoKey, fields: SlotFields): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      fromBase64(fields.wrapped),
      kek,
      wrapping(fromBase64(fields.iv), fields),
      DATA_KEY,
      false,
      ['encrypt', 'decrypt'],
    );
  } catch {
    return null;
  }
}

function wrapping(
  iv: Uint8Array<ArrayBuffer>,
  fields: Pick<SlotFields, 'database' | 'kdf' | 'salt'>,
): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(slotBinding(fields)) };
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
