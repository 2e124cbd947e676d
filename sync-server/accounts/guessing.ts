import { PAIR_RULE, waitAfter, type Attempts, type Rule } from './attempts.ts';
import { networkOf } from './network.ts';
import { createTurnstile } from './turnstile.ts';

/** Wrong tries of one account, from wherever nobody of it has ever signed in. */
const ACCOUNT_RULE: Rule = { free: 8, longest: 15 * 60_000 };
/** Wrong tries of one network over all accounts: an office behind one address has bad days, too. */
const NETWORK_RULE: Rule = { free: 8, longest: 2 * 60_000 };

/**
 * Tries of one network that are judged at the same time. Each may turn out wrong, so they are no
 * more than a network may be wrong for nothing; the others wait a moment, a whole office of them.
 */
const AT_ONCE = { inside: 4, waiting: 200 };

export interface Guess {
  /** Lower case. */
  login: string;
  address: string;
  /** What tells a device on which this very person has signed in before; null for any other. */
  device: string | null;
}

/** A try that is heard, and how it went. */
interface Told {
  right(): Promise<void>;
  wrong(): Promise<void>;
  /** Right as far as it went: neither forgiven nor counted. */
  halfway(): Promise<void>;
}

export interface HeardTry extends Told {
  /** Makes room for the next one, however it went. */
  done(): void;
}

export interface Guessing {
  /** The try, or milliseconds until one is heard. */
  begin(guess: Guess): Promise<HeardTry | number>;
}

/**
 * Delays by account, by network, and by both together. A device on which the person has signed in
 * before is counted by itself alone: whoever tries an account from elsewhere, from however many
 * addresses, locks nobody out of it.
 */
export function createGuessing(attempts: Attempts, now: () => number): Guessing {
  const turnstile = createTurnstile(AT_ONCE);

  async function atDevice(login: string, device: string): Promise<Told | number> {
    const place = `device ${device}`;
    const wait = await attempts.begin(login, place);
    if (wait > 0) return wait;
    return {
      right: () => attempts.right(login, place),
      wrong: () => Promise.resolve(),
      halfway: () => attempts.undo(login, place),
    };
  }

  /** Counts for the account what costs its pair nothing yet, and everything once it is too much. */
  async function beginAccount(
    login: string,
    network: string,
  ): Promise<{ wait: number; own: boolean }> {
    const pair = await attempts.tries(login, network);
    const account = await attempts.tries(login, '');
    const own =
      (pair?.wrong ?? 0) <= PAIR_RULE.free + 1 || (account?.wrong ?? 0) > ACCOUNT_RULE.free;
    return { wait: own ? await attempts.begin(login, '', ACCOUNT_RULE) : 0, own };
  }

  async function inNetwork(login: string, network: string): Promise<Told | number> {
    const wait = waitAfter(await attempts.tries('', network), now(), NETWORK_RULE);
    if (wait > 0) return wait;
    // Nothing is written for who must wait anyway.
    const accountWait = waitAfter(await attempts.tries(login, ''), now(), ACCOUNT_RULE);
    if (accountWait > 0) return accountWait;
    const pairWait = await attempts.begin(login, network);
    if (pairWait > 0) return pairWait;
    const account = await beginAccount(login, network);
    if (account.wait > 0) {
      await attempts.undo(login, network);
      return account.wait;
    }
    const undoAccount = async (): Promise<void> => {
      if (account.own) await attempts.undo(login, '');
    };
    return {
      async right() {
        await attempts.right(login, network);
        await undoAccount();
      },
      wrong: () => attempts.wrong('', network),
      async halfway() {
        await attempts.undo(login, network);
        await undoAccount();
      },
    };
  }

  return {
    async begin({ login, address, device }) {
      if (device !== null) {
        const heard = await atDevice(login, device);
        return typeof heard === 'number' ? heard : { ...heard, done: () => undefined };
      }
      const network = networkOf(address);
      const leave = await turnstile.enter(network);
      if (!leave) return NETWORK_RULE.longest;
      const heard = await inNetwork(login, network).catch((error: unknown) => {
        leave();
        throw error;
      });
      if (typeof heard !== 'number') return { ...heard, done: leave };
      leave();
      return heard;
    },
  };
}
