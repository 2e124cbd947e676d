import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShownSession } from '#lib/domain/server-answers.ts';
import { ask } from './bare-engine.ts';
import {
  PASSPHRASE,
  addPerson,
  addProject,
  cookieOf,
  setUpAdmin,
  signIn,
  startGateway,
  type Account,
  type Gateway,
} from './gateway.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const NEXT = 'Haselmaus grüßt Zapfenpflücker';

let gateway: Gateway;
let mira: Account;
let db: string;

beforeEach(async () => {
  gateway = await startGateway();
  const admin = await setUpAdmin(gateway);
  const project = await addProject(gateway, admin, 'bautzen');
  db = project.db;
  mira = await addPerson(gateway, admin, { login: 'mira', role: 'MENTOR', projectId: project.id });
});
afterEach(() => gateway.stop());

const url = (path: string): string => `${gateway.address}${path}`;
const sessionsOf = async (cookie: string) =>
  (await ask<ShownSession[]>('GET', url('/api/sessions'), undefined, { cookie })).body;

async function signInWith(agent: string): Promise<string> {
  const body = { name: 'mira', password: PASSPHRASE };
  return cookieOf(await ask('POST', url('/db/_session'), body, { 'user-agent': agent }));
}

describe('sessions', () => {
  it('are shown with their device, last use and last exchange, and nothing to sign in with', async () => {
    gateway.clock.now += 3600_000;
    const laptop = await signInWith(FIREFOX);
    await ask('GET', url('/api/state'), undefined, { cookie: laptop });
    const shown = await sessionsOf(laptop);
    const at = new Date(gateway.clock.now).toISOString();
    expect(shown).toMatchObject([
      { device: 'firefox/linux', current: true, startedAt: at, usedAt: at, syncedAt: at },
      { current: false, syncedAt: null },
    ]);
    const kept = await gateway.house.store.sessionsOf(mira.id);
    const text = JSON.stringify([shown, kept, await gateway.house.store.kept.list('')]);
    for (const cookie of [mira.cookie, laptop]) expect(text).not.toContain(cookie.split('=')[1]);
    for (const { tokenHash } of kept) expect(JSON.stringify(shown)).not.toContain(tokenHash);
    expect(text).not.toContain('Gecko');
  });

  it.each([
    ['90 days after signing in, however much they are used', 20, 4, 11],
    ['30 days after their last use', 0, 0, 31],
  ])('end %s', async (_when, step, uses, rest) => {
    const DAY = 24 * 3600_000;
    const me = () => ask('GET', url('/api/me'), undefined, { cookie: mira.cookie });
    for (let use = 0; use < uses; use += 1) {
      gateway.clock.now += step * DAY;
      expect((await me()).status).toBe(200);
    }
    gateway.clock.now += rest * DAY - 2 * DAY;
    const justBefore = await gateway.house.store.sessionsOf(mira.id);
    expect(justBefore.some(({ expiresAt }) => expiresAt > gateway.clock.now)).toBe(true);
    gateway.clock.now += 2 * DAY;
    expect(await me()).toMatchObject({ status: 401, body: { problem: 'session-expired' } });
  });

  it('end one by one and all but one, and only the own', async () => {
    const [laptop, tablet] = [await signInWith(FIREFOX), await signInWith(FIREFOX)];
    const old = (await sessionsOf(laptop)).find(({ device }) => device === 'other/other');
    const end = (cookie: string) =>
      ask('DELETE', url(`/api/sessions/${old?.id ?? ''}`), undefined, { cookie });
    const foreign = cookieOf(await signIn(gateway.address, 'admin'));
    expect((await end(foreign)).body.problem).toBe('not-found');
    expect((await end(laptop)).status).toBe(204);
    expect((await ask('GET', db, undefined, { cookie: mira.cookie })).body).toMatchObject({
      problem: 'session-expired',
    });
    expect((await end(laptop)).status).toBe(404);
    const others = await ask('POST', url('/api/sessions/end-others'), {}, { cookie: laptop });
    expect(others.body).toEqual({ ended: 1 });
    expect((await ask('GET', db, undefined, { cookie: tablet })).status).toBe(401);
    expect(await sessionsOf(laptop)).toHaveLength(1);
    expect((await ask('GET', url('/api/me'), undefined, { cookie: foreign })).status).toBe(200);
  });

  it.each(['longpoll', 'continuous'])('end a %s feed that waits in their name', async (feed) => {
    const laptop = await signInWith(FIREFOX);
    const waiting = fetch(`${db}/_changes?feed=${feed}&since=now&heartbeat=60000`, {
      headers: { cookie: mira.cookie },
    }).then((answer) => answer.text());
    // Something of the feed has been served once the database answers behind it.
    await ask('GET', db, undefined, { cookie: mira.cookie });
    const others = await ask('POST', url('/api/sessions/end-others'), {}, { cookie: laptop });
    expect(others.body).toEqual({ ended: 1 });
    await waiting.catch(() => 'cut');
    const again = await ask('GET', `${db}/_changes`, undefined, { cookie: mira.cookie });
    expect(again.status).toBe(401);
  });
});

it('none is opened for who accepts an invitation and signs in afterwards', async () => {
  const headers = { cookie: cookieOf(await signIn(gateway.address, 'admin')) };
  const invited = await ask<{ invitation: { path: string } }>(
    'POST',
    url(`/api/people/${mira.id}/invitation`),
    {},
    headers,
  );
  const [, token] = invited.body.invitation.path.split('#');
  const body = { token, passphrase: NEXT, signIn: false };
  const accepted = await ask('POST', url('/api/invitations/accept'), body);
  expect([accepted.status, accepted.headers.getSetCookie()]).toEqual([200, []]);
  expect(await gateway.house.store.sessionsOf(mira.id)).toEqual([]);
});

describe('another passphrase', () => {
  const change = (current: string, next: string, cookie = mira.cookie) =>
    ask('POST', url('/api/me/passphrase'), { current, next }, { cookie });

  it('needs the old one, ends every other session, and may be sent twice', async () => {
    const laptop = await signInWith(FIREFOX);
    const wrong = await change('falsch geraten', NEXT);
    expect([wrong.status, wrong.body.problem]).toEqual([401, 'credentials-wrong']);
    for (let round = 0; round < 2; round += 1)
      expect((await change(PASSPHRASE, NEXT)).body).toEqual({ ok: true });
    expect(await sessionsOf(mira.cookie)).toHaveLength(1);
    expect((await ask('GET', url('/api/me'), undefined, { cookie: laptop })).status).toBe(401);
    expect((await signIn(gateway.address, 'mira')).status).toBe(401);
    expect((await signIn(gateway.address, 'mira', NEXT)).status).toBe(200);
  });

  it('is not one that others guess: common, short, or made of login, name and project', async () => {
    for (const next of ['passwort123456', 'kurz', 'Person mira bautzen', 'mira-bautzen-2026'])
      expect((await change(PASSPHRASE, next)).status).toBe(400);
    expect((await signIn(gateway.address, 'mira')).status).toBe(200);
  });

  it('cannot be guessed at by who has found an open app', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1)
      statuses.push((await change(`falsch geraten ${n}`, NEXT)).status);
    expect(statuses.slice(5)).toEqual([429, 429, 429]);
  });
});
