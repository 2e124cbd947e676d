import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { SCHEMA_VERSION, ulidText } from '#lib/domain/record.ts';
import type { RetentionSettings } from '#lib/domain/retention-settings.ts';
import type { ServerState } from '#lib/domain/server-answers.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { databaseOf, type User } from '../../accounts/model.ts';
import { sessionToken } from '../../accounts/routes/cookie.ts';
import { parseInput } from '../../accounts/routes/input.ts';
import { refusal } from '../../accounts/refusal.ts';
import type { AuditLog } from '../../audit/audit.ts';
import type { Asking } from '../asking.ts';
import type { Caseloads } from '../caseloads.ts';
import { deviceKey } from '../../rights/holding-devices.ts';

export interface StateDeps {
  accounts: Accounts;
  asking: Asking;
  caseloads: Caseloads;
  audit: AuditLog;
  /** Notes that a device holds nothing of erased cases any more. */
  receipts: (user: User, sessionToken: string, marks: readonly string[]) => Promise<void>;
  /** Entries that wait for this person's decision. */
  parked: (user: User) => Promise<number>;
  /** How long the person's project keeps what. */
  retention: (user: User) => Promise<RetentionSettings> | null;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Cases of one receipt. */
const MOST_PURGED = 1000;

const purgedInput = z.strictObject({
  cases: z.array(ulidText).max(MOST_PURGED),
  /** Marks of erased cases of which nothing is on the device. */
  erased: z
    .array(z.string().regex(/^[0-9a-f]{32}$/))
    .max(MOST_PURGED)
    .optional(),
});

/** What a device asks before each exchange, and its receipt for cases that it has dropped. */
export function registerStateRoutes(app: FastifyInstance, deps: StateDeps): void {
  app.get('/api/state', async (request, reply) => {
    const token = sessionToken(request);
    if (token) await deps.accounts.sessions.synced(token);
    const { serverTime, ...lasting } = await stateOf(deps, await deps.asking.require(request));
    const hash = createHash('sha256').update(JSON.stringify(lasting)).digest('base64url');
    const tag = `"${hash.slice(0, 27)}"`;
    void reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    return { serverTime, ...lasting };
  });

  app.post('/api/purged', async (request, reply) => {
    const user = await deps.asking.require(request);
    const { project } = user;
    if (!project) throw refusal(403, 'not-permitted', 'This person has no caseload.');
    const { cases, erased = [] } = parseInput(purgedInput, request.body);
    const token = sessionToken(request) ?? '';
    await deps.receipts(user, token, erased);
    const device = await deps.accounts.sessions.deviceOf(token);
    await deps.audit.append(
      cases.map((subject) => ({
        action: 'case-purged',
        actor: user.id,
        database: databaseOf(project),
        subject,
        ...(device ? { detail: deviceKey(device.deviceHash) } : {}),
      })),
    );
    return reply.status(204).send();
  });
}

async function stateOf(deps: StateDeps, user: User): Promise<ServerState> {
  const caseload = await deps.caseloads.ofProject(user);
  const all = caseload !== null && user.role !== 'MENTOR';
  // One look at the database for all that is said of it.
  const sight = caseload && (await caseload.sight());
  const requests = await deps.accounts.roles.waiting(user);
  const factorDuty = await deps.accounts.duties.of(user);
  const { active } = await deps.accounts.person(user.id);
  return {
    userId: user.id,
    epoch: deps.accounts.epoch,
    serverTime: new Date(deps.now()).toISOString(),
    schemaVersion: SCHEMA_VERSION,
    ...(caseload ? { retention: (await deps.retention(user)) ?? undefined } : {}),
    ...(all && user.project ? { capacity: await deps.accounts.capacities.of(user.project) } : {}),
    erased: caseload?.index.erased.size ?? 0,
    cases: all ? null : (sight?.cases() ?? []),
    parked: await deps.parked(user),
    ...(requests > 0 ? { requests } : {}),
    ...(factorDuty ? { factorDuty } : {}),
    ...(active ? {} : { leaving: true as const }),
  };
}
