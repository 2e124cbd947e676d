import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './bare-engine.ts';
import { PASSPHRASE, setUpAdmin, startGatewayOn, type Gateway } from './gateway.ts';

const MOST_TRIED = 20;
/** Guesses sent at the same moment. */
const WAVE = 50;

/** From an address that only the proxy in front of the server can name. */
function try_(
  gateway: Gateway,
  address: string,
  more: { login?: string; password?: string; cookie?: string } = {},
) {
  const { login = 'admin', password = 'falsch geraten', cookie } = more;
  return ask(
    'POST',
    `${gateway.address}/db/_session`,
    { name: login, password },
    { 'x-forwarded-for': address, ...(cookie ? { cookie } : {}) },
  );
}

const cookiesOf = (headers: Headers, name: string): string =>
  headers
    .getSetCookie()
    .find((one) => one.startsWith(name))
    ?.split(';')[0] ?? '';

/** Sends guesses wave by wave; answers how many were heard. */
async function tried(
  count: number,
  guess: (n: number) => Promise<{ status: number }>,
): Promise<number> {
  const statuses: number[] = [];
  for (let sent = 0; sent < count; sent += WAVE) {
    const wave = await Promise.all(rounds(WAVE).map((n) => guess(sent + n)));
    statuses.push(...wave.map(({ status }) => status));
  }
  expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
  return statuses.filter((status) => status === 401).length;
}

const rounds = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe.each([
  ['sqlite', 1000],
  ['couchdb', 50],
] as const)('with %s, %i guesses', (engine, count) => {
  let gateway: Gateway;
  let device: string;
  let session: string;

  beforeEach(async () => {
    gateway = await startGatewayOn(engine, true);
    await setUpAdmin(gateway);
    const known = await try_(gateway, '192.0.2.1', { password: PASSPHRASE });
    [device, session] = ['mappe_device', 'mappe_session'].map((name) =>
      cookiesOf(known.headers, name),
    ) as [string, string];
    expect(device).toMatch(/^mappe_device=[\w-]{43}$/);
  });
  afterEach(async () => {
    await gateway.stop();
  });

  it('of one address at one account: few are tried, and the person signs in from elsewhere', async () => {
    const guesses = tried(count, () => try_(gateway, '203.0.113.9'));
    const honest = await try_(gateway, '198.51.100.1', { password: PASSPHRASE });
    expect(honest.status).toBe(200);
    expect(await guesses).toBeLessThanOrEqual(MOST_TRIED);
    // From the attacker's own address, and with a passphrase that is right: the device is known.
    const same = { password: PASSPHRASE, cookie: device };
    expect((await try_(gateway, '203.0.113.9', same)).status).toBe(200);
    expect((await try_(gateway, '203.0.113.9', { ...same, cookie: session })).status).toBe(200);
    expect((await try_(gateway, '203.0.113.9', { password: PASSPHRASE })).status).toBe(429);
  });

  it('of as many addresses: few are tried, and the person signs in with the own device', async () => {
    const guesses = tried(count, (n) => try_(gateway, `203.0.${n >> 8}.${n & 255}`));
    expect(await guesses).toBeLessThanOrEqual(MOST_TRIED);
    const own = { password: PASSPHRASE, cookie: device };
    expect((await try_(gateway, '198.51.100.1', own)).status).toBe(200);
  });

  it('of one address at as many accounts: few are tried, and others sign in from elsewhere', async () => {
    const guesses = tried(count, (n) =>
      try_(gateway, '203.0.113.9', { login: n % 10 === 0 ? 'admin' : `person-${n}` }),
    );
    expect(await guesses).toBeLessThanOrEqual(MOST_TRIED);
    const honest = await try_(gateway, '198.51.100.1', { password: PASSPHRASE });
    expect(honest.status).toBe(200);
  });

  it('leave the people of one office their sign-in at the same moment', async () => {
    const office = rounds(Math.min(70, count / 2)).map(() =>
      try_(gateway, '198.51.100.1', { password: PASSPHRASE }),
    );
    const statuses = new Set((await Promise.all(office)).map(({ status }) => status));
    expect([...statuses]).toEqual([200]);
  });
});
