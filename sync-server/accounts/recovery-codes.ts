import { createHash, randomBytes } from 'node:crypto';
import { toBase32 } from './totp.ts';

const CODES = 10;

/** Ten codes of 80 random bits each, in groups that can be copied from paper: `ABCD-EFGH-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () =>
    (toBase32(Uint8Array.from(randomBytes(10))).match(/.{4}/g) ?? []).join('-'),
  );
}

/** What is kept of one. 80 random bits need no slow hash. */
export function hashRecoveryCode(code: string, personId: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`recovery ${personId} ${plain}`).digest('hex');
}
