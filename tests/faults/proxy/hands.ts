import { fork } from 'node:child_process';
import { once } from 'node:events';
import { EXCHANGES } from './exchanges.ts';
import type { Line, Plan } from './line.ts';
import type { Recording } from './recording.ts';
import { tryOnce } from './trial.ts';

/** One trial: a place in `EXCHANGES`, and what happens to its line. */
export interface Trial {
  exchange: number;
  plan: Plan;
}

/** For each trial what was not well, or null. */
export type Outcome = string | null;

/** Somebody who does trials, one after the other. */
export interface Hand {
  work(trials: readonly Trial[]): Promise<Outcome[]>;
  close(): Promise<void>;
}

/** In this process. */
export function ownHand(recordings: readonly Recording[], line: Line): Hand {
  return {
    async work(trials) {
      const outcomes: Outcome[] = [];
      for (const { exchange: at, plan } of trials) {
        const [exchange, recording] = [EXCHANGES[at], recordings[at]];
        if (!exchange || !recording) throw new Error(`no exchange ${at}`);
        outcomes.push(
          await tryOnce(exchange, recording.moment, line, plan, recording.end).then(
            () => null,
            (error: unknown) => `${exchange.name}, ${JSON.stringify(plan)}: ${textOf(error)}`,
          ),
        );
      }
      return outcomes;
    },
    close: () => Promise.resolve(),
  };
}

function textOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null;
  return cause ? `${String(error)} (${cause.message})` : String(error);
}

/** In a process of its own, which ends with this one. */
export function forkedHand(recordings: readonly Recording[]): Hand {
  const child = fork(new URL('./worker.ts', import.meta.url), {
    serialization: 'advanced',
    // Megabytes: trials leave much behind, and nothing of it lives long.
    execArgv: ['--max-semi-space-size=32'],
  });
  child.send(recordings);
  const gone = once(child, 'exit').then((): never => {
    throw new Error('a worker is gone');
  });
  gone.catch(() => undefined);
  return {
    async work(trials) {
      child.send(trials);
      const [outcomes] = (await Promise.race([once(child, 'message'), gone])) as [Outcome[]];
      return outcomes;
    },
    async close() {
      child.disconnect();
      await gone.catch(() => undefined);
    },
  };
}
