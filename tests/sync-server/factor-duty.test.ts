import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import { ask } from './bare-engine.ts';
import {
  ENGINES,
  PASSPHRASE,
  addPerson,
  addProject,
  cookieOf,
  setUpAdmin,
  signIn,
  startGatewayOn,
  type Account,
  type Gateway,
  type Engine,
} from './gateway.ts';
import { setUpFactor } from './own-factor.ts';
import { routesOf } from './routes.ts';

const REFUSED = { status: 403, body: { problem: 'second-factor-required' } };
const BEFORE = '2000-01-01';
const LATER = '2999-12-01';
const DAY = 24 * 3600_000;

/** What is left to a session without the second factor that it should have. */
const LEFT = [
  'GET /api/me',
  'GET /api/passkeys',
  'GET /api/second-factor',
  'GET /db/_session',
  'POST /api/device/left',
  'POST /api/passkeys',
  'POST /api/passkeys/begin',
  'POST /api/second-factor/begin',
  'POST /api/second-factor/confirm',
  'POST /api/session/proof',
  'POST /db/_session',
];
/** What anybody may ask, signed in or not; nothing of it tells of a case. */
const FREE = [
  'GET /api/setup',
  'GET /kalender/:name',
  'POST /api/device/orders',
  'POST /api/device/purged',
  'POST /api/invitations/accept',
  'POST /api/invitations/check',
  'POST /api/setup',
];
/** Of the replication protocol, whose addresses are one route. */
const EXCHANGE = ['', '_all_dbs', '_up', '{db}', '{db}/_changes', '{db}/_all_docs', '{db}/x'];
const PUSHES = ['{db}/_bulk_docs', '{db}/_revs_diff', '{db}/_bulk_get', '{db}/_changes'];

let gateway: Gateway;
let admin: Account;
let project: { id: string; db: string };
let mentor: Account;

const call = (who: Account, method: string, path: string, body?: unknown) =>
  ask(method, `${gateway.address}${path}`, body, { cookie: who.cookie });
const want = (from: string | null, of = `projects/${project.id}`, who = admin) =>
  call(who, 'PUT', `/api/${of}/second-factor`, { secondFactorFrom: from });

async function start(engine: Engine): Promise<void> {
  gateway = await startGatewayOn(engine);
  admin = await setUpAdmin(gateway);
  project = await addProject(gateway, admin, 'vogtland');
  const place = { role: 'MENTOR', projectId: project.id } as const;
  mentor = await addPerson(gateway, admin, { login: 'mentor', ...place });
}

describe.each(ENGINES)('a second factor that is wanted, with %s', (engine) => {
  beforeEach(() => start(engine));
  afterEach(() => gateway.stop());

  it('leaves a session without one nothing but to set one up, and then it goes on', async () => {
    expect((await call(mentor, 'GET', '/api/state')).status).toBe(200);
    expect((await want(BEFORE)).body).toEqual({ secondFactorFrom: BEFORE });
    expect(await call(mentor, 'GET', '/api/state')).toMatchObject(REFUSED);
    expect((await call(mentor, 'GET', '/api/me')).body).toMatchObject({
      factorDuty: { from: BEFORE, missing: true },
    });
    // The passphrase still lets in, to no more than that.
    const cookie = cookieOf(await signIn(gateway.address, 'mentor'));
    expect(await call({ ...mentor, cookie }, 'GET', '/api/state')).toMatchObject(REFUSED);
    await setUpFactor(gateway, mentor);
    expect((await call(mentor, 'GET', '/api/state')).body).toMatchObject({
      factorDuty: { from: BEFORE, missing: false },
    });
    // Who takes it away is where it began.
    expect((await call(mentor, 'DELETE', '/api/second-factor')).status).toBe(204);
    expect(await call(mentor, 'GET', '/api/state')).toMatchObject(REFUSED);
    await want(null);
    const state = await call(mentor, 'GET', '/api/state');
    expect([state.status, 'factorDuty' in state.body]).toEqual([200, false]);
  });

  it('begins on its day in Berlin, and says so before', async () => {
    await want(LATER);
    const { body } = await call(mentor, 'GET', '/api/state');
    expect(body.factorDuty).toEqual({ from: LATER, missing: true });
    // 22:59 UTC is 23:59 in Berlin in winter.
    gateway.clock.now = Date.parse('2027-01-31T22:30:00Z');
    const fresh = async () => ({
      ...mentor,
      cookie: cookieOf(await signIn(gateway.address, 'mentor')),
    });
    const boss = { ...admin, cookie: cookieOf(await signIn(gateway.address, 'admin')) };
    await want('2027-02-01', undefined, boss);
    const own = await fresh();
    expect((await call(own, 'GET', '/api/state')).status).toBe(200);
    gateway.clock.now += 40 * 60_000;
    expect(await call(own, 'GET', '/api/state')).toMatchObject(REFUSED);
  });

  it('is set for each project, and for those without one, by administrators who prove it', async () => {
    expect(await want(BEFORE, undefined, mentor)).toMatchObject({ status: 403 });
    expect((await want('2026-02-30')).body).toMatchObject({ problem: 'date-invalid' });
    expect((await want(BEFORE, 'projects/nowhere')).status).toBe(404);
    const other = await addProject(gateway, admin, 'bautzen');
    await want(LATER, `projects/${other.id}`);
    const { body } = await call(admin, 'GET', '/api/projects');
    expect(body).toMatchObject([
      { slug: 'bautzen', secondFactorFrom: LATER },
      { slug: 'vogtland', secondFactorFrom: null },
    ]);
    await want(BEFORE, 'administration');
    expect((await call(mentor, 'GET', '/api/state')).status).toBe(200);
    // Also who has set it.
    expect(await call(admin, 'GET', '/api/people')).toMatchObject(REFUSED);
    await setUpFactor(gateway, admin);
    expect((await call(admin, 'GET', '/api/administration/second-factor')).body).toEqual({
      secondFactorFrom: BEFORE,
    });
    gateway.clock.now += DAY / 24;
    expect((await want(null)).body).toMatchObject({ problem: 'proof-needed' });
    const lines = await gateway.house.audit.page(0, 200);
    expect(lines.filter(({ action }) => action === 'second-factor-duty')).toMatchObject([
      { actor: admin.id, subject: other.id, database: 'project-bautzen', detail: LATER },
      { actor: admin.id, detail: BEFORE },
    ]);
  });

  it('does not keep on a device what somebody who has left hands in', async () => {
    await want(BEFORE);
    expect((await call(admin, 'POST', `/api/people/${mentor.id}/leave`, {})).status).toBe(200);
    expect((await call(mentor, 'GET', '/api/state')).body).toMatchObject({ leaving: true });
  });
});

