import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Role } from '#lib/domain/member.ts';
import type { ClientDeps } from '#server/engine/couchdb/client.ts';
import { openHouse, type House } from '#server/house.ts';
import { serve } from '#server/serve.ts';
import { ask, startBareEngine, type Reply } from './bare-engine.ts';

export const PASSPHRASE = 'vier Birken am Muldenufer';

export interface Account {
  id: string;
  login: string;
  cookie: string;
}

export interface Gateway {
  address: string;
  house: House;
  setupToken: string;
  clock: { now: number };
  app: FastifyInstance;
  stop(): Promise<void>;
}

/** With it every server of a test keeps its state in a CouchDB-speaking one. */
const BEHIND_HTTP = process.env.MAPPE_TEST_ENGINE === 'couchdb';

const onTrouble = (kind: string | null): void => {
  throw new Error(`the CouchDB does not answer: ${String(kind)}`);
};

/**
 * The whole server in this process, with a clock of its own, on a folder that is removed with it
 * unless it was given; with a CouchDB its state is there.
 */
export async function startGateway(
  staticFolder = 'nowhere',
  trustProxy = false,
  couchdb: ClientDeps | null = null,
  folder: string | null = null,
): Promise<Gateway> {
  const data = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'mappe-gateway-')));
  const clock = { now: Date.now() };
  const bare = couchdb || folder || !BEHIND_HTTP ? null : await startBareEngine();
  const behind = bare && { url: bare.address, user: null, password: null, onTrouble };
  const house = await openHouse(data, () => clock.now, couchdb ?? behind);
  if (!house.ok) throw new Error(house.message);
  const setupToken = await house.value.accounts.newSetupToken();
  const config = {
    data,
    port: 0,
    host: '127.0.0.1',
    address: null,
    tls: null,
    trustProxy,
    static: staticFolder,
  };
  const running = await serve(
    config,
    house.value,
    () => undefined,
    () => clock.now,
  );
  if (!running.ok) throw new Error(running.message);
  return {
    address: running.value.address,
    house: house.value,
    setupToken,
    clock,
    app: running.value.app,
    async stop() {
      await running.value.app.close();
      await house.value.close();
      await bare?.stop();
      if (!folder) await rm(data, { recursive: true, force: true });
    },
  };
}

export const ENGINES = ['sqlite', 'couchdb'] as const;
export type Engine = (typeof ENGINES)[number];

/** The same with its state in the folder, or in a CouchDB-speaking server that ends with it. */
export async function startGatewayOn(engine: Engine, trustProxy = false): Promise<Gateway> {
  if (engine === 'sqlite') return startGateway(undefined, trustProxy);
  const bare = await startBareEngine();
  const onTrouble = () => undefined;
  const couchdb = { url: bare.address, user: null, password: null, onTrouble };
  const gateway = await startGateway(undefined, trustProxy, couchdb);
  return {
    ...gateway,
    async stop() {
      await gateway.stop();
      await bare.stop();
    },
  };
}

export const cookieOf = (reply: Reply): string =>
  reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

export async function signIn(address: string, login: string, password = PASSPHRASE) {
  return ask('POST', `${address}/db/_session`, { name: login, password });
}

export async function setUpAdmin({ address, setupToken }: Gateway): Promise<Account> {
  const body = { token: setupToken, login: 'admin', name: 'Ada Admin', passphrase: PASSPHRASE };
  const cookie = cookieOf(await ask('POST', `${address}/api/setup`, body));
  return { id: await idOf(address, cookie), login: 'admin', cookie };
}

export async function addProject(
  { address }: Gateway,
  admin: Account,
  slug: string,
): Promise<{ id: string; db: string }> {
  const url = `${address}/api/projects`;
  const headers = { cookie: admin.cookie };
  const { body } = await ask<{ id: string; db: string }>(
    'POST',
    url,
    { name: slug, slug },
    headers,
  );
  return { id: body.id, db: `${address}/db/${body.db}` };
}

/** For an auditor's term: long before and after every test's clock. */
export const ALWAYS = { from: '2026-01-01', until: '2026-12-31' };

type Added = { person: { id: string }; invitation: { path: string } | null };

export async function addPerson(
  gateway: Gateway,
  admin: Account,
  person: { login: string; role: Role; projectId: string | null },
): Promise<Account> {
  const { address, house } = gateway;
  const headers = { cookie: admin.cookie };
  const add = (role: Role, more: object = {}) => {
    const body = { name: `Person ${person.login}`, ...person, role, ...more };
    return ask<Partial<Added>>('POST', `${address}/api/people`, body, headers);
  };
  const term = person.role === 'AUDITOR' ? { term: ALWAYS } : {};
  let { body } = await add(person.role, term);
  // Where it takes a second person and there is none: most tests are about something else.
  if (!body.person) ({ body } = await add('PROGRAMME'));
  const id = body.person?.id ?? '';
  if (!body.invitation || person.role === 'AUDITOR') await stand(house, id, person.role);
  const { path: link } = body.invitation ?? (await invite(address, id, headers));
  const accepted = await ask('POST', `${address}/api/invitations/accept`, {
    token: link.split('#')[1],
    passphrase: PASSPHRASE,
  });
  return { id, login: person.login, cookie: cookieOf(accepted) };
}

async function stand({ store }: House, id: string, role: Role): Promise<void> {
  await store.updatePerson(id, { role, active: true });
  await store.kept.update(`term:${id}`, () => ({ value: ALWAYS, result: undefined }));
  await store.kept.remove(`role-request:${id}`);
}

async function invite(
  address: string,
  id: string,
  headers: { cookie: string },
): Promise<{ path: string }> {
  const url = `${address}/api/people/${id}/invitation`;
  const { body } = await ask<{ invitation: { path: string } }>('POST', url, {}, headers);
  return body.invitation;
}

async function idOf(address: string, cookie: string): Promise<string> {
  const me = await ask<{ user: { id: string } }>('GET', `${address}/api/me`, undefined, { cookie });
  return me.body.user.id;
}
