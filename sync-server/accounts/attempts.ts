/** A pair is forgotten after this, milliseconds. */
export const MEMORY = 60 * 60_000;
const MOST_PAIRS = 10_000;

/** What is remembered of an account and an address. */
export interface Tries {
  wrong: number;
  /** Milliseconds since 1970. */
  last: number;
}

/** When wrong tries begin to cost time, and how much at most. */
export interface Rule {
  /** Wrong tries that cost nothing but the try. */
  free: number;
  /** Milliseconds. */
  longest: number;
}

export const PAIR_RULE: Rule = { free: 4, longest: 15 * 60_000 };

/**
 * Slows guessing down: from the fifth wrong try on, an account may be tried again from the same
 * address only after 2, 4, 8, … seconds. Either part may be empty: it then stands for all.
 */
export interface Attempts {
  /**
   * Milliseconds until the next try is heard; 0 for now. A try that is heard counts as wrong from
   * then on, so that tries sent at once are counted too, until `right` forgives it.
   */
  begin(login: string, address: string, rule?: Rule): Promise<number>;
  /** Forgets all wrong tries. */
  right(login: string, address: string): Promise<void>;
  /** Takes one back that was heard and was no guess. */
  undo(login: string, address: string): Promise<void>;
  /** Counts one without asking. */
  wrong(login: string, address: string): Promise<void>;
  tries(login: string, address: string): Promise<Tries | undefined>;
}

/** Milliseconds until a next try is heard. */
export function waitAfter(tries: Tries | undefined, now: number, rule = PAIR_RULE): number {
  if (!tries || tries.wrong <= rule.free) return 0;
  const pause = Math.min(rule.longest, 1000 * 2 ** (tries.wrong - rule.free));
  return Math.max(0, tries.last + pause - now);
}

export function oneMore(tries: Tries | undefined, now: number): Tries {
  const fresh = tries && now - tries.last < MEMORY ? tries.wrong : 0;
  return { wrong: fresh + 1, last: now };
}

export const oneLess = (tries: Tries): Tries => ({ ...tries, wrong: Math.max(0, tries.wrong - 1) });

/** Tries kept in memory, for a server that is alone; a restart forgives. */
export function memoryAttempts(now: () => number): Attempts {
  const pairs = new Map<string, Tries>();

  function put(name: string, tries: Tries): void {
    pairs.delete(name);
    pairs.set(name, tries);
    const oldest = pairs.keys().next().value;
    if (pairs.size > MOST_PAIRS && oldest !== undefined) pairs.delete(oldest);
  }

  return {
    begin(login, address, rule) {
      const name = pairOf(login, address);
      const wait = waitAfter(pairs.get(name), now(), rule);
      if (wait === 0) put(name, oneMore(pairs.get(name), now()));
      return Promise.resolve(wait);
    },
    right(login, address) {
      pairs.delete(pairOf(login, address));
      return Promise.resolve();
    },
    undo(login, address) {
      const name = pairOf(login, address);
      const tries = pairs.get(name);
      if (tries) pairs.set(name, oneLess(tries));
      return Promise.resolve();
    },
    wrong(login, address) {
      const name = pairOf(login, address);
      put(name, oneMore(pairs.get(name), now()));
      return Promise.resolve();
    },
    tries: (login, address) => Promise.resolve(pairs.get(pairOf(login, address))),
  };
}

export const pairOf = (login: string, address: string): string => `${login}\n${address}`;
