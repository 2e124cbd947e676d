import { fail, type Problem } from '../domain/problem.ts';
import type { Documents } from '../store/documents.ts';
import { runCycle, STALL_TIMES, type StallTimes } from './cycle.ts';
import type { Environment } from './environment.ts';
import { createExchange } from './exchange.ts';
import { problemOf, SyncFailure } from './failure.ts';
import { waitForChange } from './listen.ts';
import { createServerFetch, type Fetch } from './server-fetch.ts';
import { standingOf } from './standing.ts';
import type { Sync, SyncPhase, SyncProgress, SyncStatus } from './status.ts';
import type { Watch } from './watchdog.ts';

/** After a save, so that a few quick ones travel together. */
const AFTER_SAVE_MS = 1_000;
const TIMER_MS = 60_000;
/** After a listening that failed, while someone is looking. */
const LISTEN_AGAIN_MS = 4_000;
/** After a cycle that failed, while someone is looking. */
const TRY_AGAIN_MS = 10_000;
/** While nobody is looking; also between looks at a server that does not wait. */
const LOOK_AGAIN_MS = 15_000;
const LOCAL_ID = 'sync';

export interface SyncDeps {
  /** The first one is the main one: it keeps the time of the last complete exchange. */
  databases: readonly { documents: Documents; name: string }[];
  /** Address of the server, without a slash at the end; '' for the app's own origin. */
  server: string;
  epoch?: () => string;
  fetch: Fetch;
  environment: Environment;
  stall?: StallTimes;
}

interface Kept {
  lastComplete: number | null;
}

/** Exchange with the server (design, "Sync"). Builds; `start` begins to listen and to cycle. */
export function createSync(deps: SyncDeps): Sync {
  const { environment: env, databases } = deps;
  const main = databases[0]?.documents;
  if (!main) throw new Error('sync needs a database');
  const listeners = new Set<(status: SyncStatus) => void>();
  const life = new AbortController();
  const stops: (() => void)[] = [];
  let watch: Watch | null = null;
  let running: Promise<SyncStatus> | null = null;
  let phase: SyncPhase = 'idle';
  let progress: SyncProgress | null = null;
  let problem: Problem | null = null;
  /** No cycle by itself before this time (ms): the server asked for a pause. */
  let notBefore = 0;
  let cancelSoon: (() => void) | null = null;
  let cancelTimer: (() => void) | null = null;

  const fetch = createServerFetch({
    fetch: deps.fetch,
    online: env.online,
    signal: () => watch?.signal ?? null,
    beat: () => watch?.beat(),
  });
  const listenFetch = createServerFetch({ fetch: deps.fetch, online: env.online });
  const addressOf = (name: string) => `${deps.server}/db/${name}`;
  const exchanges = databases.map(({ documents, name }) =>
    createExchange({
      documents,
      address: addressOf(name),
      epoch: deps.epoch ?? (() => ''),
      fetch,
      now: env.now,
    }),
  );

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
    refused: exchanges.flatMap((exchange) => exchange.tray.entries()),
    parked: [],
    toDecide: 0,
    reoffer: null,
    everComplete: lastComplete() !== null,
  });
  const tell = () => {
    const now = status();
    for (const listener of listeners) listener(now);
  };

  async function exchange(all: boolean): Promise<void> {
    try {
      if (!env.online()) throw new SyncFailure({ code: 'offline' });
      await runCycle({
        exchanges,
        first: lastComplete() === null,
        all,
        stall: deps.stall ?? STALL_TIMES,
        after: env.after,
        signal: life.signal,
        onWatch: (next) => (watch = next),
        onPhase(nextPhase, nextProgress) {
          phase = nextPhase;
          progress = nextProgress;
          tell();
        },
      });
      await main?.putLocal(LOCAL_ID, { lastComplete: env.now() } satisfies Kept);
      problem = null;
      notBefore = 0;
    } catch (error) {
      problem = problemOf(error);
      const seconds = problem.values?.seconds;
      if (typeof seconds === 'number') {
        notBefore = env.now() + seconds * 1_000;
        soon(0);
      }
    } finally {
      watch = null;
      phase = 'idle';
      progress = null;
    }
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

  /** A cycle by itself: not while the server asked for a pause, nor after a 401. */
  async function auto(): Promise<void> {
    if (life.signal.aborted || problem?.code === 'session-expired') return;
    if (env.now() < notBefore || !env.online()) return;
    await begin(false, false);
  }

  function soon(ms: number): void {
    if (life.signal.aborted) return;
    cancelSoon?.();
    cancelSoon = env.after(Math.max(ms, notBefore - env.now()), () => {
      cancelSoon = null;
      // What was saved during a cycle may have missed its push.
      void (running ?? Promise.resolve()).then(auto);
    });
  }

  function everyMinute(): void {
    cancelTimer = env.after(TIMER_MS, () => {
      void auto();
      everyMinute();
    });
  }

  /** Hears of colleagues' changes within seconds while someone is looking. */
  async function listen(): Promise<void> {
    const name = databases[0]?.name;
    const first = exchanges[0];
    while (name !== undefined && first && !life.signal.aborted) {
      if (!env.visible() || !env.online() || lastComplete() === null) {
        await wait(LOOK_AGAIN_MS);
      } else if (problem !== null) {
        await wait(TRY_AGAIN_MS);
        await auto();
      } else {
        await running;
        const heard = await waitForChange(addressOf(name), first.since(), {
          fetch: listenFetch,
          now: env.now,
          signal: life.signal,
        }).catch(() => 'failed' as const);
        if (heard === 'failed') await wait(LISTEN_AGAIN_MS);
        else if (heard === null) await wait(LOOK_AGAIN_MS);
        else if (heard) await auto();
      }
    }
  }

  /** Ends early on return to the foreground and when sync stops. */
  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        off();
        life.signal.removeEventListener('abort', end);
        resolve();
      };
      const cancel = env.after(ms, end);
      const off = env.onReturn(end);
      life.signal.addEventListener('abort', end);
    });
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
      // A running cycle that leaves refused entries alone is not what was asked for.
      return shared && now.refused.length > 0 ? begin(true, true) : now;
    },
    askCoordinator: () => Promise.resolve(fail('offline')),
    start() {
      for (const { documents } of databases)
        stops.push(
          documents.subscribe(({ origin }) => {
            tell();
            if (origin === 'local') soon(AFTER_SAVE_MS);
          }),
        );
      stops.push(env.onReturn(() => void auto()));
      everyMinute();
      void auto().then(listen);
    },
    stop() {
      life.abort(new SyncFailure({ code: 'offline' }));
      cancelSoon?.();
      cancelTimer?.();
      for (const stop of stops.splice(0)) stop();
      for (const exchange of exchanges.splice(0)) exchange.close();
      listeners.clear();
    },
  };
}
