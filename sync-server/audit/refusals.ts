import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import { sessionToken } from '../accounts/routes/cookie.ts';
import type { AuditLog } from './audit.ts';

export interface RefusalsDeps {
  accounts: Accounts;
  audit: AuditLog;
  /** Milliseconds since 1970. */
  now: () => number;
  onError: (error: unknown) => void;
}

/**
 * What the app of an honest person never hears: no right, no such thing, too much, too often, of
 * another page, not as it should be. 401 has lines of its own, and a session that has ended is
 * nothing to tell.
 */
const TOLD = new Set([400, 403, 404, 405, 413, 415, 422, 429]);

/** What an honest app hears all day. */
const ORDINARY = new Set(['proof-needed', 'second-factor-required']);

/** One line stands for a person, an address, a reason and so long; milliseconds. */
const ONCE = 3600_000;

/** The protocol answers 404 for whatever is not there yet; only a database is somebody else's. */
const PROTOCOL = '/db/*';
const NO_DATABASE = 'Database does not exist.';

/**
 * Who was refused what: a line in the audit log, before the answer. Nobody fills the log by asking
 * again and again, and what was asked for is told as the address of the route alone.
 */
export function registerRefusals(app: FastifyInstance, deps: RefusalsDeps): void {
  const { accounts, audit, now, onError } = deps;
  let since = 0;
  const told = new Set<string>();

  async function note(request: FastifyRequest, problem: string): Promise<void> {
    const token = sessionToken(request);
    const actor = (token ? await accounts.sessions.userOf(token) : null)?.id ?? null;
    const detail = `${problem} ${request.method} ${request.routeOptions.url ?? 'no route'}`;
    if (now() - since >= ONCE) {
      told.clear();
      since = now();
    }
    const key = `${actor ?? ''} ${detail}`;
    if (told.has(key)) return;
    told.add(key);
    await audit.append([{ action: 'access-refused', actor, detail }]);
  }

  app.addHook('onSend', async (request, reply, payload) => {
    const { problem, reason } = TOLD.has(reply.statusCode) ? errorIn(payload) : NOTHING;
    const missing = reply.statusCode === 404 && request.routeOptions.url === PROTOCOL;
    if (problem && !ORDINARY.has(problem) && (!missing || reason === NO_DATABASE))
      await note(request, problem).catch((error: unknown) => {
        onError(error);
      });
    return payload;
  });
}

interface ErrorBody {
  problem?: string;
  reason?: string;
}
const NOTHING: ErrorBody = {};

/** What the one error body says; nothing for what is no refusal of this server. */
function errorIn(payload: unknown): ErrorBody {
  if (typeof payload !== 'string' || !payload.startsWith('{"error"')) return NOTHING;
  return JSON.parse(payload) as ErrorBody;
}
