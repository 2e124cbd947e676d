import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, a new one every 30 seconds. */
const STEP = 30_000;
const DIGITS = 6;
/** Steps before and after that are taken as well: clocks differ, and typing takes a while. */
const WINDOW = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding. */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Uint8Array {
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

/** 160 random bits, base32. */
export const newSecret = (): string => toBase32(Uint8Array.from(randomBytes(20)));

/** RFC 4226, 5.3. */
export function codeAt(secret: string, step: number): string {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const stepOf = (now: number): number => Math.floor(now / STEP);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The step whose code this is, or null. `now` in milliseconds since 1970. */
export function matchingStep(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  for (let step = stepOf(now) - WINDOW; step <= stepOf(now) + WINDOW; step += 1)
    if (timingSafeEqual(bytesOf(codeAt(secret, step)), bytesOf(code))) return step;
  return null;
}

/** What an authenticator app reads from the picture. */
export function otpauthUri(secret: string, login: string): string {
  const label = `Mentorenmappe:${encodeURIComponent(login)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=Mentorenmappe`;
}
