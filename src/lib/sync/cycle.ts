import { caseOf } from '../domain/id.ts';
import type { Problem } from '../domain/problem.ts';
import type { Erasing } from './erasing.ts';
import type { Exchange } from './exchange.ts';
import { endsAll, problemOf, SyncFailure } from './failure.ts';
import { restartForMissing } from './growth.ts';
import { casesAtRest, purgeLost, receiptAnswered, receiptOf } from './purging.ts';
import { remarkOn, writesAhead } from './remarks.ts';
import { restamp } from './restamp.ts';
import type { Heard } from './state.ts';
import type { SyncPhase, SyncProgress } from './status.ts';
import { touchedWhile } from './touched.ts';
import { watched, type After, type Watch } from './watchdog.ts';

/** Longest silence of each phase, in milliseconds. */
export interface StallTimes {
  pulling: number;
  merging: number;
  pushing: number;
  confirming: number;
}

export const STALL_TIMES: StallTimes = {
  pulling: 45_000,
  merging: 45_000,
  pushing: 45_000,
  confirming: 20_000,
};

export interface CycleDeps {
  exchanges: readonly Exchange[];
  /** What the server says first; null where it is too old to say anything. */
  hear: () => Promise<Heard | null>;
  /** The epoch whose revisions this device has offered, and how to keep the next one. */
  epoch: { known: () => string; keep: (epoch: string) => Promise<void> };
  /** Tells the server which cases have left this device. */
  sendReceipt: (cases: string[], erased: string[]) => Promise<void>;
  /** Takes erased cases off this device; null where no database of it has cases. */
  erasing: Erasing | null;
  /** Merges what two people wrote at the same time; answers how many documents. */
  merge: (exchange: Exchange, watch: Watch) => Promise<number>;
  /** A first pull may fetch ahead: the device has nothing yet. */
  first: boolean;
  /** Offer refused entries again, too. */
  all: boolean;
  stall: StallTimes;
  now: () => number;
  after: After;
  /** Ends the cycle from outside: the app locks. */
  signal: AbortSignal;
  onHeard: (heard: Heard | null) => void;
  /** The phase's watch, for the requests that it makes. */
  onWatch: (watch: Watch) => void;
  onPhase: (phase: SyncPhase, progress: SyncProgress | null) => void;
  onReoffer: (progress: SyncProgress) => void;
}

/**
 * One exchange of all databases; what fails in one does not end the other's. Answers what a person
 * must know of a complete one, or null; throws what made it incomplete.
 */
export async function runCycle(deps: CycleDeps): Promise<Problem | null> {
  const { exchanges, epoch, stall, after, signal, onWatch, onPhase } = deps;
  const phase = <T>(name: keyof StallTimes, run: (watch: Watch) => Promise<T>): Promise<T> => {
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
  const heard = await phase('pulling', deps.hear);
  deps.onHeard(heard);
  const restored = heard !== null && heard.epoch !== epoch.known();
  let failure: SyncFailure | null = null;
  for (const exchange of exchanges) {
    const problem = await exchangeOne(exchange, { deps, heard, restored, phase }).then(
      () => null,
      problemOf,
    );
    if (problem && endsAll(problem)) throw new SyncFailure(problem);
    if (problem) failure ??= new SyncFailure(problem);
  }
  if (failure) throw failure;
  // Only now: whatever ended before begins again with the old epoch.
  if (restored) await epoch.keep(heard.epoch);
  return remarkOn(heard);
}

interface OneDeps {
  deps: CycleDeps;
  heard: Heard | null;
  restored: boolean;
  phase: <T>(name: keyof StallTimes, run: (watch: Watch) => Promise<T>) => Promise<T>;
}

async function exchangeOne(exchange: Exchange, { deps, heard, restored, phase }: OneDeps) {
  const { documents, parked, tray } = exchange;
  const cases = exchange.caseload ? (heard?.cases ?? null) : null;
  const { erasing } = deps;
  if (exchange.caseload && heard && erasing) await phase('pulling', () => erasing.take(heard));
  // A case that was only here when the server was asked is not one that it took away.
  const before = cases ? casesAtRest(documents) : new Set<string>();
  const pull = () =>
    phase('pulling', (watch) =>
      exchange.pull(watch, deps.first, (progress) => deps.onPhase('pulling', progress)),
    );
  const push = async (all = deps.all) => {
    // Nothing to push: but what was refused before may be gone.
    if (documents.info().pending === 0) return tray.settle([]);
    await phase('pushing', (watch) =>
      exchange.push(watch, all, (progress) => deps.onPhase('pushing', progress)),
    );
    await phase('confirming', (watch) => exchange.confirm(watch));
  };
  const touched = await touchedWhile(documents, async () => {
    if (exchange.caseload && heard) await parked.takeBack(heard.cases);
    // A full device cannot take in what is new; what is only here must leave it all the same.
    return pull().then(() => null, asFull);
  });
  if (cases && !touched.result && (await restartForMissing(documents, cases))) await pull();

  if (restored) await phase('confirming', (watch) => exchange.reoffer(watch, deps.onReoffer));
  // What a clock from the future has written would be refused entry by entry: it waits.
  if (writesAhead(heard)) return;
  if (heard) await restamp(documents, deps.now() + heard.skew);
  await push();
  if ((await exchange.hold()) > 0) await push(true);
  // The server must know both edits before it can tell a merge from a forgery.
  const merged = await phase('merging', (watch) => deps.merge(exchange, watch));
  if (merged > 0) await push();
  if (touched.result) throw touched.result;
  // A restored server may yet learn from other devices whose case it is.
  if (cases && !restored) {
    const parkedNow = parked.entries().flatMap(({ id }) => caseOf(id) ?? []);
    const lost = [...before, ...parkedNow].filter(
      (one) => !cases.includes(one) && !touched.cases.has(one),
    );
    await purgeLost(documents, lost);
    await parked.drop();
  }
  const receipt = exchange.caseload ? receiptOf(documents) : [];
  const erased = (exchange.caseload && erasing?.receipt()) || [];
  if (receipt.length + erased.length > 0) {
    await phase('confirming', () => deps.sendReceipt(receipt, erased));
    await receiptAnswered(documents);
    await erasing?.answered(erased);
  }
}

function asFull(error: unknown): SyncFailure {
  const problem = problemOf(error);
  if (problem.code === 'storage-full') return new SyncFailure(problem, { cause: error });
  throw error;
}
