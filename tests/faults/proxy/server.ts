import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { markRestored } from '#server/accounts/recovery.ts';
import { hashToken } from '#server/accounts/token.ts';
import { createApp } from '#server/app.ts';
import { openHouse, type House } from '#server/house.ts';
import type { Person } from '#tests/convergence/world/server.ts';

/** The real server on a real port, with the data folder of one trial. */
export interface TrialServer {
  port: number;
  house: House;
  inject: FastifyInstance['inject'];
  /** Errors of the server itself. */
  errors: unknown[];
  /** `POST /api/state 200` of each request that was answered. */
  answered: string[];
  close(): Promise<void>;
}

const DAY = 86_400_000;
const now = (): number => Date.now();

export async function openServer(folder: string): Promise<TrialServer> {
  const house = await openHouse(folder, now);
  if (!house.ok) throw new Error('the house does not open');
  const errors: unknown[] = [];
  const answered: string[] = [];
  const app = await createApp({
    ...house.value,
    publicOrigin: 'http://localhost',
    staticFolder: folder,
    tls: null,
    trustProxy: false,
    rateLimits: { take: () => 0 },
    now,
    version: 'test',
    onError: (error) => errors.push(error),
  });
  app.addHook('onResponse', (request, reply, done) => {
    answered.push(`${request.method} ${request.url} ${reply.statusCode}`);
    done();
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    port: (app.server.address() as AddressInfo).port,
    house: house.value,
    inject: ((options: never) => app.inject(options)) as FastifyInstance['inject'],
    errors,
    answered,
    async close() {
      await app.close();
      await house.value.close();
    },
  };
}

/** As `npm run restore` does: a new epoch, and everybody has signed in again. */
export async function signRestored(folder: string, people: readonly Person[]): Promise<void> {
  const house = await openHouse(folder, now);
  if (!house.ok) throw new Error('the house does not open');
  const { store } = house.value;
  await markRestored(store, { epoch: '01RESTOREDRESTOREDRESTORED', now: now() });
  for (const { id, token } of people) {
    const expiresAt = now() + 30 * DAY;
    await store.putSession({ tokenHash: hashToken(token), personId: id, expiresAt });
  }
  await house.value.close();
}
