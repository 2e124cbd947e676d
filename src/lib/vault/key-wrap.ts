import { fromBase64, toBase64 } from './base64.ts';

const DATA_KEY: AesKeyGenParams = { name: 'AES-GCM', length: 256 };
const IV_BYTES = 12;

/** A data key wrapped by a slot's key. Both Base64. */
export interface Wrapped {
  iv: string;
  wrapped: string;
}

/** Extractable, as it is about to be wrapped; what is worked with comes from `unwrapDataKey`. */
export const newDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey(DATA_KEY, true, ['encrypt', 'decrypt']);

/** @param binding what the wrapping belongs to, so that parts of slots cannot be exchanged. */
export async function wrapDataKey(
  dataKey: CryptoKey,
  kek: CryptoKey,
  binding: string,
): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, kek, wrapping(iv, binding));
  return { iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) };
}

/** Null where key, binding and bytes do not fit together. */
export async function unwrapDataKey(
  { iv, wrapped }: Wrapped,
  kek: CryptoKey,
  binding: string,
  extractable = false,
): Promise<CryptoKey | null> {
  try {
    const bytes = fromBase64(wrapped);
    const how = wrapping(fromBase64(iv), binding);
    return await crypto.subtle.unwrapKey('raw', bytes, kek, how, DATA_KEY, extractable, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    return null;
  }
}

const wrapping = (iv: Uint8Array<ArrayBuffer>, binding: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(binding),
});
