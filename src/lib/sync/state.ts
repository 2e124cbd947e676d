import { stateAnswer, type ServerState } from '../domain/server-answers.ts';
import { SyncFailure } from './failure.ts';
import type { Fetch } from './server-fetch.ts';

/** What the server says before an exchange. */
export interface Heard extends ServerState {
  /** Server's clock minus this device's, in milliseconds. */
  skew: number;
}

export interface StateDeps {
  /** Address of the server, without a slash at the end. */
  server: string;
  /** Whose device this is. */
  userId: string;
  fetch: Fetch;
  now: () => number;
}

/**
 * Asks for `GET /api/state`; unchanged, it costs a 304. Null where the server does not know the
 * address: it is older than this app, and the exchange goes on without.
 */
export function createStateReader(deps: StateDeps): () => Promise<Heard | null> {
  const { server, userId, fetch, now } = deps;
  let known: { etag: string; state: ServerState } | null = null;
  return async () => {
    let response: Response;
    try {
      response = await fetch(`${server}/api/state`, {
        credentials: 'same-origin',
        cache: 'no-store',
        headers: {
          accept: 'application/json',
          ...(known ? { 'if-none-match': known.etag } : {}),
        },
      });
    } catch (error) {
      if (error instanceof SyncFailure && error.problem.code === 'not-found') return null;
      throw error;
    }
    const date = Date.parse(response.headers.get('date') ?? '');
    const skewTo = (time: number) => (Number.isNaN(time) ? 0 : time - now());
    if (response.status === 304 && known) return { ...known.state, skew: skewTo(date) };
    const parsed = stateAnswer.safeParse(await response.json());
    if (!parsed.success) throw new SyncFailure({ code: 'server-not-ours' });
    // Somebody else has signed in with this browser: nothing may go out under another name.
    if (parsed.data.userId !== undefined && parsed.data.userId !== userId)
      throw new SyncFailure({ code: 'session-expired' });
    const etag = response.headers.get('etag');
    known = etag ? { etag, state: parsed.data } : null;
    return { ...parsed.data, skew: skewTo(Date.parse(parsed.data.serverTime)) };
  };
}
