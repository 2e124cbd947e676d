import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { ask } from './bare-engine.ts';
import { as, startCaseWorld, type CaseWorld } from './case-world.ts';

let world: CaseWorld;

beforeAll(async () => {
  world = await startCaseWorld();
});
afterAll(() => world.gateway.stop());

/** What a browser says of a request that a script of the app makes. */
const OURS = {
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
};

/** Every address below which something can be changed, and a body that says nothing. */
const CHANGES = [
  ['POST', '/db/_session'],
  ['DELETE', '/db/_session'],
  ['POST', '/db/DB/_bulk_docs'],
  ['POST', '/db/DB'],
  ['PUT', '/db/DB/contact:1'],
  ['PUT', '/db/DB/_local/x'],
  ['DELETE', '/db/DB/contact:1?rev=1-a'],
  ['PUT', '/api/files/file:1?offset=0'],
  ['POST', '/api/parked'],
  ['POST', '/api/people'],
  ['POST', '/api/projects'],
  ['POST', '/api/setup'],
  ['POST', '/api/invitations/accept'],
] as const;

const addressOf = (path: string): string =>
  world.gateway.address + path.replace('DB', world.project.db.split('/').at(-1) ?? '');

interface Answered {
  status: number | undefined;
  reason: unknown;
}

/** Node's own fetch would say for itself how it asks. */
function exchange(
  method: string,
  path: string,
  said: Record<string, string>,
  body = '',
): Promise<Answered> {
  const headers = { ...said, 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const sent = request(addressOf(path), { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const { reason } = (text ? JSON.parse(text) : {}) as { reason?: unknown };
        resolve({ status: answer.statusCode, reason });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const change = (method: string, path: string, headers: Record<string, string>): Promise<Answered> =>
  exchange(
    method,
    path,
    { ...as(world.mira), 'content-type': 'application/json', ...headers },
    '{}',
  );

describe('where a change comes from', () => {
  it.each([
    ['another site', { ...OURS, 'sec-fetch-site': 'cross-site' }],
    ['a neighbour below the same domain', { ...OURS, 'sec-fetch-site': 'same-site' }],
    ['what a person typed', { ...OURS, 'sec-fetch-site': 'none' }],
    ['a form', { ...OURS, 'sec-fetch-mode': 'navigate' }],
    ['a page in a frame', { ...OURS, 'sec-fetch-dest': 'iframe' }],
    ['a picture', { ...OURS, 'sec-fetch-dest': 'image' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin at all', { origin: 'null' }],
    ['another port', { origin: 'http://localhost:1' }],
    ['no address', { origin: 'evil' }],
  ])('is refused from %s, at every address', async (_from, headers) => {
    for (const [method, path] of CHANGES) {
      const { status, reason } = await change(method, path, headers);
      expect([path, status, reason]).toEqual([path, 403, 'Cross-origin requests are not served.']);
    }
  });

  it.each([
    ['a script of the app', () => ({ ...OURS, origin: world.gateway.address })],
    ['a program that is no browser', () => ({})],
    ['a browser without Fetch Metadata', () => ({ origin: world.gateway.address })],
  ])('is looked at from %s', async (_from, headers) => {
    for (const [method, path] of CHANGES.filter(([, path]) => path !== '/db/_session')) {
      const { reason } = await change(method, path, headers());
      expect(reason).not.toBe('Cross-origin requests are not served.');
    }
  });

  it('is never unencrypted where the public address is encrypted', async () => {
    const app = await createApp({
      ...world.gateway.house,
      publicOrigin: 'https://mappe.example',
      staticFolder: 'nowhere',
      tls: null,
      trustProxy: false,
      now: () => world.gateway.clock.now,
      version: 'test',
      onError: () => undefined,
    });
    const from = async (origin: string, host: string) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/db/_session',
        headers: { origin, host, 'content-type': 'application/json' },
        payload: '{}',
      });
      return answer.statusCode;
    };
    try {
      expect(await from('http://mappe.example', 'mappe.example')).toBe(403);
      expect(await from('https://mappe.example', 'mappe.example')).toBe(400);
    } finally {
      await app.close();
    }
  });
});

describe('data', () => {
  it.each([
    '/api/me',
    '/api/state',
    '/db/',
    '/db/_session',
    '/db/DB/_all_docs',
    '/db/DB/_changes',
    '/api/files/file:1',
  ])('is not answered to a page of another origin: %s', async (path) => {
    for (const site of ['cross-site', 'same-site']) {
      const { status } = await exchange('GET', path, {
        ...as(world.mira),
        'sec-fetch-site': site,
      });
      expect([path, status]).toEqual([path, 403]);
    }
  });
});

describe('what a body may be', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is nothing that a form can send: %s',
    async (type) => {
      for (const [method, path] of CHANGES) {
        if (method !== 'POST' || path === '/db/_session') continue;
        const { status } = await change(method, path, { 'content-type': type });
        expect([path, status]).toEqual([path, 415]);
      }
    },
  );

  it('is a form for the sign-in of a program, and of no browser', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const url = `${world.gateway.address}/db/_session`;
    const { login } = world.mira;
    const body = new URLSearchParams({ name: login, password: 'vier Birken am Muldenufer' });
    const signIn = (headers: Record<string, string>) =>
      ask('POST', url, body.toString(), { ...form, ...headers });
    expect((await signIn({})).status).toBe(200);
    expect((await signIn(OURS)).status).toBe(415);
  });
});

describe('the head of a request', () => {
  it.each([
    ['a header of 20 kB', '/api/me', { cookie: 'x'.repeat(20_000) }, 431],
    ['an address of 20 kB', `/api/${'x'.repeat(20_000)}`, {}, 431],
  ])('has an end: %s', async (_what, path, headers, expected) => {
    expect((await exchange('GET', path, headers)).status).toBe(expected);
  });
});
