import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ProblemCode } from '#lib/domain/problem.ts';
import type { Asking } from './access/asking.ts';
import type { Caseload, Caseloads } from './access/caseloads.ts';
import { isServed } from './access/endpoints.ts';
import { guardDatabase } from './access/guarded-database.ts';
import { LIMITS } from './access/limits.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { User } from './accounts/model.ts';
import { currentUser } from './accounts/routes/cookie.ts';
import type { AuditAction, AuditEntry, AuditLog } from './audit/audit.ts';
import { auditDatabase } from './audit/audited-database.ts';
import { auditReads, createReads, type Reads } from './audit/reads.ts';
import type { CouchHouse } from './couch/exchange.ts';
import { registerCouch } from './couch/plugin.ts';
import type { Target } from './couch/target.ts';
import type { Database, Engine, IncomingDocument, WriteOutcome } from './engine/engine.ts';
import { ProtocolError, notFound } from './engine/protocol-error.ts';
import type { Parking } from './parking/parking.ts';

export interface GatewayDeps {
  engine: Engine;
  accounts: Accounts;
  asking: Asking;
  audit: AuditLog;
  caseloads: Caseloads;
  parking: Parking;
  /** Milliseconds since 1970. */
  now: () => number;
  onError: (error: unknown) => void;
}

/** The replication protocol below `/db`, as the signed-in person may use it. */
export function registerGateway(app: FastifyInstance, deps: GatewayDeps): void {
  const reads = createReads(deps);
  // Before the body: for who is not signed in, nothing is read or inflated.
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') await deps.asking.who(request);
    else await deps.asking.require(request);
  });
  registerCouch(app, {
    prefix: '/db',
    bodyLimit: LIMITS.bodyBytes,
    onError: deps.onError,
    problemOf: (error) => ({ problem: problemOfStatus(error.status) }),
    houseFor: async (request: FastifyRequest, target: Target): Promise<CouchHouse> => {
      const { engine, accounts } = deps;
      if (target.endpoint === 'root') return houseOf(engine, () => Promise.resolve(null));
      const user = await deps.asking.require(request);
      const caseload = target.database ? await deps.caseloads.of(user, target.database) : null;
      if (target.database && !caseload) throw notFound('Database does not exist.');
      if (!isServed(target.endpoint, request.method))
        throw new ProtocolError(403, 'forbidden', 'This is not served here.');
      const stillOpen = async (): Promise<boolean> => {
        const current = await currentUser(accounts, request).catch(refused);
        return current?.role === user.role && current.project?.id === user.project?.id;
      };
      const database = caseload && openFor(deps, { user, stillOpen, caseload, reads });
      return houseOf(engine, () => Promise.resolve(database));
    },
  });
}

/** Refused meanwhile: a wait that is under way ends as with a session that has ended. */
function refused(error: unknown): null {
  if (error instanceof ProtocolError && error.status === 403) return null;
  throw error;
}

function houseOf(engine: Engine, open: CouchHouse['open']): CouchHouse {
  return { uuid: engine.uuid, databases: () => Promise.resolve([]), open, mostIds: LIMITS.readIds };
}

interface Asked {
  user: User;
  /** Whether the session still holds, in the same role and project. */
  stillOpen: () => Promise<boolean>;
  caseload: Caseload;
  reads: Reads;
}

function openFor(deps: GatewayDeps, { user, stillOpen, caseload, reads }: Asked): Database {
  const { accounts, audit, parking, now } = deps;
  const { database } = caseload.index;
  const guarded = guardDatabase({
    caseload,
    now,
    recovery: () => accounts.recovery,
    park: (documents) =>
      parking.park(
        user,
        documents.map((document) => ({ document, problems: [{ code: 'parked' }] })),
      ),
    onReoffered: (documents) =>
      audit.append(
        documents.map((document) => lineOf(user, database.name, 'document-reoffered', document)),
      ),
    database: auditDatabase({ database, audit, actor: user.id }),
    stillOpen,
    onEnd: (listener) => accounts.sessions.onEnd(listener),
    onWritten: (outcomes) =>
      audit.append(outcomes.flatMap((outcome) => refusal(user, database.name, outcome))),
  });
  return auditReads(guarded, { userId: user.id, database: database.name }, reads);
}

/** A line for what the rules refused; what is stored or parked has its lines from elsewhere. */
function refusal(user: User, database: string, outcome: WriteOutcome): AuditEntry[] {
  const detail = outcome.ok ? null : outcome.more?.problem;
  if (typeof detail !== 'string' || detail === 'parked') return [];
  const { id: _id, rev: _rev } = outcome;
  return [{ ...lineOf(user, database, 'document-refused', { _id, _rev }), detail }];
}

/** Characters kept of an id or a revision: it is whatever was sent. */
const KEPT = 100;

function lineOf(
  user: User,
  database: string,
  action: AuditAction,
  { _id: id, _rev: rev }: IncomingDocument,
): AuditEntry {
  return {
    action,
    actor: user.id,
    database,
    subject: String(id).slice(0, KEPT),
    ...(typeof rev === 'string' ? { rev: rev.slice(0, KEPT) } : {}),
  };
}

/** The problem code that a status means, where an error brought none. */
export function problemOfStatus(status: number): ProblemCode {
  if (status === 401) return 'session-expired';
  if (status === 403 || status === 405 || status === 501) return 'not-permitted';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-tries';
  if (status === 503) return 'server-busy';
  return status >= 500 ? 'server-error' : 'document-invalid';
}
