import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeAt, stepOf } from '#server/accounts/totp.ts';
import { ask } from './bare-engine.ts';
import { as, startCaseWorld, type CaseWorld } from './case-world.ts';
import { PASSPHRASE, cookieOf, signIn } from './gateway.ts';
import { setUpFactor } from './own-factor.ts';

let world: CaseWorld;

beforeEach(async () => {
  world = await startCaseWorld();
});
afterEach(() => world.gateway.stop());

const call = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
  ask(method, world.gateway.address + path, body, headers);

/** Who was refused, and what. */
async function refused(): Promise<[string | null, string | undefined][]> {
  const lines = await world.gateway.house.audit.page(0, 1000);
  return lines
    .filter(({ action }) => action === 'access-refused')
    .map(({ actor, detail }) => [actor, detail]);
}

it('is a line for each reason, with the route and nothing of what was asked for', async () => {
  const mira = as(world.mira);
  await call('GET', '/api/people', mira);
  await call('PATCH', '/api/people/GEHEIM', mira, { active: false });
  await call('GET', '/db/project-geheim/mentee:GEHEIM', mira);
  // Node's own fetch leaves the header out.
  const headers = { ...mira, origin: 'https://evil.example' };
  await world.gateway.app.inject({ method: 'POST', url: '/api/sessions/end-others', headers });
  await call('POST', '/api/me/passphrase', mira, { geheim: 'x'.repeat(70_000) });
  await call('POST', '/api/me/passphrase', mira, { geheim: 1 });
  expect(await refused()).toEqual(
    [
      'not-permitted GET /api/people',
      'not-permitted PATCH /api/people/:id',
      'not-found GET /db/*',
      'not-permitted POST /api/sessions/end-others',
      'too-large POST /api/me/passphrase',
      'value-unknown POST /api/me/passphrase',
    ].map((detail) => [world.mira.id, detail]),
  );
});

it('does not fill the log: the same is told once an hour', async () => {
  for (let n = 0; n < 20; n += 1) await call('GET', '/api/people', as(world.mira));
  expect(await refused()).toHaveLength(1);
  await call('GET', '/api/people', as(world.kai));
  expect(await refused()).toHaveLength(2);
  world.gateway.clock.now += 3600_000;
  await call('GET', '/api/people', as(world.mira));
  expect(await refused()).toHaveLength(3);
});

it('is told of who is not signed in as well, and of guessing that is slowed down', async () => {
  for (let n = 0; n < 9; n += 1) await signIn(world.gateway.address, 'mira', 'falsch geraten');
  await call('GET', '/none.js', {});
  expect(await refused()).toEqual([
    [null, 'too-many-tries POST /db/_session'],
    [null, 'not-found GET no route'],
  ]);
});

it('stands beside each try to sign in, which says by what', async () => {
  const { address, house } = world.gateway;
  const { secret } = await setUpFactor(world.gateway, world.mira);
  world.gateway.clock.now += 60_000;
  const signInWith = (password: string, token?: string) =>
    ask('POST', `${address}/db/_session`, { name: 'mira', password, ...(token ? { token } : {}) });
  await signInWith('falsch geraten');
  await signInWith(PASSPHRASE, '000000');
  const right = await signInWith(PASSPHRASE, codeAt(secret, stepOf(world.gateway.clock.now)));
  world.gateway.clock.now += 60_000;
  const token = codeAt(secret, stepOf(world.gateway.clock.now));
  await call('POST', '/api/session/proof', { cookie: cookieOf(right) }, { token });
  await signIn(address, 'kai');
  const told = (await house.audit.page(0, 1000))
    .filter(({ action }) => /^sign-in|^step-up/.test(action))
    .map(({ action, actor, detail }) => [action, actor, detail]);
  const { mira, kai } = world;
  expect(told).toEqual([
    ['sign-in-failed', mira.id, 'passphrase'],
    ['sign-in-failed', mira.id, 'code'],
    ['sign-in', mira.id, 'passphrase+code'],
    ['step-up', mira.id, 'code'],
    ['sign-in', kai.id, 'passphrase'],
  ]);
});

it('is nothing that an honest app hears all day', async () => {
  const mira = as(world.mira);
  await call('GET', '/api/me', {});
  await call('GET', `/db/${world.project.db.split('/').at(-1) ?? ''}/_local/none`, mira);
  world.gateway.clock.now += 11 * 60_000;
  const proof = await call('POST', '/api/projects', as(world.admin), { name: 'x', slug: 'x' });
  expect(proof.body.problem).toBe('proof-needed');
  expect(await refused()).toEqual([]);
});
