/** Wrong tries that cost nothing but the try. */
const FREE_TRIES = 4;
/** Longest wait, milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
/** A pair is forgotten after this, milliseconds. */
const MEMORY = 60 * 60_000;
const MOST_PAIRS = 10_000;

interface Pair {
  wrong: number;
  last: number;
}

/**
 * Slows guessing down: from the fifth wrong try on, an account may be tried again from the same
 * address only after 2, 4, 8, … seconds. Kept in memory; a restart forgives.
 */
export class Attempts {
  readonly #pairs = new Map<string, Pair>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds until the next try is heard; 0 for now. */
  wait(login: string, address: string): number {
    const pair = this.#pairs.get(key(login, address));
    if (!pair || pair.wrong <= FREE_TRIES) return 0;
    const pause = Math.min(LONGEST_WAIT, 1000 * 2 ** (pair.wrong - FREE_TRIES));
    return Math.max(0, pair.last + pause - this.#now());
  }

  wrong(login: string, address: string): void {
    const name = key(login, address);
    const pair = this.#pairs.get(name);
    const fresh = pair && this.#now() - pair.last < MEMORY ? pair.wrong : 0;
    this.#pairs.delete(name);
    this.#pairs.set(name, { wrong: fresh + 1, last: this.#now() });
    const oldest = this.#pairs.keys().next().value;
    if (this.#pairs.size > MOST_PAIRS && oldest !== undefined) this.#pairs.delete(oldest);
  }

  right(login: string, address: string): void {
    this.#pairs.delete(key(login, address));
  }
}

const key = (login: string, address: string): string => `${login}\n${address}`;
