import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts.ts';
import { deviceName } from '../device-name.ts';
import { refusal } from '../refusal.ts';
import { requireProof, requireUser } from './cookie.ts';
import type { PlaceOf } from './factor-place.ts';
import { parseInput } from './input.ts';
import { addPasskeyInput } from './passkey-input.ts';

/** The own passkeys, as second factor. */
export function registerPasskeyRoutes(
  app: FastifyInstance,
  accounts: Accounts,
  placeOf: PlaceOf,
): void {
  const { factors } = accounts;

  app.get('/api/passkeys', async (request) =>
    factors.passkeys((await requireUser(accounts, request)).id),
  );

  app.post('/api/passkeys/begin', async (request) => {
    const { id } = await requireProof(accounts, request);
    return factors.beginPasskey(id, placeOf(request, 'passkey'));
  });

  app.post('/api/passkeys', async (request, reply) => {
    const { id } = await requireProof(accounts, request);
    const { response } = parseInput(addPasskeyInput, request.body);
    const device = deviceName(request.headers['user-agent']);
    const place = placeOf(request, 'passkey');
    const recoveryCodes = await factors.addPasskey(id, place, { response, device });
    return reply.status(201).send({ recoveryCodes });
  });

  app.delete<{ Params: { id: string } }>('/api/passkeys/:id', async (request, reply) => {
    const { id } = await requireProof(accounts, request);
    if (!(await factors.removePasskey(id, request.params.id)))
      throw refusal(404, 'not-found', 'There is no such passkey.');
    return reply.status(204).send();
  });
}
