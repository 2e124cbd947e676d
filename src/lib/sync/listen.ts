import { isRecord } from './failure.ts';
import type { Fetch } from './server-fetch.ts';
import { watched, type After } from './watchdog.ts';

/** How long the server may keep the request open, in milliseconds. */
const POLL_MS = 50_000;
/** A connection that says nothing for so long is dead, whatever the browser believes. */
const DEAD_MS = 65_000;
/** An answer without news that comes sooner than this came from a server that does not wait. */
const HASTY_MS = 1_000;

export interface ListenDeps {
  fetch: Fetch;
  now: () => number;
  after: After;
  signal: AbortSignal;
}

/**
 * Waits until the database changes after `since`: true where it did, false where it is time to ask
 * again, null where this server does not wait. CouchDB `_changes`, feed=longpoll.
 */
export async function waitForChange(
  address: string,
  since: string | number,
  { fetch, now, after, signal }: ListenDeps,
): Promise<boolean | null> {
  const asked = now();
  const query = new URLSearchParams({
    feed: 'longpoll',
    since: String(since),
    timeout: String(POLL_MS),
    limit: '1',
  });
  const body = await watched(
    async (watch) => {
      const response = await fetch(`${address}/_changes?${query.toString()}`, {
        signal: watch.signal,
        credentials: 'same-origin',
        headers: { accept: 'application/json' },
      });
      return (await response.json()) as unknown;
    },
    DEAD_MS,
    after,
    signal,
  );
  if (isRecord(body) && Array.isArray(body.results) && body.results.length > 0) return true;
  return now() - asked < HASTY_MS ? null : false;
}
