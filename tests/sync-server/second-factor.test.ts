import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSlowly } from '#server/accounts/passphrase.ts';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import { ask } from './bare-engine.ts';
import {
  ENGINES,
  PASSPHRASE,
  addPerson,
  cookieOf,
  setUpAdmin,
  startGateway,
  startGatewayOn,
  type Gateway,
} from './gateway.ts';

let gateway: Gateway;
let cookie: string;

const call = <T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
  own = cookie,
) => ask<T>(method, `${gateway.address}${path}`, body, { cookie: own });
const code = (secret: string, later = 0) => codeAt(secret, stepOf(gateway.clock.now) + later);
const signIn = (token?: string) =>
  ask('POST', `${gateway.address}/db/_session`, {
    name: 'admin',
    password: PASSPHRASE,
    ...(token === undefined ? {} : { token }),
  });

async function setUp(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const secret = String((await call('POST', '/api/second-factor/begin', {})).body.secret);
  const confirmed = await call('POST', '/api/second-factor/confirm', { code: code(secret) });
  return { secret, recoveryCodes: confirmed.body.recoveryCodes as string[] };
}

describe.each(ENGINES)('a second factor, with %s', (engine) => {
  beforeEach(async () => {
    gateway = await startGatewayOn(engine);
    ({ cookie } = await setUpAdmin(gateway));
  });
  afterEach(() => gateway.stop());

  it('is asked for after the passphrase from then on, and each code works once', async () => {
    const { secret } = await setUp();
    // The session that lives goes on.
    expect((await call('GET', '/api/second-factor')).body).toMatchObject({
      enabled: true,
      recoveryLeft: 10,
    });
    expect((await signIn()).body).toMatchObject({ problem: 'second-factor-needed' });
    // The code of the set-up was used there.
    expect((await signIn(code(secret))).body).toMatchObject({ problem: 'code-wrong' });
    gateway.clock.now += 60_000;
    const both = await Promise.all([signIn(code(secret)), signIn(code(secret))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    gateway.clock.now += 60_000;
    // As CouchDB's own clients send it.
    const form = new URLSearchParams({ name: 'admin', password: PASSPHRASE, token: code(secret) });
    const answer = await fetch(`${gateway.address}/db/_session`, { method: 'POST', body: form });
    expect(answer.status).toBe(200);
  });

  it('lets a recovery code in, once, however it is typed', async () => {
    const { recoveryCodes } = await setUp();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [one = ''] = recoveryCodes;
    expect((await signIn(one.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await signIn(one)).body).toMatchObject({ problem: 'code-wrong' });
    expect((await call('GET', '/api/second-factor')).body).toMatchObject({ recoveryLeft: 9 });
  });

  it('is asked for also after a new link, which signs nobody in past it', async () => {
    const { secret } = await setUp();
    const me = await call<{ user: { id: string } }>('GET', '/api/me');
    const invited = await call<{ invitation: { path: string } }>(
      'POST',
      `/api/people/${me.body.user.id}/invitation`,
      {},
    );
    const token = invited.body.invitation.path.split('#')[1];
    const accepted = await call('POST', '/api/invitations/accept', {
      token,
      passphrase: PASSPHRASE,
    });
    expect([accepted.status, accepted.headers.getSetCookie()]).toEqual([200, []]);
    expect((await signIn()).body).toMatchObject({ problem: 'second-factor-needed' });
    gateway.clock.now += 60_000;
    expect((await signIn(code(secret))).status).toBe(200);
  });

  it('is sealed and hashed where it is kept', async () => {
    const { secret, recoveryCodes } = await setUp();
    const kept = JSON.stringify(await gateway.house.store.kept.list(''));
    expect(kept).toContain('factor:');
    for (const one of [
      secret,
      ...recoveryCodes,
      ...recoveryCodes.map((c) => c.replaceAll('-', '')),
    ])
      expect(kept).not.toContain(one);
    // Slowly, with salt: fewer than 112 random bits can be searched for.
    const [one = ''] = recoveryCodes;
    const { id } = (await gateway.house.accounts.people())[0] ?? { id: '' };
    const { salt = '' } =
      (await gateway.house.store.kept.get<{ salt: string }>(`recovery-codes:${id}`)) ?? {};
    const plain = `recovery ${id} ${one.replaceAll('-', '')}`;
    expect(kept).toContain(await hashSlowly(plain, Uint8Array.from(Buffer.from(salt, 'hex'))));
    expect(salt).toHaveLength(32);
  });

  it('is guessed at ever more slowly, also by who knows the passphrase', async () => {
    const { secret } = await setUp();
    gateway.clock.now += 60_000;
    const problems: unknown[] = [];
    for (let n = 0; n < 8; n += 1) {
      problems.push((await signIn('000000')).body.problem);
      // What is right as far as it goes forgives nothing.
      await signIn();
    }
    expect(problems.filter((problem) => problem === 'code-wrong').length).toBeLessThanOrEqual(5);
    expect((await signIn(code(secret))).body.problem).toBe('too-many-tries');
  });
});

describe('a proof', () => {
  beforeEach(async () => {
    gateway = await startGateway();
    ({ cookie } = await setUpAdmin(gateway));
  });
  afterEach(() => gateway.stop());

  const project = (slug: string) => call('POST', '/api/projects', { name: slug, slug });

  it('is needed ten minutes after signing in, for what an administrator changes', async () => {
    expect((await project('a1')).status).toBe(201);
    gateway.clock.now += 11 * 60_000;
    for (const [method, path] of [
      ['POST', '/api/projects'],
      ['POST', '/api/people'],
      ['PATCH', '/api/people/x'],
      ['POST', '/api/people/x/invitation'],
      ['DELETE', '/api/people/x/second-factor'],
      ['POST', '/api/second-factor/begin'],
      ['DELETE', '/api/second-factor'],
    ] as const)
      expect((await call(method, path, method === 'DELETE' ? undefined : {})).body).toMatchObject({
        problem: 'proof-needed',
      });
    expect((await call('GET', '/api/projects')).status).toBe(200);
    const wrong = await call('POST', '/api/session/proof', { passphrase: 'falsch geraten' });
    expect(wrong.body.problem).toBe('credentials-wrong');
    const right = await call('POST', '/api/session/proof', { passphrase: PASSPHRASE });
    expect(
      (await call('POST', '/api/projects', { name: 'a2', slug: 'a2' }, cookieOf(right))).status,
    ).toBe(201);
  });

  it.each([
    ['by proving', () => call('POST', '/api/session/proof', { passphrase: PASSPHRASE })],
    [
      'by signing in anew',
      () => call('POST', '/db/_session', { name: 'admin', password: PASSPHRASE }),
    ],
  ])('is of another session than before, which ends a minute later: %s', async (_how, prove) => {
    gateway.clock.now += 11 * 60_000;
    const next = cookieOf(await prove());
    expect(next).not.toBe(cookie);
    // What was under way is answered, and no more: the old one counts as proven for nothing.
    expect((await call('GET', '/api/me')).status).toBe(200);
    expect((await project('a1')).body.problem).toBe('proof-needed');
    expect((await call('GET', '/api/sessions', undefined, next)).body).toHaveLength(1);
    gateway.clock.now += 60_000;
    expect((await call('GET', '/api/me')).status).toBe(401);
    expect((await call('GET', '/api/me', undefined, next)).status).toBe(200);
    gateway.clock.now += 20 * 24 * 3600_000;
    expect((await call('GET', '/api/me', undefined, next)).status).toBe(200);
  });

  it('goes on where the answer with the new session was lost', async () => {
    const proof = { passphrase: PASSPHRASE };
    await call('POST', '/api/session/proof', proof);
    const again = cookieOf(await call('POST', '/api/session/proof', proof));
    gateway.clock.now += 20 * 24 * 3600_000;
    expect((await call('GET', '/api/me', undefined, again)).status).toBe(200);
  });

  it('by another person ends the session that was there before', async () => {
    const admin = { id: '', login: 'admin', cookie };
    await addPerson(gateway, admin, { login: 'second', role: 'PROGRAMME', projectId: null });
    const other = { name: 'second', password: PASSPHRASE };
    expect((await call('POST', '/db/_session', other)).status).toBe(200);
    expect((await call('GET', '/api/me')).status).toBe(401);
  });

  it('is a code where there is a second factor, and counts for this session alone', async () => {
    const { secret } = await setUp();
    gateway.clock.now += 11 * 60_000;
    const other = cookieOf(await signIn(code(secret)));
    gateway.clock.now += 11 * 60_000;
    const passphrase = { passphrase: PASSPHRASE };
    expect((await call('POST', '/api/session/proof', passphrase)).body.problem).toBe(
      'second-factor-needed',
    );
    const proof = { token: code(secret) };
    const right = await call('POST', '/api/session/proof', proof, other);
    expect(right.status).toBe(200);
    expect((await project('a1')).body.problem).toBe('proof-needed');
    const own = cookieOf(right);
    expect((await call('DELETE', '/api/second-factor', undefined, own)).status).toBe(204);
    expect((await signIn()).status).toBe(200);
  });
});
