import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts.ts';
import { requireProof, requireUser, sessionToken, setSessionCookie } from './cookie.ts';
import type { PlaceOf } from './factor-place.ts';
import { codeInput, parseInput, proofInput } from './input.ts';

/** The own second factor, and showing anew who one is. */
export function registerSecondFactorRoutes(
  app: FastifyInstance,
  accounts: Accounts,
  placeOf: PlaceOf,
): void {
  const { factors, sessions } = accounts;

  app.get('/api/second-factor', async (request) => {
    const { id } = await requireUser(accounts, request);
    return { ...(await factors.status(id)), proven: await sessions.isProven(tokenOf(request)) };
  });

  app.post('/api/second-factor/begin', async (request) =>
    factors.begin(await requireProof(accounts, request)),
  );

  app.post('/api/second-factor/confirm', async (request) => {
    const { id } = await requireProof(accounts, request);
    const { code } = parseInput(codeInput, request.body);
    return { recoveryCodes: await factors.confirm(id, code.replace(/\s/g, '')) };
  });

  app.delete('/api/second-factor', async (request, reply) => {
    const { id } = await requireProof(accounts, request);
    await factors.removeApp(id);
    return reply.status(204).send();
  });

  app.post('/api/session/proof', async (request, reply) => {
    await requireUser(accounts, request);
    const input = parseInput(proofInput, request.body);
    const { passphrase = '', token: code = null, passkey = null } = input;
    const factor = { code, passkey, ...placeOf(request, 'proof') };
    setSessionCookie(reply, await sessions.prove({ token: tokenOf(request), passphrase, factor }));
    return { ok: true };
  });
}

const tokenOf = (request: Parameters<typeof sessionToken>[0]): string =>
  sessionToken(request) ?? '';
