import { fail, isProblemCode, ok, type Problem, type Result } from '../domain/problem.ts';

/** How long an answer of the server may take before we say so. */
const TIMEOUT_MS = 20_000;

/**
 * One JSON request to our own server (`/api/…`). Every failure is a value: without a network, where
 * something else answers in the server's place (a hotel's sign-in page), or with the server's own
 * problem code.
 */
export async function callApi(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Result<unknown>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers:
        body === undefined
          ? { accept: 'application/json' }
          : { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return fail('timeout');
    return fail(navigator.onLine ? 'server-unreachable' : 'offline');
  }
  const answer = await readJson(response);
  if (answer === undefined)
    return fail(response.status >= 500 ? 'server-unreachable' : 'server-not-ours');
  return response.ok ? ok(answer) : { ok: false, problem: problemOf(response.status, answer) };
}

/** The body where it is JSON, undefined where it is anything else. */
async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function problemOf(status: number, answer: unknown): Problem {
  const said = (answer ?? {}) as { problem?: unknown; field?: unknown };
  const field = typeof said.field === 'string' ? { field: said.field } : {};
  if (isProblemCode(said.problem)) return { code: said.problem, ...field };
  if (status === 401) return { code: 'session-expired' };
  if (status === 403) return { code: 'not-permitted' };
  if (status === 404) return { code: 'not-found' };
  if (status === 429) return { code: 'too-many-tries' };
  return { code: status >= 500 ? 'server-error' : 'unexpected', ...field };
}
