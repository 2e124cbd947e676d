import { fail, type Problem } from '../domain/problem.ts';
import type { Capacity } from '../domain/capacity.ts';
import type { RetentionSettings } from '../domain/retention-settings.ts';
import type { Documents } from '../store/documents.ts';
import { askCoordinator } from './asking.ts';
import { runCycle, STALL_TIMES, type StallTimes } from './cycle.ts';
import type { Environment } from './environment.ts';
import { createErasing } from './erasing.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { problemOf, SyncFailure } from './failure.ts';
import { waitForChange } from './listen.ts';
import { mergeConflicts } from './merging.ts';
import { isRemark, writesAhead } from './remarks.ts';
import { createServerFetch, type Fetch } from './server-fetch.ts';
import { fetchMarks } from './erased-marks.ts';
import { standingOf } from './standing.ts';
import { createStateReader, type Heard } from './state.ts';
import type { Sync, SyncPhase, SyncProgress, SyncStatus } from './status.ts';
import { createTriggers } from './triggers.ts';
import type { Watch } from './watchdog.ts';

const LOCAL_ID = 'sync';
const RETENTION_LOCAL = 'retention';
const CAPACITY_LOCAL = 'capacity';
/** Pause that a busy server gets where it names none, in seconds. */
const PAUSE_SECONDS = 60;

export interface SyncedDatabase {
  documents: Documents;
  /** Name at the server. */
  name: string;
  /** True where cases are in it. */
  caseload: boolean;
  /** Whether this person writes in it: merges, and offers again what a restored server has lost. */
  writes: boolean;
}

export interface SyncDeps {
  /** The first one is the main one: it keeps the time of the last complete exchange. */
  databases: readonly SyncedDatabase[];
  /** Address of the server, without a slash at the end. */
  server: string;
  /** Whose device this is: an exchange under another person's session is none. */
  userId: string;
  /** The epoch of the server whose revisions this device has offered, kept durably. */
  epoch: { known: () => string; keep: (epoch: string) => Promise<void> };
  fetch: Fetch;
  environment: Environment;
  /** Drops the files of erased cases from this device. */
  dropFiles?: (isErased: (caseId: string) => Promise<boolean>) => Promise<void>;
  stall?: StallTimes;
}

interface Kept {
  lastComplete: number | null;
}

