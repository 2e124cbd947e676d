import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Ed25519 (RFC 8032), PKCS #8 PEM, readable by its owner alone. In no backup. */
export const KEY_FILE = 'audit-signing-key.pem';

/** Where the last key lies while a new one is introduced. */
export const OLD_KEY_FILE = 'audit-signing-key.old.pem';

/** Signs what the log says; who copies the database or a backup does not have it. */
export interface SigningKey {
  /** Base64url, 32 bytes. */
  publicKey: string;
  sign(text: string): string;
}

/** First 16 characters of its SHA-256, in groups of four, as a person compares them. */
export const fingerprint = (publicKey: string): string => {
  const hash = createHash('sha256').update(publicKey).digest('hex');
  return hash.slice(0, 16).replace(/(.{4})(?!$)/g, '$1 ');
};

/** The data folder's key, or null where there is none. */
export function readSigningKey(folder: string, name: string = KEY_FILE): SigningKey | null {
  const path = join(folder, name);
  return existsSync(path) ? signingKey(createPrivateKey(readFileSync(path, 'utf8'))) : null;
}

/** Makes a key; one that was there is gone. */
export function makeSigningKey(folder: string): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const path = join(folder, KEY_FILE);
  const file = openSync(`${path}.part`, 'w', 0o600);
  writeSync(file, privateKey);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return signingKey(createPrivateKey(privateKey));
}

export const openSigningKey = (folder: string): SigningKey =>
  readSigningKey(folder) ?? makeSigningKey(folder);

function signingKey(privateKey: KeyObject): SigningKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: x,
    sign: (text) => sign(null, new TextEncoder().encode(text), privateKey).toString('base64url'),
  };
}

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const bytes = new Uint8Array(Buffer.from(signature, 'base64url'));
    return verify(null, new TextEncoder().encode(text), key, bytes);
  } catch {
    return false;
  }
}
