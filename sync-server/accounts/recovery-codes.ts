import { createHash, randomBytes } from 'node:crypto';
import type { AuditLog } from '../audit/audit.ts';
import { hashSlowly } from './passphrase.ts';
import type { AccountStore } from './store.ts';
import { toBase32 } from './totp.ts';

const CODES = 10;

/** Hashes of those that are left. */
interface Kept {
  recovery: string[];
  /** Hex; codes of older versions have none. */
  salt?: string;
}

/** Codes on paper that stand in once each for whatever second factor a person has. */
export interface RecoveryCodes {
  left(personId: string): Promise<number>;
  /** Ten new ones; the ones before are void. */
  renew(personId: string): Promise<string[]>;
  /** Uses it up where it is right. */
  use(personId: string, code: string): Promise<boolean>;
  /** Takes them out of the authenticator app's secret, which may go without them. */
  settle(personId: string): Promise<void>;
  forget(personId: string): Promise<void>;
}

export function createRecoveryCodes({
  store,
  audit,
}: {
  store: AccountStore;
  audit: AuditLog;
}): RecoveryCodes {
  const idOf = (personId: string): string => `recovery-codes:${personId}`;
  /** Where they were kept when only an authenticator app had them. */
  const before = (personId: string): string => `factor:${personId}`;

  async function placeOf(personId: string): Promise<string> {
    const own = await store.kept.get<Kept>(idOf(personId));
    return own ? idOf(personId) : before(personId);
  }

  return {
    async left(personId) {
      const kept = await store.kept.get<Partial<Kept>>(await placeOf(personId));
      return kept?.recovery?.length ?? 0;
    },
    async renew(personId) {
      const codes = newRecoveryCodes();
      const salt = randomBytes(16).toString('hex');
      const recovery = await Promise.all(codes.map((one) => hashCode(one, personId, salt)));
      const value: Kept = { recovery, salt };
      await store.kept.update(idOf(personId), () => ({ value, result: undefined }));
      return codes;
    },
    async use(personId, code) {
      const place = await placeOf(personId);
      const { salt } = (await store.kept.get<Partial<Kept>>(place)) ?? {};
      const hash = await hashCode(code, personId, salt);
      const used = await store.kept.update<Partial<Kept>, boolean>(place, (kept) =>
        kept?.recovery?.includes(hash)
          ? {
              value: { ...kept, recovery: kept.recovery.filter((one) => one !== hash) },
              result: true,
            }
          : { value: null, result: false },
      );
      if (used) await audit.append([{ action: 'recovery-code-used', actor: personId }]);
      return used;
    },
    async settle(personId) {
      const { recovery = [] } = (await store.kept.get<Partial<Kept>>(before(personId))) ?? {};
      if (recovery.length === 0) return;
      await store.kept.update<Kept, undefined>(idOf(personId), (kept) => ({
        value: kept ?? { recovery },
        result: undefined,
      }));
    },
    forget: (personId) => store.kept.remove(idOf(personId)),
  };
}

/** Ten codes of 80 random bits each, in groups that can be copied from paper: `ABCD-EFGH-…`. */
function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () =>
    (toBase32(Uint8Array.from(randomBytes(10))).match(/.{4}/g) ?? []).join('-'),
  );
}

/**
 * What is kept of one: 80 random bits are fewer than a fast hash is enough for (OWASP ASVS 5.0,
 * 6.5.2). Older versions thought otherwise; their codes go on until they are used or renewed.
 */
async function hashCode(code: string, personId: string, salt?: string): Promise<string> {
  const plain = `recovery ${personId} ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;
  if (salt === undefined) return createHash('sha256').update(plain).digest('hex');
  return hashSlowly(plain, Uint8Array.from(Buffer.from(salt, 'hex')));
}
