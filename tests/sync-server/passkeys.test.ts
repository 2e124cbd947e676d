import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import {
  softAuthenticator,
  type Creation,
  type Request,
  type SoftAuthenticator,
} from '#tests/doubles/soft-authenticator.ts';
import { ask } from './bare-engine.ts';
import {
  ENGINES,
  PASSPHRASE,
  addPerson,
  cookieOf,
  setUpAdmin,
  startGatewayOn,
  type Gateway,
  type Engine,
} from './gateway.ts';

/** The tests' server knows its address before its port: the port of its origin is 0. */
const ORIGIN = 'http://localhost:0';

let gateway: Gateway;
let cookie: string;
let id: string;

const call = (method: string, path: string, body?: unknown, own = cookie) =>
  ask(method, `${gateway.address}${path}`, body, { cookie: own });
const signIn = (more: Record<string, unknown> = {}) =>
  ask('POST', `${gateway.address}/db/_session`, { name: 'admin', password: PASSPHRASE, ...more });

async function add(key: SoftAuthenticator, own = cookie) {
  const options = (await call('POST', '/api/passkeys/begin', {}, own)).body as unknown as Creation;
  return call('POST', '/api/passkeys', { response: key.create(options, ORIGIN) }, own);
}
/** What the server wants to be signed for a sign-in. */
async function question(): Promise<Request> {
  const { body } = await signIn();
  expect(body.problem).toBe('second-factor-needed');
  return (body.wanted as { passkey: Request }).passkey;
}

async function start(engine: Engine = 'sqlite'): Promise<void> {
  gateway = await startGatewayOn(engine);
  ({ cookie, id } = await setUpAdmin(gateway));
}

