import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { ask } from './bare-engine.ts';
import { startGateway, type Gateway } from './gateway.ts';

const BOOT = '\n\t\t\t{ start(); }\n\t\t';
const PAGE = `<!doctype html><script src="/x.js"></script><div><script>${BOOT}</script></div>`;

let folder: string;
let gateway: Gateway;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-shell-'));
  await mkdir(path.join(folder, '_app/immutable'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), PAGE);
  await writeFile(path.join(folder, 'service-worker.js'), '// worker');
  await writeFile(path.join(folder, '_app/immutable/a.js'), '// a');
  await writeFile(path.join(folder, 'icon.svg'), '<svg/>');
  await writeFile(path.join(folder, 'app.css'), '');
  gateway = await startGateway(folder);
});
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, accept = '*/*') => fetch(gateway.address + url, { headers: { accept } });

describe('the shell', () => {
  it('lets only its own scripts run, the inline one by its hash', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    const hash = createHash('sha256').update(BOOT).digest('base64');
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  });

  it.each([
    "default-src 'none'",
    "script-src-attr 'none'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html default',
  ])('has in the policy of a page: %s', async (rule) => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toContain(rule);
  });

  it.each([
    ['/', "default-src 'none'; script-src 'self'"],
    ['/service-worker.js', "default-src 'none'; script-src 'self'"],
    ['/db/', "default-src 'none'; frame-ancestors 'none'; sandbox"],
    ['/api/me', "default-src 'none'; frame-ancestors 'none'; sandbox"],
    ['/api/none', "default-src 'none'; script-src 'self'"],
  ])('protects every answer: %s', async (url, policy) => {
    const { headers } = await get(url);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toMatch(new RegExp(`^${policy}`));
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/service-worker.js', 'application/javascript; charset=utf-8'],
    ['/app.css', 'text/css; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/api/none', 'application/json; charset=utf-8'],
    ['/db/', 'application/json; charset=utf-8'],
    ['/api/setup', 'application/json; charset=utf-8'],
  ])('says what an answer is, and in which encoding: %s', async (url, type) => {
    expect((await get(url)).headers.get('content-type')).toBe(type);
  });

  it('shows no folder, and nothing that lies beside the app', async () => {
    for (const url of ['/_app/', '/_app/immutable/', '/.git/config', '/..%2fpackage.json'])
      expect((await get(url)).status).toBeGreaterThanOrEqual(400);
  });

  it('keeps pages apart from windows of others, and from what it never asks for', async () => {
    const { headers } = await get('/');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const permissions = headers.get('permissions-policy')?.split(', ') ?? [];
    for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb'])
      expect(permissions).toContain(`${feature}=()`);
    expect(permissions).toContain('publickey-credentials-get=(self)');
  });

  it.each([
    ['https://mappe.example', 'max-age=31536000; includeSubDomains'],
    ['http://localhost', null],
  ])('asks for encryption from now on where the address has it: %s', async (origin, expected) => {
    const app = await createApp({
      ...gateway.house,
      publicOrigin: origin,
      staticFolder: folder,
      tls: null,
      trustProxy: false,
      now: Date.now,
      version: 'test',
      onError: () => undefined,
    });
    try {
      const answer = await app.inject('/');
      expect(answer.headers['strict-transport-security'] ?? null).toBe(expected);
    } finally {
      await app.close();
    }
  });

  it.each(['/db/', '/api/me'])('lets no answer about people lie in a cache: %s', async (url) => {
    expect((await get(url)).headers.get('cache-control')).toBe('no-store');
  });

  it('lets hashed files be kept for ever and asks for the rest anew', async () => {
    const cache = async (url: string) => (await get(url)).headers.get('cache-control');
    expect(await cache('/_app/immutable/a.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/')).toBe('no-cache');
    expect(await cache('/service-worker.js')).toBe('no-cache');
  });

  it('answers an address of the app with its page, but nothing else', async () => {
    const page = await get('/mentees/01ABC', 'text/html');
    expect([page.status, await page.text()]).toEqual([200, PAGE]);
    for (const url of ['/api/none', '/db/none', '/_app/immutable/none.js'])
      expect((await get(url, 'text/html')).status).toBeGreaterThanOrEqual(401);
    expect((await get('/none.js')).status).toBe(404);
    expect((await get('/../package.json', 'text/html')).headers.get('content-type')).toMatch(
      /html/,
    );
  });

  it.each<[string, string, number]>([
    ['application/json', '{', 400],
    ['application/json', '{"__proto__":{}}', 400],
    ['text/xml', '<a/>', 415],
    ['application/json', JSON.stringify({ a: 'x'.repeat(70_000) }), 413],
  ])('answers a bad body in the one error shape: %s', async (type, body, status) => {
    const headers = { 'content-type': type };
    const answer = await ask('POST', `${gateway.address}/api/setup`, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      error: expect.any(String) as string,
      reason: expect.any(String) as string,
      problem: expect.any(String) as string,
    });
    expect(JSON.stringify(answer.body)).not.toContain('sync-server');
  });
});
