import type { Exchange } from './exchange.ts';
import { problemOf, SyncFailure } from './failure.ts';
import type { SyncPhase, SyncProgress } from './status.ts';
import { watched, type After, type Watch } from './watchdog.ts';

/** Longest silence of each phase, in milliseconds. */
export interface StallTimes {
  pulling: number;
  pushing: number;
  confirming: number;
}

export const STALL_TIMES: StallTimes = { pulling: 45_000, pushing: 45_000, confirming: 20_000 };

export interface CycleDeps {
  exchanges: readonly Exchange[];
  /** A first pull may fetch ahead: the device has nothing yet. */
  first: boolean;
  /** Offer refused entries again, too. */
  all: boolean;
  stall: StallTimes;
  after: After;
  /** Ends the cycle from outside: the app locks. */
  signal: AbortSignal;
  /** The phase's watch, for the requests that it makes. */
  onWatch: (watch: Watch) => void;
  onPhase: (phase: SyncPhase, progress: SyncProgress | null) => void;
}

/** One exchange of all databases. Throws what ended it early. */
export async function runCycle(deps: CycleDeps): Promise<void> {
  const { exchanges, first, all, stall, after, signal, onWatch, onPhase } = deps;
  const phase = (name: keyof StallTimes, run: (watch: Watch) => Promise<void>) => {
    onPhase(name, null);
    return watched(
      (watch) => {
        onWatch(watch);
        return run(watch);
      },
      stall[name],
      after,
      signal,
    );
  };
  for (const exchange of exchanges) {
    // A full device cannot take in what is new; what is only here must leave it all the same.
    const full = await phase('pulling', (watch) =>
      exchange.pull(watch, first, (progress) => onPhase('pulling', progress)),
    ).then(() => null, asFull);
    if (exchange.documents.info().pending === 0) {
      // Nothing to push: but what was refused before may be gone.
      await exchange.tray.settle([]);
    } else {
      await phase('pushing', (watch) =>
        exchange.push(watch, all, (progress) => onPhase('pushing', progress)),
      );
      await phase('confirming', (watch) => exchange.confirm(watch));
    }
    if (full) throw full;
  }
}

function asFull(error: unknown): SyncFailure {
  const problem = problemOf(error);
  if (problem.code === 'storage-full') return new SyncFailure(problem, { cause: error });
  throw error;
}
