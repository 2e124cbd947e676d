import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCouchEngine } from '#server/engine/couchdb/engine.ts';
import type { Database, Engine } from '#server/engine/engine.ts';
import {
  startTroubledCouch,
  type Asked,
  type Trouble,
  type TroubledCouch,
} from './troubled-couch.ts';

let couch: TroubledCouch;
let engine: Engine;
let database: Database;
let troubles: (string | null)[];

beforeEach(async () => {
  couch = await startTroubledCouch();
  troubles = [];
  engine = await createCouchEngine({
    url: couch.address,
    user: 'gate',
    password: 'Geheim:ß',
    prefix: 'mappe_',
    onTrouble: (kind) => troubles.push(kind),
  });
  await engine.create('db');
  const opened = await engine.open('db');
  if (!opened) throw new Error('missing');
  database = opened;
  couch.asked.length = 0;
});
afterEach(async () => {
  await engine.close();
  await couch.stop();
});

const BUSY = { status: 503, error: 'service_unavailable', more: { problem: 'server-busy' } };
/** The first `times` requests to an endpoint meet trouble. */
function first(times: number, endpoint: string, trouble: Trouble): void {
  let left = times;
  couch.trouble = ({ path }) => (path.includes(endpoint) && (left -= 1) >= 0 ? trouble : null);
}
const to = (endpoint: string): Asked[] => couch.asked.filter(({ path }) => path.includes(endpoint));
const document = (v: number) => ({ _id: 'x', _rev: '1-a', v });

describe('a CouchDB in trouble', () => {
  it.each<Trouble>(['cut before', 'cut after', { instead: 503 }, { instead: 500 }])(
    'is asked again what may be asked twice: %j',
    async (trouble) => {
      first(2, '_bulk_docs', trouble);
      const written = await database.write([document(1)], { newEdits: false });
      expect(written).toEqual([{ ok: true, id: 'x', rev: '1-a' }]);
      first(2, '_bulk_get', trouble);
      expect(await database.read([{ id: 'x' }], {})).toMatchObject([[{ rev: '1-a' }]]);
      expect([to('_bulk_docs').length, to('_bulk_get').length]).toEqual([3, 3]);
    },
  );

  it('is not asked again for a new edit, whose fate nobody knows', async () => {
    first(1, '_bulk_docs', 'cut after');
    await expect(database.write([{ _id: 'x' }], { newEdits: true })).rejects.toMatchObject(BUSY);
    expect(to('_bulk_docs')).toHaveLength(1);
  });

  it('that stays away is 503 for every question, and is reported once', async () => {
    couch.trouble = () => 'cut before';
    await expect(database.head('x')).rejects.toMatchObject(BUSY);
    await expect(database.getLocal('x')).rejects.toMatchObject(BUSY);
    expect(troubles).toHaveLength(1);
    couch.trouble = () => null;
    expect(await database.head('x')).toBeNull();
    expect(troubles).toHaveLength(2);
    expect(troubles[1]).toBeNull();
    expect(JSON.stringify(troubles)).not.toMatch(/Geheim|127\.0\.0\.1/);
  });

  it.each([401, 403])('that refuses this server’s own credentials (%i) is 503', async (status) => {
    couch.trouble = () => ({ instead: status, body: { error: 'unauthorized' } });
    await expect(database.head('x')).rejects.toMatchObject(BUSY);
  });

  it('is not sought elsewhere, whoever says that it has moved', async () => {
    couch.trouble = ({ path }) =>
      path.includes('elsewhere') ? null : { instead: 307, location: `${couch.address}/elsewhere` };
    await expect(database.read([{ id: 'x' }], {})).rejects.toMatchObject(BUSY);
    expect(couch.asked.length).toBeGreaterThan(0);
    expect(to('elsewhere')).toEqual([]);
  });

  it('behind a proxy that answers with a page is 503', async () => {
    couch.trouble = () => ({ instead: 200, text: '<html>Wartung</html>' });
    await expect(database.info()).rejects.toMatchObject(BUSY);
  });
});

describe('a write that too few copies have (202)', () => {
  it('is replicated again until a quorum has it', async () => {
    first(2, '_bulk_docs', { afterwards: 202 });
    const [outcome] = await database.write([{ _id: 'x', v: 1 }], { newEdits: true });
    expect(outcome?.ok).toBe(true);
    const sent = to('_bulk_docs').map(({ body }) => JSON.parse(body) as { new_edits: boolean });
    expect(sent.map((one) => one.new_edits)).toEqual([true, false, false]);
    expect((await database.head('x'))?.leaves).toEqual([{ rev: outcome?.rev, deleted: false }]);
  });

  it('is not acknowledged where that does not help, and can be repeated', async () => {
    first(4, '_bulk_docs', { afterwards: 202 });
    const write = () => database.write([document(1)], { newEdits: false });
    await expect(write()).rejects.toMatchObject(BUSY);
    expect(await write()).toEqual([{ ok: true, id: 'x', rev: '1-a' }]);
  });

  it('is not acknowledged where the cluster has an error for one of many', async () => {
    const body = [{ id: 'x', rev: '1-a', error: 'internal_server_error', reason: '' }];
    first(1, '_bulk_docs', { instead: 201, body });
    const written = database.write([document(1)], { newEdits: false });
    await expect(written).rejects.toMatchObject(BUSY);
  });
});

describe('many who wait', () => {
  it('share one request to the CouchDB', async () => {
    const { lastSeq } = await database.changes({ since: '0', limit: 10 });
    const { signal } = new AbortController();
    const first = database.changed(lastSeq, signal);
    await expect.poll(() => to('longpoll').length).toBe(1);
    const others = Array.from({ length: 50 }, () => database.changed(lastSeq, signal));
    await database.write([document(1)], { newEdits: false });
    expect(await Promise.all([first, ...others])).toEqual(Array(51).fill('changed'));
    expect(to('longpoll').length).toBeLessThanOrEqual(2);
  });

  it('go on waiting while the CouchDB is away, and hear of what came meanwhile', async () => {
    const { lastSeq } = await database.changes({ since: '0', limit: 10 });
    couch.trouble = ({ path }) => (path.includes('longpoll') ? 'cut before' : null);
    const waiting = database.changed(lastSeq, new AbortController().signal);
    await database.write([document(1)], { newEdits: false });
    couch.trouble = () => null;
    expect(await waiting).toBe('changed');
  });
});

it('hears nothing but this server’s own credentials', async () => {
  await database.head('x');
  const secret = `Basic ${Buffer.from('gate:Geheim:ß').toString('base64')}`;
  for (const { headers } of couch.asked)
    expect([headers.authorization, headers.cookie]).toEqual([secret, undefined]);
});
