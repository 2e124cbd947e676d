import type { Problem } from '../domain/problem.ts';
import type { Environment } from './environment.ts';
import { isRemark } from './remarks.ts';

/** After a save, so that a few quick ones travel together. */
const AFTER_SAVE_MS = 1_000;
const TIMER_MS = 60_000;
/** After a listening that failed, while someone is looking. */
const LISTEN_AGAIN_MS = 4_000;
/** After a cycle that failed, while someone is looking; doubled with each further failure, */
const TRY_AGAIN_MS = 10_000;
/** up to this. */
const LONGEST_MS = 300_000;
/** While nobody is looking; also between looks at a server that does not wait. */
const LOOK_AGAIN_MS = 15_000;

export interface TriggersDeps {
  environment: Environment;
  /** How the last cycle ended, how often in a row it failed, and until when there is a pause. */
  ended: () => { problem: Problem | null; failures: number; notBefore: number };
  /** The running cycle, or null. */
  running: () => Promise<unknown> | null;
  /** A cycle by itself; `wait` stands in line behind another tab's, else it is left to it. */
  begin: (wait: boolean) => Promise<unknown>;
  /** Waits for a change at the server, see `waitForChange`; null before a first complete cycle. */
  hear: (() => Promise<boolean | null>) | null;
  everComplete: () => boolean;
  /** Ends everything. */
  signal: AbortSignal;
}

export interface Triggers {
  /** Something was written here. */
  saved(): void;
  /** The pause that the server asked for begins. */
  paused(): void;
  /** A cycle now, unless there is a pause or the session has ended. */
  auto(): Promise<void>;
  start(): void;
}

/** When a cycle runs by itself: after a save, on return, each minute, and when the server calls. */
export function createTriggers(deps: TriggersDeps): Triggers {
  const { environment: env, ended, running, begin, signal } = deps;
  let cancelSoon: (() => void) | null = null;

  async function auto(wait = false): Promise<void> {
    const { problem, notBefore } = ended();
    if (signal.aborted || problem?.code === 'session-expired') return;
    if (env.now() < notBefore || !env.online()) return;
    await begin(wait);
  }

  function soon(ms: number): void {
    if (signal.aborted) return;
    cancelSoon?.();
    cancelSoon = env.after(Math.max(ms, ended().notBefore - env.now()), () => {
      cancelSoon = null;
      // What was saved during a cycle may have missed its push, also during another tab's.
      void (running() ?? Promise.resolve()).then(() => auto(true));
    });
  }

  function everyMinute(): void {
    const cancel = env.after(TIMER_MS, () => {
      signal.removeEventListener('abort', cancel);
      void auto();
      everyMinute();
    });
    signal.addEventListener('abort', cancel, { once: true });
  }

  /** Hears of colleagues' changes within seconds while someone is looking. */
  async function listen(hear: () => Promise<boolean | null>): Promise<void> {
    while (!signal.aborted) {
      const { problem, failures } = ended();
      if (!env.visible() || !env.online() || !deps.everComplete()) {
        await wait(LOOK_AGAIN_MS);
      } else if (problem !== null && !isRemark(problem)) {
        await wait(Math.min(LONGEST_MS, TRY_AGAIN_MS * 2 ** Math.max(0, failures - 1)));
        await auto();
      } else {
        await running();
        const heard = await hear().catch(() => 'failed' as const);
        if (heard === null || heard === 'failed')
          await wait(heard === null ? LOOK_AGAIN_MS : LISTEN_AGAIN_MS);
        // A cycle finds out what the failure means: an expired session, a server that is gone.
        if (heard === true || heard === 'failed') await auto();
      }
    }
  }

  /** Ends early on return to the foreground and when sync stops. */
  function wait(ms: number): Promise<void> {
    // What is over says so once: a timer set now would keep the whole caseload from being let go.
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        off();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const cancel = env.after(ms, end);
      const off = env.onReturn(end);
      signal.addEventListener('abort', end);
    });
  }

  return {
    saved: () => soon(AFTER_SAVE_MS),
    paused: () => soon(0),
    auto,
    start() {
      const off = env.onReturn(() => void auto());
      signal.addEventListener('abort', () => {
        off();
        cancelSoon?.();
      });
      everyMinute();
      const { hear } = deps;
      void auto().then(() => (hear ? listen(hear) : undefined));
    },
  };
}
