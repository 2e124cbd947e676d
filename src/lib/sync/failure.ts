import type { Wanted } from '../domain/passkey.ts';
import { isProblemCode, type Problem, type ProblemCode } from '../domain/problem.ts';

/** An exchange that ended early, with the problem that a person is told. */
export class SyncFailure extends Error {
  override name = 'SyncFailure';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
    // Where it came from is in its code. A stack holds the objects of each frame, and a signal that
    // keeps its reason would keep the caseload after the lock.
    this.stack = `${this.name}: ${problem.code}`;
  }
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'session-expired',
  403: 'not-permitted',
  404: 'not-found',
  408: 'timeout',
  413: 'too-large',
  426: 'update-needed',
  429: 'server-busy',
  503: 'server-busy',
  // RFC 6585: a captive portal wants its own page to be seen first.
  511: 'server-not-ours',
};

/** The problem of an answer that is no success; the server's own code counts, if it gave one. */
export function problemOfStatus(status: number, body: unknown, retryAfter: string | null): Problem {
  const said = isRecord(body) && isProblemCode(body.problem) ? body.problem : null;
  const code = said ?? BY_STATUS[status] ?? 'server-error';
  const seconds = secondsOf(retryAfter);
  return {
    code,
    ...(isRecord(body) && typeof body.field === 'string' ? { field: body.field } : {}),
    ...(isRecord(body) && isRecord(body.wanted) ? { wanted: wantedOf(body.wanted) } : {}),
    values: {
      status,
      ...(seconds === null ? {} : { seconds }),
      ...(isRecord(body) && typeof body.count === 'number' ? { count: body.count } : {}),
    },
  };
}

function wantedOf({ code, app, passkey }: Record<string, unknown>): Wanted {
  return { code: code === true, app: app === true, passkey: isRecord(passkey) ? passkey : null };
}

/** `Retry-After` in seconds (RFC 9110, 10.2.3); a date there counts as a minute. */
function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(3_600, Math.ceil(seconds)) : 60;
}

const ENDING: readonly ProblemCode[] = [
  'offline',
  'server-unreachable',
  'server-not-ours',
  'server-busy',
  'too-many-tries',
  'timeout',
  'session-expired',
  'account-disabled',
  'second-factor-required',
];

/** Whether it is not one database's problem but that of the connection, the server or the session. */
export function endsAll({ code }: Problem): boolean {
  return ENDING.includes(code);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The problem of whatever ended a cycle. PouchDB copies an error's fields into one of its own kind,
 * so that only the fields tell: `problem` of sync and of the storage adapter, `code` of the store.
 */
export function problemOf(error: unknown): Problem {
  const { problem, code } = (error ?? {}) as { problem?: unknown; code?: unknown };
  if (isRecord(problem) && isProblemCode(problem.code)) return problem as unknown as Problem;
  if (isProblemCode(problem)) return { code: problem };
  if (isProblemCode(code)) return { code };
  return { code: code === 'closed' ? 'storage-unavailable' : 'unexpected' };
}
