import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './bare-engine.ts';
import {
  PASSPHRASE,
  addPerson,
  addProject,
  cookieOf,
  setUpAdmin,
  signIn,
  startGateway,
  type Gateway,
} from './gateway.ts';

const DAY = 24 * 3600_000;
let gateway: Gateway;

beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.stop());

const me = (cookie: string) => ask('GET', `${gateway.address}/api/me`, undefined, { cookie });

describe('setup', () => {
  it('works once, and signs the first administrator in', async () => {
    const url = `${gateway.address}/api/setup`;
    expect((await ask('GET', url)).body).toEqual({ open: true });
    const admin = await setUpAdmin(gateway);
    expect((await me(admin.cookie)).body).toMatchObject({ user: { role: 'ADMIN' }, project: null });
    expect((await ask('GET', url)).body).toEqual({ open: false });
    const again = await ask('POST', url, {
      token: gateway.setupToken,
      login: 'other',
      name: 'Other',
      passphrase: PASSPHRASE,
    });
    expect([again.status, again.body.problem]).toEqual([410, 'link-expired']);
  });

  it.each([
    [{ passphrase: 'short' }, 'passphrase-too-short'],
    [{ passphrase: 'aaaaaaaaaaaaaaa' }, 'passphrase-guessable'],
    [{ passphrase: 'chef 2026 chef' }, 'passphrase-guessable'],
    [{ token: 'wrong' }, 'link-expired'],
    [{ login: '../x' }, 'value-unknown'],
    [{ name: ' ' }, 'name-missing'],
  ])('refuses %j with %s and stays open', async (change, problem) => {
    const good = { token: gateway.setupToken, login: 'chef', name: 'C', passphrase: PASSPHRASE };
    const answer = await ask('POST', `${gateway.address}/api/setup`, { ...good, ...change });
    expect(answer.body.problem).toBe(problem);
    expect((await ask('GET', `${gateway.address}/api/setup`)).body).toEqual({ open: true });
  });

  it('forgets a link after a day', async () => {
    gateway.clock.now += DAY + 1;
    const answer = await ask('POST', `${gateway.address}/api/setup`, {
      token: gateway.setupToken,
      login: 'chef',
      name: 'C',
      passphrase: PASSPHRASE,
    });
    expect(answer.body.problem).toBe('link-expired');
  });
});

describe('a session', () => {
  it('is a strict, secure cookie that signing out ends', async () => {
    const admin = await setUpAdmin(gateway);
    const answer = await signIn(gateway.address, ' ADMIN ');
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(part);
    const own = cookieOf(answer);
    expect((await me(own)).status).toBe(200);
    await ask('DELETE', `${gateway.address}/db/_session`, undefined, { cookie: own });
    expect((await me(own)).body).toMatchObject({
      error: 'unauthorized',
      problem: 'session-expired',
    });
    expect((await me(admin.cookie)).status).toBe(200);
  });

  it('takes a form as well, as CouchDB does', async () => {
    await setUpAdmin(gateway);
    const response = await fetch(`${gateway.address}/db/_session`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'admin', password: PASSPHRASE }),
    });
    expect(response.status).toBe(200);
  });

  it('slides for thirty days and ends when it was not used', async () => {
    const { cookie } = await setUpAdmin(gateway);
    gateway.clock.now += 20 * DAY;
    const used = await me(cookie);
    expect(used.status).toBe(200);
    // The browser keeps the cookie at least as long as the server keeps the session.
    expect(cookieOf(used)).toBe(cookie);
    expect(used.headers.getSetCookie()[0]).toContain(`Max-Age=${90 * 24 * 3600}`);
    gateway.clock.now += 20 * DAY;
    expect((await me(cookie)).status).toBe(200);
    gateway.clock.now += 31 * DAY;
    expect((await me(cookie)).status).toBe(401);
  });

  it('is refused for a passphrase that is replaced while it is checked', async () => {
    const { id } = await setUpAdmin(gateway);
    const { accounts, store } = gateway.house;
    const read = store.personByLogin.bind(store);
    // Replaced after the server has read what it checks against.
    store.personByLogin = async (login) => {
      const person = await read(login);
      await store.updatePerson(id, { passphraseHash: 'another' });
      return person;
    };
    const caller = { address: '::1', deviceToken: null, sessionToken: null };
    await expect(accounts.sessions.signIn('admin', PASSPHRASE, caller)).rejects.toThrow(
      'unauthorized',
    );
  });

  it('is refused for wrong credentials, and later ever more slowly', async () => {
    await setUpAdmin(gateway);
    for (let n = 0; n < 5; n += 1) {
      const wrong = await signIn(gateway.address, 'admin', 'not the passphrase');
      expect(wrong.body).toMatchObject({ error: 'unauthorized', problem: 'credentials-wrong' });
    }
    const waiting = await signIn(gateway.address, 'admin');
    expect([waiting.status, waiting.body.problem]).toEqual([429, 'too-many-tries']);
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
    gateway.clock.now += 60_000;
    expect((await signIn(gateway.address, 'admin')).status).toBe(200);
  });
});