/** Exchange with the server (design, "Sync"). Builds; `start` begins to listen and to cycle. */
export function createSync(deps: SyncDeps): Sync {
  const { environment: env, databases, server } = deps;
  const [first] = databases;
  if (!first) throw new Error('sync needs a database');
  const main = first.documents;
  const listeners = new Set<(status: SyncStatus) => void>();
  const life = new AbortController();
  let watch: Watch | null = null;
  let running: Promise<SyncStatus> | null = null;
  let phase: SyncPhase = 'idle';
  let progress: SyncProgress | null = null;
  let reoffer: SyncProgress | null = null;
  let problem: Problem | null = null;
  let heard: Heard | null = null;
  /** Cycles that failed in a row. */
  let failures = 0;
  /** No cycle by itself before this time (ms): the server asked for a pause. */
  let notBefore = 0;

  const fetch = createServerFetch({
    fetch: deps.fetch,
    online: env.online,
    signal: () => watch?.signal ?? null,
    beat: () => watch?.beat(),
  });
  /** For what is asked beside the cycle. */
  const besideFetch = createServerFetch({ fetch: deps.fetch, online: env.online });
  const hear = createStateReader({ server, userId: deps.userId, fetch, now: env.now });
  const exchanges: Exchange[] = databases.map(({ name, ...database }) =>
    createExchange({
      ...database,
      address: `${server}/db/${name}`,
      epoch: () => heard?.epoch ?? deps.epoch.known(),
      fetch,
      now: env.now,
    }),
  );

  const caseload = databases.find((one) => one.caseload)?.documents;
  const erasing =
    caseload === undefined
      ? null
      : createErasing({
          documents: caseload,
          fetchMarks: () => fetchMarks(server, fetch),
          dropFiles: deps.dropFiles ?? null,
        });

  /** Read each time: another tab may have completed one. */
  const lastComplete = () => main.getLocal<Kept>(LOCAL_ID)?.lastComplete ?? null;
  const status = (): SyncStatus => ({
    phase,
    progress,
    problem,
    lastComplete: lastComplete(),
    ...standingOf(
      databases.map(({ documents }) => documents),
      env.now(),
    ),
    refused: exchanges.flatMap(({ tray }) => tray.entries()),
    parked: exchanges.flatMap(({ parked }) => parked.entries()),
    toDecide: heard?.parked ?? 0,
    toConfirm: heard?.requests ?? 0,
    leaving: heard?.leaving ?? false,
    factorDuty: heard?.factorDuty ?? null,
    reoffer,
    retention: caseload?.getLocal<RetentionSettings>(RETENTION_LOCAL) ?? null,
    capacity: caseload?.getLocal<{ rows: Capacity }>(CAPACITY_LOCAL)?.rows ?? null,
    erased: erasing?.here().told ?? null,
    unknownErased: erasing?.here().unknown ?? [],
    everComplete: lastComplete() !== null,
  });
  const tell = () => {
    const now = status();
    for (const listener of listeners) listener(now);
  };

  async function exchange(all: boolean): Promise<void> {
    if (life.signal.aborted) return;
    try {
      if (!env.online()) throw new SyncFailure({ code: 'offline' });
      problem = await runCycle({
        exchanges,
        hear,
        epoch: deps.epoch,
        sendReceipt,
        erasing,
        merge: ({ documents, address, merges }, watch) =>
          merges
            ? mergeConflicts({ documents, address, fetch, beat: () => watch.beat() })
            : Promise.resolve(0),
        first: lastComplete() === null,
        all,
        stall: deps.stall ?? STALL_TIMES,
        now: env.now,
        after: env.after,
        signal: life.signal,
        onHeard: (state) => (heard = state),
        onWatch: (next) => (watch = next),
        onPhase(nextPhase, nextProgress) {
          phase = nextPhase;
          progress = nextProgress;
          tell();
        },
        onReoffer(next) {
          reoffer = next;
          tell();
        },
      });
      // By the server's clock where the own is wrong: it would be in the future once it is right.
      const skew = problem?.code === 'clock-wrong' ? (heard?.skew ?? 0) : 0;
      if (!writesAhead(heard) || main.info().pending === 0)
        await main.putLocal(LOCAL_ID, { lastComplete: env.now() + skew } satisfies Kept);
      await keepSettings();
      failures = 0;
      notBefore = 0;
    } catch (error) {
      problem = problemOf(error);
      failures += 1;
      pauseFor(problem);
    } finally {
      watch = null;
      phase = 'idle';
      progress = null;
      reoffer = null;
    }
    env.tabs.tell({ problem });
  }

  /** So that the day of deletion and the number of places are known without a network, too. */
  async function keepSettings(): Promise<void> {
    await keep(RETENTION_LOCAL, heard?.retention);
    await keep(CAPACITY_LOCAL, heard?.capacity && { rows: heard.capacity });
  }
  async function keep(id: string, told: object | undefined): Promise<void> {
    if (!told || !caseload) return;
    if (JSON.stringify(caseload.getLocal(id)) !== JSON.stringify(told))
      await caseload.putLocal(id, told);
  }

  function pauseFor({ code, values }: Problem): void {
    const busy = code === 'server-busy' || code === 'too-many-tries';
    const seconds = values?.seconds ?? (busy ? PAUSE_SECONDS : null);
    if (typeof seconds !== 'number') return;
    notBefore = env.now() + seconds * 1_000;
    triggers.paused();
  }

  async function sendReceipt(cases: string[], erased: string[]): Promise<void> {
    await fetch(`${server}/api/purged`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      // A server of before knows nothing of erased cases, and takes no field that it does not know.
      body: JSON.stringify({ cases, ...(erased.length > 0 ? { erased } : {}) }),
    });
  }

  /** Shares the running cycle; `wait` stands in line behind another tab's, else it is left to it. */
  function begin(all: boolean, wait: boolean): Promise<SyncStatus> {
    running ??= env
      .exclusively(wait, () => exchange(all))
      .then(() => status())
      .finally(() => {
        running = null;
        if (!life.signal.aborted) tell();
      });
    return running;
  }

  const triggers = createTriggers({
    environment: env,
    ended: () => ({ problem, failures, notBefore }),
    running: () => running,
    begin: (wait) => begin(false, wait),
    hear: () =>
      waitForChange(exchanges[0]?.address ?? '', exchanges[0]?.since() ?? 0, {
        fetch: besideFetch,
        now: env.now,
        after: env.after,
        signal: life.signal,
      }),
    everComplete: () => lastComplete() !== null,
    signal: life.signal,
  });

  /** A session that expired, or is open again, in another tab is the same one here. */
  function take(theirs: Problem | null): void {
    if (running) return;
    problem = theirs;
    if (theirs === null || isRemark(theirs)) failures = 0;
    tell();
  }

  return {
    status,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async cycle() {
      const shared = running !== null;
      const now = await begin(true, true);
      // A running cycle that leaves refused entries alone is not what was asked for; nor is one that
      // began before the network was really back.
      const failed = now.problem !== null && !isRemark(now.problem) && env.now() >= notBefore;
      return shared && (now.refused.length > 0 || failed) ? begin(true, true) : now;
    },
    async seenErased() {
      await erasing?.seen();
      tell();
    },
    async askCoordinator(id, note) {
      for (const { documents, tray } of exchanges) {
        const entry = tray.entries().find((one) => one.id === id);
        if (!entry) continue;
        const asking = { server, fetch: besideFetch, after: env.after };
        const answer = await askCoordinator(documents, entry, note, asking);
        if (answer.ok) await tray.asked(id);
        tell();
        return answer;
      }
      return fail('not-found');
    },
    start() {
      const stops = [
        ...databases.map(({ documents }) =>
          documents.subscribe(({ origin }) => {
            tell();
            // A cycle pushes by itself what it merges; a rescue's entries wait for one.
            if (origin === 'local' || (origin === 'merged' && !running)) triggers.saved();
          }),
        ),
        env.tabs.listen(({ problem: theirs }) => take(theirs)),
      ];
      life.signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
      triggers.start();
    },
    stop() {
      life.abort(new SyncFailure({ code: 'offline' }));
      for (const exchange of exchanges.splice(0)) exchange.close();
      listeners.clear();
    },
  };
}