describe.each(ENGINES)('a passkey as second factor, with %s', (engine) => {
  beforeEach(() => start(engine));
  afterEach(() => gateway.stop());

  it('is asked for after the passphrase from then on, and lets in', async () => {
    const key = softAuthenticator();
    const added = await add(key);
    expect(added.status).toBe(201);
    expect(added.body.recoveryCodes).toHaveLength(10);
    expect((await call('GET', '/api/second-factor')).body).toMatchObject({
      enabled: true,
      code: false,
      passkeys: 1,
      recoveryLeft: 10,
    });
    const asked = await question();
    expect(asked).toMatchObject({ rpId: 'localhost', allowCredentials: [{ id: key.id }] });
    expect((await signIn({ passkey: key.get(asked, ORIGIN) })).status).toBe(200);
  });

  it('signs each question once, also where two answers come at once', async () => {
    const key = softAuthenticator();
    await add(key);
    const asked = await question();
    const answers = [key.get(asked, ORIGIN), key.get(asked, ORIGIN)];
    const both = await Promise.all(answers.map((passkey) => signIn({ passkey })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    // What is too late is asked anew, and no guess.
    const again = await signIn({ passkey: answers[0] });
    expect(again.body).toMatchObject({ problem: 'second-factor-needed' });
    expect(again.body.wanted).toHaveProperty('passkey.challenge');
  });

  it('is sealed where it is kept, and questions are hashed', async () => {
    const key = softAuthenticator();
    await add(key);
    const asked = await question();
    const kept = JSON.stringify(await gateway.house.store.kept.list(''));
    expect(kept).toContain(`passkey:${id}:`);
    for (const secret of [key.id, asked.challenge]) expect(kept).not.toContain(secret);
  });

  it('goes with the last key that is taken away, and the recovery codes with it', async () => {
    const [first, second] = [softAuthenticator(), softAuthenticator()];
    await add(first);
    // Codes are shown once, with the first key.
    expect((await add(second)).body).toEqual({ recoveryCodes: null });
    const keys = (await call('GET', '/api/passkeys')).body as unknown as { id: string }[];
    expect(keys).toMatchObject([{ device: 'other/other', usedAt: null }, {}]);
    for (const one of keys)
      expect((await call('DELETE', `/api/passkeys/${one.id}`)).status).toBe(204);
    expect((await call('DELETE', `/api/passkeys/${keys[0]?.id ?? ''}`)).status).toBe(404);
    expect((await signIn()).status).toBe(200);
    expect(JSON.stringify(await gateway.house.store.kept.list('recovery-codes:'))).toBe('[]');
  });
});

describe('a passkey', () => {
  beforeEach(() => start());
  afterEach(() => gateway.stop());

  it('is refused for another page, another purpose, another person, and after five minutes', async () => {
    const key = softAuthenticator();
    await add(key);
    const problem = async (passkey: unknown) => (await signIn({ passkey })).body.problem;
    expect(await problem(key.get(await question(), 'http://localhost:1'))).toBe('passkey-wrong');
    expect(await problem(key.get({ ...(await question()), rpId: 'else' }, ORIGIN))).toBe(
      'passkey-wrong',
    );
    expect(await problem(softAuthenticator().get(await question(), ORIGIN))).toBe('passkey-wrong');
    const proof = await call('POST', '/api/session/proof', {});
    const { passkey: forProof } = proof.body.wanted as { passkey: Request };
    expect(await problem(key.get(forProof, ORIGIN))).toBe('second-factor-needed');
    const old = await question();
    gateway.clock.now += 5 * 60_000;
    expect(await problem(key.get(old, ORIGIN))).toBe('second-factor-needed');
    expect(await problem(key.get(await question(), ORIGIN))).toBeUndefined();
  });

  it('is of no use to who does not know the passphrase', async () => {
    const key = softAuthenticator();
    await add(key);
    const passkey = key.get(await question(), ORIGIN);
    const wrong = await signIn({ password: 'ganz falsch geraten', passkey });
    expect(wrong.body).toMatchObject({ problem: 'credentials-wrong' });
    expect(wrong.body).not.toHaveProperty('wanted');
  });

  it('that counts backwards is refused, and the log says so', async () => {
    const key = softAuthenticator();
    await add(key);
    expect((await signIn({ passkey: key.get(await question(), ORIGIN, 7) })).status).toBe(200);
    const told = vi.spyOn(gateway.house.audit, 'append');
    const copy = await signIn({ passkey: key.get(await question(), ORIGIN, 7) });
    expect(copy.body).toMatchObject({ problem: 'passkey-wrong' });
    expect(told).toHaveBeenCalledWith([
      expect.objectContaining({ action: 'passkey-rewound', actor: id }),
    ]);
  });

  it('of an authenticator that never counts lets in again and again', async () => {
    const key = softAuthenticator();
    await add(key);
    for (let n = 0; n < 2; n += 1)
      expect((await signIn({ passkey: key.get(await question(), ORIGIN, 0) })).status).toBe(200);
  });

  it('is a proof, and is set up and taken away with one only', async () => {
    const key = softAuthenticator();
    await add(key);
    gateway.clock.now += 11 * 60_000;
    for (const [method, path] of [
      ['POST', '/api/passkeys/begin'],
      ['POST', '/api/passkeys'],
      ['DELETE', '/api/passkeys/x'],
    ] as const)
      expect((await call(method, path, method === 'DELETE' ? undefined : {})).body.problem).toBe(
        'proof-needed',
      );
    const asked = await call('POST', '/api/session/proof', { passphrase: PASSPHRASE });
    const { passkey } = asked.body.wanted as { passkey: Request };
    const shown = await call('POST', '/api/session/proof', { passkey: key.get(passkey, ORIGIN) });
    expect(shown.status).toBe(200);
    expect((await add(softAuthenticator(), cookieOf(shown))).status).toBe(201);
  });

  it('stands beside an app and shares its recovery codes, which outlive the app', async () => {
    const secret = String((await call('POST', '/api/second-factor/begin', {})).body.secret);
    const code = codeAt(secret, stepOf(gateway.clock.now));
    const confirmed = await call('POST', '/api/second-factor/confirm', { code });
    const [one, two] = confirmed.body.recoveryCodes as string[];
    expect((await add(softAuthenticator())).body).toEqual({ recoveryCodes: null });
    expect((await signIn()).body.wanted).toMatchObject({ code: true, app: true, passkey: {} });
    expect((await signIn({ token: one })).status).toBe(200);
    expect((await call('DELETE', '/api/second-factor')).status).toBe(204);
    expect((await call('GET', '/api/second-factor')).body).toMatchObject({
      enabled: true,
      code: false,
      recoveryLeft: 9,
    });
    expect((await signIn({ token: two })).status).toBe(200);
  });

  it('takes over the recovery codes that an older version kept with the app', async () => {
    const secret = String((await call('POST', '/api/second-factor/begin', {})).body.secret);
    const code = codeAt(secret, stepOf(gateway.clock.now));
    const confirmed = await call('POST', '/api/second-factor/confirm', { code });
    const [one, two] = confirmed.body.recoveryCodes as string[];
    const { kept } = gateway.house.store;
    const recovery = [one, two].map((text = '') =>
      createHash('sha256')
        .update(`recovery ${id} ${text.replaceAll('-', '')}`)
        .digest('hex'),
    );
    await kept.update<object, undefined>(`factor:${id}`, (factor) => ({
      value: { ...factor, recovery },
      result: undefined,
    }));
    await kept.remove(`recovery-codes:${id}`);
    expect((await signIn({ token: one })).status).toBe(200);
    expect((await add(softAuthenticator())).body).toEqual({ recoveryCodes: null });
    expect((await call('DELETE', '/api/second-factor')).status).toBe(204);
    expect((await signIn({ token: one })).body.problem).toBe('code-wrong');
    expect((await signIn({ token: two })).status).toBe(200);
  });

  it('of another person signs for nobody else', async () => {
    const key = softAuthenticator();
    const other = await addPerson(
      gateway,
      { id, login: 'admin', cookie },
      { login: 'prog', role: 'PROGRAMME', projectId: null },
    );
    await add(key, other.cookie);
    expect((await add(softAuthenticator())).status).toBe(201);
    expect((await signIn({ passkey: key.get(await question(), ORIGIN) })).body).toMatchObject({
      problem: 'passkey-wrong',
    });
  });

  it('is taken away with everything else by who administers, for somebody who has lost it', async () => {
    const admin = { id, login: 'admin', cookie };
    const person = { login: 'prog', role: 'PROGRAMME', projectId: null } as const;
    const other = await addPerson(gateway, admin, person);
    await add(softAuthenticator(), other.cookie);
    expect((await call('DELETE', `/api/people/${other.id}/second-factor`)).status).toBe(204);
    const back = await ask('POST', `${gateway.address}/db/_session`, {
      name: 'prog',
      password: PASSPHRASE,
    });
    expect(cookieOf(back)).not.toBe('');
  });

  it('is guessed at ever more slowly', async () => {
    await add(softAuthenticator());
    const problems: unknown[] = [];
    const asked = await question();
    for (let n = 0; n < 8; n += 1)
      problems.push(
        (await signIn({ passkey: softAuthenticator().get(asked, ORIGIN) })).body.problem,
      );
    expect(problems.filter((one) => one === 'passkey-wrong').length).toBeLessThanOrEqual(5);
    expect(problems.at(-1)).toBe('too-many-tries');
  });
});
