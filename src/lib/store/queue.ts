import { StoreError, type Origin } from './documents.ts';
import type { Draft } from './draft.ts';

/** Reads and changes the draft; runs again, on a newer state, where another tab was first. */
export type Plan<T> = (draft: Draft) => T;

export interface Job {
  plan: Plan<unknown>;
  origin: Origin;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

export interface Queue {
  readonly waiting: boolean;
  submit: <T>(plan: Plan<T>, origin: Origin) => Promise<T>;
  /** Runs by itself, between transactions. */
  alone: <T>(task: () => Promise<T>) => Promise<T>;
  /** Takes nothing more; resolves when all that waited is done. */
  stop: () => Promise<void>;
}

/** One thing at a time; jobs that wait together are committed together. */
export function createQueue(commit: (jobs: Job[]) => Promise<void>): Queue {
  const entries: (Job | (() => Promise<void>))[] = [];
  let running: Promise<void> | null = null;
  let stopped = false;

  async function work(): Promise<void> {
    for (let first = entries[0]; first; first = entries[0]) {
      if (typeof first === 'function') {
        entries.shift();
        await first();
        continue;
      }
      const until = entries.findIndex((entry) => typeof entry === 'function');
      await settle(entries.splice(0, until === -1 ? entries.length : until) as Job[]);
    }
    running = null;
  }

  /** What is wrong with one job (a value that is no JSON) is not the others' fault. */
  async function settle(jobs: Job[]): Promise<void> {
    try {
      await commit(jobs);
    } catch (error) {
      if (jobs.length > 1 && !(error instanceof StoreError))
        for (const job of jobs) await settle([job]);
      else for (const job of jobs) job.reject(error);
    }
  }

  function enqueue<T>(
    make: (resolve: (value: T) => void, reject: Job['reject']) => void,
  ): Promise<T> {
    if (stopped) return Promise.reject(new StoreError('closed'));
    const answer = new Promise<T>(make);
    running ??= Promise.resolve().then(work);
    return answer;
  }

  return {
    get waiting() {
      return entries.length > 0;
    },
    submit: <T>(plan: Plan<T>, origin: Origin) =>
      enqueue<T>((resolve, reject) => {
        entries.push({ plan, origin, resolve: resolve as Job['resolve'], reject });
      }),
    alone: (task) =>
      enqueue((resolve, reject) => {
        entries.push(() => task().then(resolve, reject));
      }),
    async stop() {
      stopped = true;
      await running;
    },
  };
}
