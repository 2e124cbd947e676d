import { fail, ok, type Result } from '../domain/problem.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { deriveSecret, type DerivationParameters } from './derive.ts';
import { unwrapDataKey, wrapDataKey, type Wrapped } from './key-wrap.ts';
import type { KeyValue } from './key-value.ts';
import type { UnlockedSlot } from './unlocked-slot.ts';

/** What a PIN derives; it is only ever kept sealed by the data key itself. */
export interface PinSecret {
  /** Base64, 32 bytes. */
  secret: string;
  salt: string;
  kdf: DerivationParameters;
  /** Milliseconds since the passphrase in which the PIN opens. */
  warmMs: number;
}

/** Wrong PINs in a row, over all tabs, until the passphrase is needed. */
export const MOST_PINS = 4;
const TRIES_KEY = 'mappe.pin-tries';

interface Armed {
  database: string;
  /** Non-extractable, random, in memory alone: what lies anywhere else is worth nothing. */
  lid: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
  pin: Pick<PinSecret, 'salt' | 'kdf'>;
  clock: number;
  ticks: number;
  warmMs: number;
  wrong: number;
}

export interface WarmDeps {
  /** Counts wrong PINs over all tabs. */
  storage: KeyValue;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds that only grow; they may sleep with the device. */
  ticks: () => number;
}

/**
 * The key of a device that is locked and still warm: wrapped by what the PIN derives, and that once
 * more by a key that exists in this page's memory alone. A reload, a kill, the end of the term and
 * the fourth wrong PIN are the end of it.
 */
export function createWarmKey({ storage, now, ticks }: WarmDeps) {
  let armed: Armed | null = null;

  const left = ({ clock, ticks: start, warmMs }: Armed): number =>
    warmMs - Math.max(now() - clock, ticks() - start);
  const wrongOf = ({ wrong }: Armed): number =>
    Math.max(wrong, Number(storage.getItem(TRIES_KEY)) || 0);
  const count = (wrong: number): void => {
    if (wrong > 0) storage.setItem(TRIES_KEY, String(wrong));
    else storage.removeItem(TRIES_KEY);
    if (armed) armed.wrong = wrong;
  };
  const cool = (): void => {
    armed = null;
  };

  /** What is still warm, or null; what is not any more is dropped. */
  function warm(): Armed | null {
    if (armed && (left(armed) <= 0 || wrongOf(armed) >= MOST_PINS)) cool();
    return armed;
  }

  return {
    /** Beside an opening: takes the key while it can be wrapped, and starts the term. */
    async arm({ database, key }: UnlockedSlot, pin: PinSecret): Promise<void> {
      const kek = await keyOf(fromBase64(pin.secret));
      const inner = await wrapDataKey(key, kek, bindingOf(database, pin.salt));
      const lid = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = new TextEncoder().encode(JSON.stringify(inner));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, lid, bytes);
      const { salt, kdf, warmMs } = pin;
      armed = {
        ...{ database, lid, iv, sealed, warmMs },
        ...{ pin: { salt, kdf }, clock: now(), ticks: ticks(), wrong: 0 },
      };
      count(0);
    },
    /** Milliseconds in which the PIN still opens; 0 where it does not. */
    left: (): number => {
      const still = warm();
      return still ? left(still) : 0;
    },
    cool,
    /** `pin-wrong` with the tries that are left, or `pin-over`. */
    async open(text: string): Promise<Result<UnlockedSlot>> {
      const still = warm();
      if (!still) return fail('pin-over');
      // Counted before it is tried, so that another tab gains nothing.
      const wrong = wrongOf(still) + 1;
      count(wrong);
      const secret = await deriveSecret(text, fromBase64(still.pin.salt), still.pin.kdf);
      const key = await unlid(still, await keyOf(secret));
      if (key && armed === still) {
        count(0);
        return ok({ database: still.database, key });
      }
      if (wrong >= MOST_PINS) cool();
      return armed ? fail('pin-wrong', { values: { left: MOST_PINS - wrong } }) : fail('pin-over');
    },
  };
}

export type WarmKey = ReturnType<typeof createWarmKey>;

/** What a new PIN derives. */
export async function newPinSecret(
  pin: string,
  kdf: DerivationParameters,
  warmMs: number,
): Promise<PinSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const secret = await deriveSecret(pin, salt, kdf);
  const text = toBase64(secret);
  secret.fill(0);
  return { secret: text, salt: toBase64(salt), kdf, warmMs };
}

async function unlid(
  { lid, iv, sealed, database, pin }: Armed,
  kek: CryptoKey,
): Promise<CryptoKey | null> {
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, lid, sealed);
  const inner = JSON.parse(new TextDecoder().decode(bytes)) as Wrapped;
  return unwrapDataKey(inner, kek, bindingOf(database, pin.salt));
}

async function keyOf(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, [
    'wrapKey',
    'unwrapKey',
  ]);
  secret.fill(0);
  return key;
}

const bindingOf = (database: string, salt: string): string => `mappe.pin/1 ${database} ${salt}`;
