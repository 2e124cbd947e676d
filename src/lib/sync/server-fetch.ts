import type { Problem } from '../domain/problem.ts';
import { problemOfStatus, SyncFailure } from './failure.ts';

export type Fetch = typeof globalThis.fetch;

export interface ServerFetchDeps {
  fetch: Fetch;
  online: () => boolean;
  /** Ends every request of the running phase. */
  signal?: () => AbortSignal | null;
  /** Called with each answer and each body that came: the exchange is alive. */
  beat?: () => void;
}

/**
 * `fetch` that lets nothing pass but our server's own JSON: a captive portal's page, a proxy's error
 * and a cut connection become a `SyncFailure` with a code, so that nobody takes them for an answer.
 */
export function createServerFetch({ fetch, online, signal, beat }: ServerFetchDeps): Fetch {
  return async (input, init) => {
    const ends = [init?.signal, signal?.()].filter((end) => end instanceof AbortSignal);
    const end = ends.length > 0 ? AbortSignal.any(ends) : null;
    let response: Response;
    try {
      response = await fetch(input, { ...init, signal: end });
    } catch (error) {
      throw broken(error, end, online);
    }
    beat?.();
    // Neither has a body: nothing that could be taken for an answer.
    if (response.status === 304 || response.status === 204) return response;
    const foreign = !isJson(response);
    if (!response.ok) {
      const body: unknown = foreign ? null : await response.json().catch(() => null);
      if (foreign && response.status < 500) throw new SyncFailure({ code: 'server-not-ours' });
      throw new SyncFailure(
        problemOfStatus(response.status, body, response.headers.get('retry-after')),
      );
    }
    if (foreign) throw new SyncFailure({ code: 'server-not-ours' });
    const read = response.json.bind(response);
    return withJson(response, async () => {
      try {
        const body: unknown = await read();
        beat?.();
        return body;
      } catch (error) {
        throw broken(error, end, online);
      }
    });
  };
}

/** The same answer with another way to its body. */
export function withJson(response: Response, json: () => Promise<unknown>): Response {
  return Object.defineProperty(response, 'json', { value: json, configurable: true });
}

function isJson(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('application/json');
}

/** No answer, or half of one. */
function broken(error: unknown, end: AbortSignal | null, online: () => boolean): SyncFailure {
  if (error instanceof SyncFailure) return error;
  if (end?.reason instanceof SyncFailure) return end.reason;
  const problem: Problem = { code: online() ? 'server-unreachable' : 'offline' };
  return new SyncFailure(problem, { cause: error });
}