it('counts wrong tries by the address that the proxy saw, whatever a client claims', async () => {
  const proxied = await startGateway(undefined, true);
  const statuses: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    const headers = { 'x-forwarded-for': `10.0.0.${n}, 192.0.2.7` };
    const wrong = { name: 'admin', password: 'not the passphrase' };
    statuses.push((await ask('POST', `${proxied.address}/db/_session`, wrong, headers)).status);
  }
  await proxied.stop();
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

describe('people', () => {
  it('come by invitation, once, into their project', async () => {
    const admin = await setUpAdmin(gateway);
    const project = await addProject(gateway, admin, 'bautzen');
    const { body } = await ask<{ invitation: { path: string } }>(
      'POST',
      `${gateway.address}/api/people`,
      { login: 'Mira', name: 'Mira M', role: 'MENTOR', projectId: project.id },
      { cookie: admin.cookie },
    );
    const token = body.invitation.path.split('#')[1];
    expect(body.invitation.path).toMatch(/^\/einladung#/);
    const api = `${gateway.address}/api/invitations`;
    expect((await ask('POST', `${api}/check`, { token })).body).toEqual({
      login: 'mira',
      name: 'Mira M',
    });
    const accepted = await ask('POST', `${api}/accept`, { token, passphrase: PASSPHRASE });
    expect((await me(cookieOf(accepted))).body).toMatchObject({
      user: { login: 'mira', role: 'MENTOR' },
      project: { slug: 'bautzen', db: 'project-bautzen' },
      programmeDb: 'programme',
      schemaVersion: 1,
    });
    const twice = await ask('POST', `${api}/accept`, { token, passphrase: PASSPHRASE });
    expect(twice.body.problem).toBe('link-expired');
  });

  it('have a member document that follows their account', async () => {
    const admin = await setUpAdmin(gateway);
    const project = await addProject(gateway, admin, 'bautzen');
    const mira = { login: 'mira', role: 'MENTOR', projectId: project.id } as const;
    const kai = { login: 'kai', role: 'COORDINATOR', projectId: project.id } as const;
    const { id, cookie } = await addPerson(gateway, admin, mira);
    const colleague = await addPerson(gateway, admin, kai);
    const member = () =>
      ask('GET', `${project.db}/member:${id}`, undefined, { cookie: colleague.cookie });
    expect((await member()).body).toMatchObject({ type: 'member', role: 'MENTOR', active: true });
    const person = `${gateway.address}/api/people/${id}`;
    await ask('PATCH', person, { active: false }, { cookie: admin.cookie });
    expect((await member()).body).toMatchObject({ active: false, createdBy: admin.id });
    const other = { login: 'other', role: 'ADMIN', projectId: null } as const;
    const deputy = await addPerson(gateway, admin, other);
    await ask('PATCH', person, { active: false }, { cookie: deputy.cookie });
    expect((await member()).body).toMatchObject({ createdBy: admin.id, updatedBy: deputy.id });
    expect((await me(cookie)).status).toBe(401);
    expect((await signIn(gateway.address, 'mira')).body.problem).toBe('account-disabled');
  });

  it('are the administrator’s business alone', async () => {
    const admin = await setUpAdmin(gateway);
    const project = await addProject(gateway, admin, 'bautzen');
    const kai = { login: 'kai', role: 'COORDINATOR', projectId: project.id } as const;
    const { cookie } = await addPerson(gateway, admin, kai);
    for (const path of ['people', 'projects']) {
      const url = `${gateway.address}/api/${path}`;
      expect((await ask('GET', url)).status).toBe(401);
      expect((await ask('GET', url, undefined, { cookie })).body.problem).toBe('not-permitted');
      expect((await ask('POST', url, {}, { cookie })).status).toBe(403);
    }
    const self = `${gateway.address}/api/people/${admin.id}`;
    const headers = { cookie: admin.cookie };
    expect((await ask('PATCH', self, { active: false }, headers)).status).toBe(409);
    const taken = { login: 'kai', name: 'K', role: 'PROGRAMME', projectId: null };
    const answer = await ask('POST', `${gateway.address}/api/people`, taken, headers);
    expect(answer.body).toMatchObject({ problem: 'conflict', field: 'login' });
  });

  it('leave traces without names in a log that holds together', async () => {
    const admin = await setUpAdmin(gateway);
    await addProject(gateway, admin, 'bautzen');
    await signIn(gateway.address, 'admin', 'not the passphrase');
    const verified = await gateway.house.audit.verify();
    expect(verified).toMatchObject({ ok: true });
    expect(verified.ok && verified.records).toBeGreaterThanOrEqual(3);
  });
});
