import type { AuditLog } from '../audit/audit.ts';
import type { Person } from '../accounts/model.ts';
import type { AccountStore } from '../accounts/store.ts';
import { hashToken, newToken } from '../accounts/token.ts';

/** The one calendar address of a person, by its hash alone. */
interface Address {
  tokenHash: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** Of the installation: an address that was ended must not live again by a restore. */
  epoch: string;
}

const OWN = 'calendar:';
const BY_TOKEN = 'calendar-token:';
const ownId = (personId: string): string => `${OWN}${personId}`;
const tokenId = (tokenHash: string): string => `${BY_TOKEN}${tokenHash}`;

export interface AddressDeps {
  store: AccountStore;
  audit: AuditLog;
  epoch: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Addresses {
  /** Since when there is one, or null. */
  madeAt(personId: string): Promise<number | null>;
  /** A new one; the one before ends. The token is told here and nowhere else. */
  make(personId: string): Promise<{ token: string; madeAt: number }>;
  end(personId: string): Promise<void>;
  /** Whose it is; null for one that is not, was ended, or of an account that is closed. */
  personOf(token: string): Promise<Person | null>;
}

export function createAddresses({ store, audit, epoch, now }: AddressDeps): Addresses {
  const { kept } = store;

  async function current(personId: string): Promise<Address | null> {
    const address = await kept.get<Address>(ownId(personId));
    return address?.epoch === epoch() ? address : null;
  }

  return {
    madeAt: async (personId) => (await current(personId))?.madeAt ?? null,
    async make(personId) {
      const token = newToken();
      const address: Address = { tokenHash: hashToken(token), madeAt: now(), epoch: epoch() };
      await audit.append([{ action: 'calendar-made', actor: personId, subject: personId }]);
      const before = await kept.update<Address, Address | null>(ownId(personId), (known) => ({
        value: address,
        result: known,
      }));
      // Found by its token only where the person's own row says the same.
      await kept.update(tokenId(address.tokenHash), () => ({
        value: { personId },
        result: undefined,
      }));
      if (before) await kept.remove(tokenId(before.tokenHash));
      return { token, madeAt: address.madeAt };
    },
    async end(personId) {
      if (!(await endCalendar(store, personId))) return;
      await audit.append([{ action: 'calendar-ended', actor: personId, subject: personId }]);
    },
    async personOf(token) {
      const tokenHash = hashToken(token);
      const found = await kept.get<{ personId: string }>(tokenId(tokenHash));
      const address = found && (await current(found.personId));
      if (!found || address?.tokenHash !== tokenHash) return null;
      const person = await store.person(found.personId);
      return person?.active ? person : null;
    },
  };
}

/** Also for an account that gets another standing or is closed. True where there was an address. */
export async function endCalendar(
  { kept }: Pick<AccountStore, 'kept'>,
  personId: string,
): Promise<boolean> {
  const address = await kept.get<Address>(ownId(personId));
  if (!address) return false;
  await kept.remove(ownId(personId));
  await kept.remove(tokenId(address.tokenHash));
  return true;
}
