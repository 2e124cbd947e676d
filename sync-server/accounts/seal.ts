import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Seals what must be read again and must not lie open: the secrets of second factors. */
export interface Seal {
  /** `context` binds it to its place. */
  close(text: string, context: string): Promise<string>;
  /** Null where another key closed it, or it was closed for another place. */
  open(sealed: string, context: string): Promise<string | null>;
}

const IV = 12;
const TAG = 16;

/** AES-256-GCM. `readKey` gives any secret text; it is asked for once. */
export function createSeal(readKey: () => Promise<string>): Seal {
  let known: Promise<Uint8Array> | null = null;
  const key = (): Promise<Uint8Array> =>
    (known ??= readKey().then((text) =>
      Uint8Array.from(createHash('sha256').update(text).digest()),
    ));
  const aad = (context: string): Uint8Array => new TextEncoder().encode(context);

  return {
    async close(text, context) {
      const iv = Uint8Array.from(randomBytes(IV));
      const cipher = createCipheriv('aes-256-gcm', await key(), iv).setAAD(aad(context));
      const hex = cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
      const tag = cipher.getAuthTag().toString('hex');
      return Buffer.from(Buffer.from(iv).toString('hex') + tag + hex, 'hex').toString('base64url');
    },
    async open(sealed, context) {
      const bytes = Uint8Array.from(Buffer.from(sealed, 'base64url'));
      const own = await key();
      try {
        const cipher = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, IV))
          .setAAD(aad(context))
          .setAuthTag(bytes.subarray(IV, IV + TAG));
        return cipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + cipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
