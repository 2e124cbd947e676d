import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ProblemCode } from '#lib/domain/problem.ts';
import { canOpen, type Actor, type Place } from './access/can.ts';
import { isServed } from './access/endpoints.ts';
import { guardDatabase } from './access/guarded-database.ts';
import { LIMITS } from './access/limits.ts';
import type { Accounts } from './accounts/accounts.ts';
import { PROGRAMME_DATABASE, databaseOf, type User } from './accounts/model.ts';
import { currentUser, requireUser } from './accounts/routes/cookie.ts';
import type { AuditEntry, AuditLog } from './audit/audit.ts';
import { auditDatabase } from './audit/audited-database.ts';
import type { CouchHouse } from './couch/exchange.ts';
import { registerCouch } from './couch/plugin.ts';
import type { Target } from './couch/target.ts';
import type { Database, Engine, WriteOutcome } from './engine/engine.ts';
import { ProtocolError, notFound } from './engine/protocol-error.ts';

export interface GatewayDeps {
  engine: Engine;
  accounts: Accounts;
  audit: AuditLog;
  onError: (error: unknown) => void;
}

/** The replication protocol below `/db`, as the signed-in person may use it. */
export function registerGateway(app: FastifyInstance, deps: GatewayDeps): void {
  // Before the body: for who is not signed in, nothing is read or inflated.
  app.addHook('onRequest', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      await requireUser(deps.accounts, request);
  });
  registerCouch(app, {
    prefix: '/db',
    bodyLimit: LIMITS.bodyBytes,
    onError: deps.onError,
    problemOf: (error) => ({ problem: problemOfStatus(error.status) }),
    houseFor: async (request: FastifyRequest, target: Target): Promise<CouchHouse> => {
      const { engine, accounts } = deps;
      if (target.endpoint === 'root') return houseOf(engine, () => Promise.resolve(null));
      const user = await requireUser(accounts, request);
      const place = placeOf(user, target.database);
      if (target.database && !place) throw notFound('Database does not exist.');
      if (!isServed(target.endpoint, request.method))
        throw new ProtocolError(403, 'forbidden', 'This is not served here.');
      const stillOpen = async (): Promise<boolean> =>
        (await currentUser(accounts, request)) !== null;
      return houseOf(engine, (name) => openFor(deps, { user, stillOpen, place, name }));
    },
  });
}

function houseOf(engine: Engine, open: CouchHouse['open']): CouchHouse {
  return { uuid: engine.uuid, databases: () => Promise.resolve([]), open };
}

interface Asked {
  user: User;
  /** Whether the session still holds. */
  stillOpen: () => Promise<boolean>;
  place: Place | null;
  name: string;
}

async function openFor(
  { engine, audit }: GatewayDeps,
  { user, stillOpen, place, name }: Asked,
): Promise<Database | null> {
  const database = place ? await engine.open(name) : null;
  if (!place || !database) return null;
  return guardDatabase({
    database: auditDatabase({ database, audit, actor: user.id }),
    place,
    actor: actorOf(user),
    stillOpen,
    onWritten: (outcomes) =>
      audit.append(outcomes.flatMap((outcome) => refusal(user, name, outcome))),
  });
}

const actorOf = ({ id, role, project }: User): Actor => ({
  id,
  role,
  projectId: project?.id ?? null,
});

/** The database of this name if this person may open it; a foreign one does not exist for them. */
function placeOf(user: User, name: string): Place | null {
  const { project } = user;
  const places: [string, Place][] = [[PROGRAMME_DATABASE, { kind: 'programme' }]];
  if (project) places.push([databaseOf(project), { kind: 'project', projectId: project.id }]);
  const place = new Map(places).get(name);
  return place && canOpen(actorOf(user), place) ? place : null;
}

/** A line for what the rules refused; what reaches the engine has its lines from `auditDatabase`. */
function refusal(user: User, database: string, outcome: WriteOutcome): AuditEntry[] {
  const detail = outcome.ok ? null : outcome.more?.problem;
  if (typeof detail !== 'string') return [];
  const { id: subject, rev } = outcome;
  return [
    {
      action: 'document-refused',
      actor: user.id,
      database,
      // A refused id is whatever was sent; it is kept short.
      subject: subject.slice(0, 100),
      ...(rev ? { rev: rev.slice(0, 100) } : {}),
      detail,
    },
  ];
}

/** The problem code that a status means, where an error brought none. */
export function problemOfStatus(status: number): ProblemCode {
  if (status === 401) return 'session-expired';
  if (status === 403 || status === 405 || status === 501) return 'not-permitted';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-tries';
  return status >= 500 ? 'server-error' : 'document-invalid';
}
