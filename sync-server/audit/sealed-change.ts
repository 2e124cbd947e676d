import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import type { FieldChange } from '#lib/domain/field-changes.ts';

/** What an accepted edit changed. */
export interface Change {
  /** The revision it was made from. */
  base: string;
  fields: FieldChange[];
}

/** What a sealed change belongs to; it opens nowhere else. */
export interface Bound {
  subject: string;
  rev: string;
}

const NONCE = 12;
/** Nonces drawn at a time: one call for each would take longer than the sealing. */
const DRAWN = 256;
const TAG = 16;

/** `1 SCOPE BASE64URL(nonce, AES-256-GCM, tag)`: the scope alone stands in the clear. */
export function sealChange(scope: string, key: KeyObject, bound: Bound, change: Change): string {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aadOf(scope, bound));
  const parts = [cipher.update(JSON.stringify(change), 'utf8'), cipher.final()];
  const sealed = [nonce, ...parts.map(bytesOf), bytesOf(cipher.getAuthTag())];
  return `1 ${scope} ${Buffer.concat(sealed).toString('base64url')}`;
}

/** Scope of a sealed change, or null where it is of a newer kind. */
export function scopeOfSealed(text: string): string | null {
  const [version, scope] = text.split(' ');
  return version === '1' && scope ? scope : null;
}

/** Null where the key is another one: that of the line was destroyed. */
export function openChange(text: string, key: KeyObject, bound: Bound): Change | null {
  const [, scope = '', sealed = ''] = text.split(' ');
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64url'));
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(aadOf(scope, bound)).setAuthTag(bytes.subarray(-TAG));
    const opened = decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8');
    return JSON.parse(opened + decipher.final('utf8')) as Change;
  } catch {
    return null;
  }
}

const aadOf = (scope: string, { subject, rev }: Bound): Uint8Array =>
  new TextEncoder().encode(JSON.stringify([scope, subject, rev]));

const bytesOf = ({ buffer, byteOffset, byteLength }: Buffer): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

let drawn = new Uint8Array(0);
let used = 0;

/** Random, and never the same twice. */
function nextNonce(): Uint8Array {
  if (used >= drawn.length) [drawn, used] = [new Uint8Array(randomBytes(NONCE * DRAWN)), 0];
  used += NONCE;
  return drawn.subarray(used - NONCE, used);
}
