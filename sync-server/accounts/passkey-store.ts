import type { Seal } from './seal.ts';
import type { AccountStore } from './store.ts';
import { hashToken } from './token.ts';

/** What the server must know of a key to know it again. Sealed where it is kept. */
export interface PasskeyFacts {
  /** Base64url, as the authenticator named it. */
  id: string;
  /** COSE key, base64url. */
  publicKey: string;
  /** How a browser may reach it. */
  transports: string[];
}

export interface Passkey extends PasskeyFacts {
  /** For addresses and lists; tells nothing of the key. */
  shownId: string;
  /** How often it has signed, as it says itself; 0 for ever where it does not count. */
  counter: number;
  /** Browser and system with which it was set up: `chrome/android`. */
  device: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  usedAt: number | null;
}

/** What lies open of one, also where the key to the rest was changed. */
export type OpenFacts = Omit<Passkey, keyof PasskeyFacts>;

type Kept = Omit<OpenFacts, 'shownId'> & { sealed: string };

/** The passkeys of each person. */
export interface PasskeyStore {
  count(personId: string): Promise<number>;
  /** Those that can be asked for, the oldest first. */
  list(personId: string): Promise<Passkey[]>;
  /** All, the oldest first. */
  shown(personId: string): Promise<OpenFacts[]>;
  add(personId: string, passkey: Omit<Passkey, 'shownId'>): Promise<void>;
  /**
   * Notes a use. False where the count did not go on: who says less than before is a copy, or was
   * quicker than its own last answer (WebAuthn Level 3, 6.1.1).
   */
  use(personId: string, passkey: Passkey, counter: number, at: number): Promise<boolean>;
  /** False where there is none of that name. */
  remove(personId: string, shownId: string): Promise<boolean>;
}

export function createPasskeyStore(store: AccountStore, seal: Seal): PasskeyStore {
  const prefixOf = (personId: string): string => `passkey:${personId}:`;

  return {
    count: async (personId) => (await store.kept.list(prefixOf(personId))).length,
    async list(personId) {
      const kept = await store.kept.list<Kept>(prefixOf(personId));
      const opened = await Promise.all(
        kept.map(async ({ id, value: { sealed, ...rest } }) => {
          const text = await seal.open(sealed, id);
          const facts = text === null ? null : (JSON.parse(text) as PasskeyFacts);
          return facts && { ...rest, ...facts, shownId: id.slice(prefixOf(personId).length) };
        }),
      );
      return opened.filter((one) => one !== null).sort(byAge);
    },
    async shown(personId) {
      const kept = await store.kept.list<Kept>(prefixOf(personId));
      return kept
        .map(({ id, value: { counter, device, createdAt, usedAt } }) => ({
          shownId: id.slice(prefixOf(personId).length),
          counter,
          device,
          createdAt,
          usedAt,
        }))
        .sort(byAge);
    },
    async add(personId, { id, publicKey, transports, ...rest }) {
      const place = prefixOf(personId) + hashToken(`passkey ${id}`).slice(0, 24);
      const sealed = await seal.close(JSON.stringify({ id, publicKey, transports }), place);
      await store.kept.update<Kept, undefined>(place, () => ({
        value: { ...rest, sealed },
        result: undefined,
      }));
    },
    use: (personId, { shownId }, counter, at) =>
      store.kept.update<Kept, boolean>(prefixOf(personId) + shownId, (kept) => {
        const goesOn = kept && (counter > kept.counter || (counter === 0 && kept.counter === 0));
        return goesOn
          ? { value: { ...kept, counter, usedAt: at }, result: true }
          : { value: null, result: false };
      }),
    async remove(personId, shownId) {
      const place = prefixOf(personId) + shownId;
      const there = (await store.kept.get(place)) !== null;
      if (there) await store.kept.remove(place);
      return there;
    },
  };
}

const byAge = (a: OpenFacts, b: OpenFacts): number => a.createdAt - b.createdAt;
