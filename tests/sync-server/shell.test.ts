import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    for (const rule of ["default-src 'self'", "style-src 'self'", "object-src 'none'"])
      expect(policy).toContain(rule);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
  });

  it.each([
    ['/', "default-src 'self'"],
    ['/db/', "default-src 'none'"],
    ['/api/me', "default-src 'none'"],
    ['/api/none', "default-src 'self'"],
  ])('protects every answer: %s', async (url, policy) => {
    const { headers } = await get(url);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain(policy);
    expect(headers.get('x-powered-by')).toBeNull();
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

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 400],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 400],
  ])('looks where a change comes from: %j → %i', async (headers, status) => {
    const answer = await ask('POST', `${gateway.address}/db/_session`, {}, headers);
    expect(answer.status).toBe(status);
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
