/** Wrong tries that cost nothing but the try. */
const FREE_TRIES = 4;
/** Longest wait, milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
/** A pair is forgotten after this, milliseconds. */
export const MEMORY = 60 * 60_000;
const MOST_PAIRS = 10_000;

/** What is remembered of an account and an address. */
export interface Tries {
  wrong: number;
  /** Milliseconds since 1970. */
  last: number;
}

/**
 * Slows guessing down: from the fifth wrong try on, an account may be tried again from the same
 * address only after 2, 4, 8, … seconds.
 */
export interface Attempts {
  /**
   * Milliseconds until the next try is heard; 0 for now. A try that is heard counts as wrong from
   * then on, so that tries sent at once are counted too, until `right` forgives it.
   */
  begin(login: string, address: string): Promise<number>;
  right(login: string, address: string): Promise<void>;
}

/** Milliseconds until a next try is heard. */
export function waitAfter(tries: Tries | undefined, now: number): number {
  if (!tries || tries.wrong <= FREE_TRIES) return 0;
  const pause = Math.min(LONGEST_WAIT, 1000 * 2 ** (tries.wrong - FREE_TRIES));
  return Math.max(0, tries.last + pause - now);
}

export function oneMore(tries: Tries | undefined, now: number): Tries {
  const fresh = tries && now - tries.last < MEMORY ? tries.wrong : 0;
  return { wrong: fresh + 1, last: now };
}

/** Tries kept in memory, for a server that is alone; a restart forgives. */
export function memoryAttempts(now: () => number): Attempts {
  const pairs = new Map<string, Tries>();
  return {
    begin(login, address) {
      const name = pairOf(login, address);
      const wait = waitAfter(pairs.get(name), now());
      if (wait > 0) return Promise.resolve(wait);
      const counted = oneMore(pairs.get(name), now());
      pairs.delete(name);
      pairs.set(name, counted);
      const oldest = pairs.keys().next().value;
      if (pairs.size > MOST_PAIRS && oldest !== undefined) pairs.delete(oldest);
      return Promise.resolve(0);
    },
    right(login, address) {
      pairs.delete(pairOf(login, address));
      return Promise.resolve();
    },
  };
}

export const pairOf = (login: string, address: string): string => `${login}\n${address}`;
