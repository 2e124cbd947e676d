import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Accounts } from '../accounts.ts';
import type { DeviceOf } from '../recovery-shares.ts';
import { refusal } from '../refusal.ts';
import { hashToken } from '../token.ts';
import { callerOf, requireUser, sessionToken } from './cookie.ts';
import { parseInput } from './input.ts';

const shareInput = z.strictObject({
  slot: z.uuid(),
  /** 32 bytes. */
  share: z.base64().length(44),
});

/** The server's half of the recovery slot of the device that asks, and of no other. */
export function registerRecoveryRoutes(app: FastifyInstance, accounts: Accounts): void {
  const { shares, sessions } = accounts;

  app.get('/api/recovery', async (request) => shares.status(await deviceOf(accounts, request)));

  app.post('/api/recovery', async (request) => {
    const device = await deviceOf(accounts, request);
    await shares.keep(device, parseInput(shareInput, request.body));
    return { ok: true };
  });

  app.post('/api/recovery/release', async (request) => {
    const device = await deviceOf(accounts, request);
    if (!(await sessions.hasShownFactor(sessionToken(request) ?? '')))
      throw (await shares.status(device)).possible
        ? refusal(403, 'proof-needed', 'Show first that it is you.')
        : refusal(403, 'recovery-needs-factor', 'There is no second factor.');
    return shares.release(device);
  });

  app.post('/api/recovery/end', async (request) => {
    const device = await deviceOf(accounts, request);
    await shares.end(device, device.personId);
    return { ok: true };
  });
}

/** Session and cookie must speak of one device; throws 401, or 404 where it is not known. */
async function deviceOf(accounts: Accounts, request: FastifyRequest): Promise<DeviceOf> {
  await requireUser(accounts, request);
  const { deviceToken, sessionToken: token } = callerOf(request);
  const device = await accounts.sessions.deviceOf(token ?? '');
  if (!device || !deviceToken || hashToken(deviceToken) !== device.deviceHash)
    throw refusal(404, 'recovery-none', 'This device is not known.');
  return device;
}
