import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { ulidText } from '#lib/domain/record.ts';
import { createBuckets } from '../../access/rate-limits.ts';
import type { Accounts } from '../accounts.ts';
import { networkOf } from '../network.ts';
import { refusal } from '../refusal.ts';
import { callerOf, requireUser, sessionToken } from './cookie.ts';
import { parseInput } from './input.ts';

/** Random name of the databases of one person in one browser. */
const place = z.string().regex(/^mappe-[0-9a-z-]{8,64}$/, 'value-unknown');
const placeInput = z.strictObject({ place });
/** A browser holds one device and three that lie aside, and may have remains of others. */
const placesInput = z.strictObject({ places: z.array(place).max(16), person: ulidText.optional() });

/** Of one network together: an office asks at each start of each app. */
const ASKED = { burst: 300, perSecond: 5 };

/**
 * What a device asks, signed in or not, locked or not: whether what it holds is to be deleted. It is
 * told nothing of anybody, only which of its own names.
 */
export function registerDeviceOrderRoutes(
  app: FastifyInstance,
  { accounts, now }: { accounts: Accounts; now: () => number },
): void {
  const { losses } = accounts;
  const rates = createBuckets({ now, ...ASKED });

  function requireRoom({ ip }: FastifyRequest): void {
    const wait = rates.take(networkOf(ip));
    if (wait > 0)
      throw refusal(429, 'server-busy', 'Too many requests; wait before the next.', {
        retryAfterMs: wait,
      });
  }

  app.post('/api/device/place', async (request, reply) => {
    await requireUser(accounts, request);
    const input = parseInput(placeInput, request.body);
    await losses.tellPlace(sessionToken(request) ?? '', input.place);
    return reply.status(204).send();
  });

  app.post('/api/device/left', async (request, reply) => {
    await requireUser(accounts, request);
    const input = parseInput(placeInput, request.body);
    await losses.leavePlace(sessionToken(request) ?? '', input.place);
    return reply.status(204).send();
  });

  app.post('/api/device/orders', async (request) => {
    requireRoom(request);
    const { places, person = null } = parseInput(placesInput, request.body);
    await accounts.leaving.endDue();
    return losses.orders(callerOf(request), places, person);
  });

  app.post('/api/device/purged', async (request, reply) => {
    requireRoom(request);
    const { places, person = null } = parseInput(placesInput, request.body);
    await losses.purged(callerOf(request), places, person);
    return reply.status(204).send();
  });
}
