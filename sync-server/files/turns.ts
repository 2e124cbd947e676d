import type { IncomingMessage } from 'node:http';

export interface Turns {
  /** Runs after the one before it under the same key has ended; it is broken off for that. */
  take<T>(key: string, request: IncomingMessage, run: () => Promise<T>): Promise<T>;
}

/**
 * One request at a time for each upload. Who comes back after a broken connection comes before the
 * server has noticed the break: the request that hangs is ended, and what it brought is kept.
 */
export function createTurns(): Turns {
  const running = new Map<string, { request: IncomingMessage; ended: Promise<unknown> }>();
  return {
    async take(key, request, run) {
      for (let before = running.get(key); before; before = running.get(key)) {
        before.request.destroy();
        await before.ended;
      }
      const turn = run();
      const ended = turn.catch(() => undefined);
      running.set(key, { request, ended });
      try {
        return await turn;
      } finally {
        running.delete(key);
      }
    },
  };
}
