import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { CLOSED_CASE_DAYS } from '#lib/domain/responsibility.ts';
import type { LossAnswer, ShownDevice, ShownLoss, TeamDevices } from '#lib/domain/lost-device.ts';
import type { Asking } from '../access/asking.ts';
import type { Caseloads } from '../access/caseloads.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { showLoss } from '../accounts/loss.ts';
import { refusal } from '../accounts/refusal.ts';
import { callerOf, requireProof } from '../accounts/routes/cookie.ts';
import { parseInput } from '../accounts/routes/input.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { AuditLog } from '../audit/audit.ts';
import { createDevices } from './devices.ts';
import { tellLoss } from './tell-loss.ts';

export interface LostDeps {
  accounts: Accounts;
  asking: Asking;
  audit: AuditLog;
  caseloads: Caseloads;
  store: AccountStore;
  closedCaseDays?: number;
  /** Milliseconds since 1970. */
  now: () => number;
}

interface One {
  Params: { id: string };
}

const noticed = z.strictObject({ at: z.iso.datetime() });

/** Devices, and those that were lost: for people who are signed in. */
export function registerLostRoutes(app: FastifyInstance, deps: LostDeps): void {
  const { accounts, asking } = deps;
  const devices = createDevices(deps);
  const closedCaseDays = deps.closedCaseDays ?? CLOSED_CASE_DAYS;

  app.get('/api/devices', async (request): Promise<ShownDevice[]> => {
    const user = await asking.require(request);
    return devices.own(user, callerOf(request));
  });

  app.get('/api/devices/team', async (request): Promise<TeamDevices> => {
    const user = await asking.require(request);
    if (user.role !== 'COORDINATOR' && user.role !== 'ADMIN')
      throw refusal(403, 'not-permitted', 'Coordinators and administrators only.');
    return devices.team(user, callerOf(request));
  });

  /** The own at once; of others only who has lately shown to be who asks: it cannot be undone. */
  app.post<One>('/api/devices/:id/lost', async (request, reply) => {
    const user = await asking.require(request);
    const { id } = request.params;
    const own = await devices.own(user, callerOf(request));
    if (!own.some((device) => device.id === id)) await requireProof(accounts, request);
    const loss = await devices.markLost(user, id, callerOf(request));
    return reply.status(201).send(showLoss(loss));
  });

  app.post<One>('/api/devices/:id/sign-out', async (request, reply) => {
    await devices.signOut(await asking.require(request), request.params.id);
    return reply.status(204).send();
  });

  app.get<One>('/api/losses/:id', async (request): Promise<LossAnswer> => {
    const user = await asking.require(request);
    const found = await devices.loss(user, request.params.id);
    return tellLoss({ ...deps, closedCaseDays }, user, found);
  });

  app.post<One>('/api/losses/:id/found', async (request, reply) => {
    const user = await asking.require(request);
    const { loss } = await devices.loss(user, request.params.id);
    if (!(await accounts.losses.lift(loss.id, user.id)))
      throw refusal(409, 'conflict', 'The device has deleted its data.');
    return reply.status(204).send();
  });

  app.post<One>('/api/losses/:id/noticed', async (request): Promise<ShownLoss> => {
    const user = await asking.require(request);
    const { loss } = await devices.loss(user, request.params.id);
    const at = Date.parse(parseInput(noticed, request.body).at);
    if (at > deps.now()) throw refusal(400, 'value-unknown', 'It is still to come.');
    return showLoss((await accounts.losses.setNoticed(loss.id, at)) ?? loss);
  });
}
