import { createHash, randomBytes } from 'node:crypto';
import type { AccountStore } from './store.ts';

/** A person may take so long to find the key and touch it; milliseconds. */
export const CHALLENGE_LIFE = 300_000;
/** Open at once for one person; who asks for more gives the oldest up. */
const MOST = 5;

interface Open {
  /** Of challenge and purpose. */
  hash: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What a passkey has to sign: random, for one person and purpose, once, and not for long. */
export interface Challenges {
  /** `purpose` names the attempt: a sign-in, or something of one session. Base64url. */
  issue(personId: string, purpose: string): Promise<string>;
  /** Uses it up; false where it was not issued for this, was used, or is too old. */
  take(personId: string, purpose: string, challenge: string): Promise<boolean>;
  forget(personId: string): Promise<void>;
}

export function createChallenges(store: AccountStore, now: () => number): Challenges {
  const idOf = (personId: string): string => `passkey-challenges:${personId}`;
  const hashOf = (purpose: string, challenge: string): string =>
    createHash('sha256').update(`${purpose}\n${challenge}`).digest('hex');
  const stillOpen = (kept: { open: Open[] } | null): Open[] =>
    (kept?.open ?? []).filter(({ at }) => at + CHALLENGE_LIFE > now());

  return {
    async issue(personId, purpose) {
      const challenge = randomBytes(32).toString('base64url');
      const fresh: Open = { hash: hashOf(purpose, challenge), at: now() };
      await store.kept.update<{ open: Open[] }, undefined>(idOf(personId), (kept) => ({
        value: { open: [...stillOpen(kept), fresh].slice(-MOST) },
        result: undefined,
      }));
      return challenge;
    },
    take(personId, purpose, challenge) {
      const hash = hashOf(purpose, challenge);
      return store.kept.update<{ open: Open[] }, boolean>(idOf(personId), (kept) => {
        const open = stillOpen(kept);
        const left = open.filter((one) => one.hash !== hash);
        return left.length < open.length
          ? { value: { open: left }, result: true }
          : { value: null, result: false };
      });
    },
    forget: (personId) => store.kept.remove(idOf(personId)),
  };
}
