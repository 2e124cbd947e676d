import type { KeyValue } from './key-value.ts';

/** Wrong passphrases before the first pause. */
const FREE_TRIES = 5;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** After so many in a row only another way opens, whatever the clock says. */
const MOST_TRIES = 10;

export interface Tries {
  /** Tries left before a pause; null while none was wrong. */
  left: number | null;
  /** End of the pause, milliseconds since 1970, or null. */
  waitUntil: number | null;
  /** No more tries: only a sign-in at the server, a passkey or a recovery opens this device. */
  barred: boolean;
}

/** Pause after so many wrong tries in a row: 30 s after the fifth, then doubling up to an hour. */
export function pauseAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (wrong - FREE_TRIES));
}

/**
 * Counts wrong passphrases, also across restarts. Against a person at the screen only: who has the
 * bytes themselves is slowed down by Argon2id. A pause passes by `ticks`, which no setting of the
 * clock moves; what of it had passed before this page began only the clock (`now`) can tell.
 */
export function createTries(
  storage: KeyValue,
  key: string,
  now: () => number,
  ticks: () => number = now,
) {
  /** How much of the pause after so many wrong tries had passed, at that tick. */
  let seen: { wrong: number; passed: number; at: number } | null = null;
  const read = (): { wrong: number; last: number } => {
    try {
      const kept = JSON.parse(storage.getItem(key) ?? '{}') as { wrong?: number; last?: number };
      return { wrong: Number(kept.wrong) || 0, last: Number(kept.last) || 0 };
    } catch {
      return { wrong: 0, last: 0 };
    }
  };
  const waitUntil = (): number | null => {
    const { wrong, last } = read();
    // A clock set back must not stretch a pause beyond its length.
    if (last > now()) storage.setItem(key, JSON.stringify({ wrong, last: now() }));
    if (seen?.wrong !== wrong || ticks() < seen.at)
      seen = { wrong, passed: Math.max(0, now() - last), at: ticks() };
    const left = pauseAfter(wrong) - seen.passed - (ticks() - seen.at);
    return left > 0 ? Math.round(now() + left) : null;
  };
  return {
    state(): Tries {
      const { wrong } = read();
      const pause = waitUntil();
      const barred = wrong >= MOST_TRIES;
      if (wrong === 0 || barred) return { left: barred ? 0 : null, waitUntil: null, barred };
      const left = pause === null ? Math.max(1, FREE_TRIES - wrong) : 0;
      return { left, waitUntil: pause, barred };
    },
    /** Counted before the passphrase is tried, so that closing the tab in between gains nothing. */
    begin(): void {
      seen = null;
      storage.setItem(key, JSON.stringify({ wrong: read().wrong + 1, last: now() }));
    },
    succeed(): void {
      seen = null;
      storage.removeItem(key);
    },
  };
}
