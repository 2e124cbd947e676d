import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { SESSION_LIFE } from '../session-life.ts';
import {
  callerOf,
  clearSessionCookie,
  sessionCookieOf,
  sessionToken,
  setSessionCookie,
} from './cookie.ts';

const apps: FastifyInstance[] = [];

/** A server that sets the cookie, tells it, and takes it away. */
async function serverAt(origin: string): Promise<FastifyInstance> {
  const app = Fastify();
  apps.push(app);
  await app.register(cookie);
  app.decorate('sessionCookie', sessionCookieOf(origin, SESSION_LIFE));
  app.get('/set', (_request, reply) => {
    setSessionCookie(reply, 'new');
    return reply.send('');
  });
  app.get('/token', (request, reply) => reply.send(sessionToken(request) ?? 'none'));
  app.get('/device', (request, reply) => reply.send(callerOf(request).deviceToken ?? 'none'));
  app.get('/clear', (_request, reply) => {
    clearSessionCookie(reply);
    return reply.send('');
  });
  return app;
}
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function setBy(app: FastifyInstance, url: string, cookies: Record<string, string> = {}) {
  const { cookies: set } = await app.inject({ url, cookies });
  return set.map(({ name, value }) => `${name}=${value}`);
}

it('is bound to its host where browsers come by https', async () => {
  const app = await serverAt('https://mappe.example');
  const { cookies } = await app.inject({ url: '/set' });
  expect(cookies).toMatchObject([
    { name: '__Host-mappe_session', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' },
  ]);
  expect(cookies[0]).not.toHaveProperty('domain');
});

it('is read by the name that it had before, and then gets the name of today', async () => {
  const app = await serverAt('https://mappe.example');
  const before = { mappe_session: 'old' };
  expect((await app.inject({ url: '/token', cookies: before })).body).toBe('old');
  expect(await setBy(app, '/set', before)).toEqual(['__Host-mappe_session=new', 'mappe_session=']);
  const both = { ...before, '__Host-mappe_session': 'new' };
  expect((await app.inject({ url: '/token', cookies: both })).body).toBe('new');
  expect(await setBy(app, '/clear', both)).toEqual(['__Host-mappe_session=', 'mappe_session=']);
});

it('names the device likewise, and keeps knowing one by the name from before', async () => {
  const app = await serverAt('https://mappe.example');
  const { cookies } = await app.inject({ url: '/set', cookies: { mappe_device: 'known' } });
  const strict = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' };
  expect(cookies.slice(1)).toMatchObject([
    { ...strict, name: '__Host-mappe_device', value: 'known' },
    { name: 'mappe_device', value: '' },
  ]);
  const both = { mappe_device: 'known', '__Host-mappe_device': 'newer' };
  expect(await setBy(app, '/set', both)).toEqual(['__Host-mappe_session=new', 'mappe_device=']);
  const { body } = await app.inject({ url: '/device', cookies: both });
  expect(body).toBe('newer');
});

it('has the name without the prefix on a machine of one’s own, which browsers reach by http', async () => {
  const app = await serverAt('http://localhost:8080');
  const cookies = { mappe_device: 'known' };
  expect(await setBy(app, '/set', cookies)).toEqual(['mappe_session=new']);
});
