import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { ask } from './bare-engine.ts';
import { as, startCaseWorld, type CaseWorld } from './case-world.ts';

let world: CaseWorld;

beforeAll(async () => {
  world = await startCaseWorld();
});
afterAll(() => world.gateway.stop());

const ids = (count: number): string[] =>
  Array.from({ length: count }, () => `contact:${nextUlid()}`);

describe('one request', () => {
  it.each<[string, number, (count: number) => unknown]>([
    ['/_bulk_get', 2000, (count) => ({ docs: ids(count).map((id) => ({ id })) })],
    ['/_all_docs', 2000, (count) => ({ keys: ids(count) })],
    ['/_changes?filter=_doc_ids', 2000, (count) => ({ doc_ids: ids(count) })],
    ['/_revs_diff', 5000, (count) => Object.fromEntries(ids(count).map((id) => [id, ['1-a']]))],
    ['/_revs_diff', 20_000, (count) => ({ [`contact:${nextUlid()}`]: Array(count).fill('1-a') })],
  ])('%s asks for %i at most', async (path, most, body) => {
    const post = (count: number) =>
      ask('POST', world.project.db + path, body(count), as(world.mira));
    expect((await post(most)).status).toBe(200);
    const more = await post(most + 1);
    expect([more.status, more.body.problem]).toEqual([413, 'too-large']);
  });
});

describe('a person who asks too often', () => {
  it('is told when to come again, in every room, before a body is read', async () => {
    const { house } = world.gateway;
    const app = await createApp({
      ...house,
      publicOrigin: 'http://localhost',
      staticFolder: 'nowhere',
      tls: null,
      trustProxy: false,
      now: () => world.gateway.clock.now,
      version: 'test',
      rateLimits: { take: (personId) => (personId === world.mira.id ? 1500 : 0) },
      onError: () => undefined,
    });
    try {
      const address = await app.listen({ port: 0, host: '127.0.0.1' });
      const db = world.project.db.replace(world.gateway.address, address);
      const asked = [
        ['GET', db],
        ['GET', `${address}/db/`],
        ['POST', `${db}/_bulk_docs`],
        ['GET', `${address}/api/state`],
        ['POST', `${address}/api/parked`],
        ['GET', `${address}/api/files/file:none`],
        ['PUT', `${address}/api/files/file:none`],
      ] as const;
      for (const [method, url] of asked) {
        const body = method !== 'GET' ? 'no JSON' : undefined;
        const { status, headers, body: said } = await ask(method, url, body, as(world.mira));
        expect([url, status, said.problem]).toEqual([url, 429, 'server-busy']);
        expect(headers.get('retry-after')).toBe('2');
      }
      expect((await ask('GET', db, undefined, as(world.kai))).status).toBe(200);
    } finally {
      await app.close();
    }
  });
});
