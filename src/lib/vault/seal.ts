/**
 * Seals bytes with AES-256-GCM (NIST SP 800-38D): a fresh 96-bit nonce before the ciphertext, the
 * row's name as additional data, so that a sealed body opens in its own row only.
 */
export interface Seal {
  /** nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes). */
  seal(plain: Uint8Array<ArrayBuffer>, aad: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects with `SealBroken` where key, row or bytes do not fit together. */
  open(sealed: Uint8Array<ArrayBuffer>, aad: string): Promise<Uint8Array<ArrayBuffer>>;
}

export class SealBroken extends Error {
  override name = 'SealBroken';
}

const NONCE_BYTES = 12;

/** A seal with a key for `encrypt` and `decrypt`; the key may be (and is) non-extractable. */
export function createSeal(key: CryptoKey): Seal {
  const encoder = new TextEncoder();
  return {
    async seal(plain, aad) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const additionalData = encoder.encode(aad);
      const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
      const sealed = new Uint8Array(NONCE_BYTES + body.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(body), NONCE_BYTES);
      return sealed;
    },
    async open(sealed, aad) {
      const iv = sealed.subarray(0, NONCE_BYTES);
      const additionalData = encoder.encode(aad);
      try {
        const plain = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv, additionalData },
          key,
          sealed.subarray(NONCE_BYTES),
        );
        return new Uint8Array(plain);
      } catch (cause) {
        throw new SealBroken('sealed bytes do not open', { cause });
      }
    },
  };
}