describe('for a session without the second factor that is wanted', () => {
  beforeEach(async () => {
    await start('sqlite');
    await want(BEFORE);
    await want(BEFORE, 'administration');
  });
  afterEach(() => gateway.stop());

  it('every route refuses but those few', async () => {
    const routes = routesOf(gateway.app);
    expect(routes.length).toBeGreaterThan(60);
    const open: string[] = [];
    for (const route of routes) {
      const [method = '', url = ''] = route.split(' ');
      if (url.includes('*') || (method === 'DELETE' && url === '/db/_session')) continue;
      const path = url.replaceAll(/:\w+/g, 'x');
      for (const who of [mentor, admin]) {
        const body = ['GET', 'HEAD', 'DELETE'].includes(method) ? undefined : {};
        const answer = await call(who, method, path, body);
        // What answers a HEAD has no body.
        const refused =
          answer.status === 403 &&
          (method === 'HEAD' || answer.body.problem === REFUSED.body.problem);
        if (!refused && !open.includes(route)) open.push(route);
      }
    }
    expect(open.sort()).toEqual([...LEFT, ...FREE].sort());
    // What is left was answered, and not for another reason.
    expect((await call(mentor, 'GET', '/api/second-factor')).status).toBe(200);
  });

  it('nothing is exchanged, whichever address of the protocol is asked', async () => {
    const name = project.db.split('/').at(-1) ?? '';
    for (const db of [name, 'programme', 'nowhere'])
      for (const [method, paths] of [
        ['GET', EXCHANGE],
        ['POST', PUSHES],
        ['PUT', ['{db}/x', '{db}/_local/x']],
        ['DELETE', ['{db}/x']],
      ] as const)
        for (const path of paths) {
          const body = method === 'POST' || method === 'PUT' ? {} : undefined;
          const url = `/db/${path.replace('{db}', db)}`;
          expect(await call(mentor, method, url, body), `${method} ${url}`).toMatchObject(REFUSED);
        }
  });

  it('a wait for changes ends as the day comes', async () => {
    await want(null);
    const waits = fetch(`${project.db}/_changes?feed=longpoll&since=now&timeout=60000`, {
      headers: { cookie: mentor.cookie },
    });
    await want(BEFORE);
    // Any session that ends makes the server look at all waits anew.
    await call(await again(), 'DELETE', '/db/_session');
    // Without an answer this takes a minute.
    expect([200, 403]).toContain((await waits).status);
  });

  it('signing out and a code at the next signing in go on as ever', async () => {
    const { secret } = await setUpFactor(gateway, mentor);
    expect((await call(mentor, 'DELETE', '/db/_session')).status).toBe(200);
    gateway.clock.now += 60_000;
    const token = codeAt(secret, stepOf(gateway.clock.now));
    const body = { name: 'mentor', password: PASSPHRASE, token };
    expect((await ask('POST', `${gateway.address}/db/_session`, body)).status).toBe(200);
  });

  const again = async (): Promise<Account> => ({
    ...mentor,
    cookie: cookieOf(await signIn(gateway.address, 'mentor')),
  });
});
