import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { HoldingsAnswer } from '#lib/domain/server-answers.ts';
import type { Accounts } from '../accounts.ts';
import { showPerson } from '../people-list.ts';
import { showSession } from '../shown-session.ts';
import type { AccountStore } from '../store.ts';
import { requireAdmin, requireProvenAdmin, requireUser, sessionToken } from './cookie.ts';
import { parseInput } from './input.ts';

interface Asked {
  Params: { id: string };
}

export interface LeavingRouteDeps {
  accounts: Accounts;
  store: AccountStore;
  /** Milliseconds since 1970. */
  now: () => number;
}

const leaveInput = z.strictObject({ atOnce: z.boolean().optional() });

/** The end of an account: what its person still holds, and leaving. */
export function registerLeavingRoutes(app: FastifyInstance, deps: LeavingRouteDeps): void {
  const { accounts, store, now } = deps;

  app.get<Asked>('/api/people/:id/holdings', async (request): Promise<HoldingsAnswer> => {
    await requireAdmin(accounts, request);
    const { id } = request.params;
    const held = await accounts.holdings(id);
    const living = (await store.sessionsOf(id)).filter(({ expiresAt }) => expiresAt > now());
    const devices = living.map((session) => {
      const { device, usedAt, syncedAt } = showSession(session, false);
      return { device, usedAt, syncedAt };
    });
    return { ...held, devices };
  });

  app.post<Asked>('/api/people/:id/leave', async (request) => {
    const admin = await requireProvenAdmin(accounts, request);
    const { atOnce = false } = parseInput(leaveInput, request.body);
    return { person: showPerson(await accounts.leave(request.params.id, atOnce, admin)) };
  });

  /** A device of who has left has nothing any more that is only on it. */
  app.post('/api/handed-in', async (request, reply) => {
    await requireUser(accounts, request);
    const device = await accounts.sessions.deviceOf(sessionToken(request) ?? '');
    if (device) await accounts.leaving.handedIn(device);
    return reply.status(204).send();
  });
}
