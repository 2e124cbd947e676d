import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBObjectStore } from 'fake-indexeddb';
import PouchDB from 'pouchdb-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';
import { startProxy, type FaultProxy } from './fault-proxy.ts';
import { makeDevice, type TestDevice, type TestDeviceOptions } from './test-device.ts';

let folder: string;
let engine: EngineProcess;
let proxy: FaultProxy;
/** A database of its own for each test, on one engine. */
let database = '';
let tests = 0;
const devices: TestDevice[] = [];

async function device(options: Partial<TestDeviceOptions> = {}): Promise<TestDevice> {
  const made = await makeDevice({ server: proxy.address, database, ...options });
  devices.push(made);
  return made;
}

const onServer = async (id: string): Promise<Record<string, unknown>> => {
  const response = await fetch(`${engine.address}/${database}/${encodeURIComponent(id)}`);
  return (await response.json()) as Record<string, unknown>;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mappe-sync-'));
  engine = await startEngine(folder);
});
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  database = `project-${(tests += 1)}`;
  proxy = await startProxy(engine.address);
  await fetch(`${engine.address}/${database}`, { method: 'PUT' });
});
afterEach(async () => {
  for (const one of devices.splice(0)) await one.close();
  await proxy.close();
});

it('asks for many documents at once also after the first time that this broke off', async () => {
  const [phone, office] = [await device(), await device()];
  for (let n = 0; n < 3; n += 1) await office.save({ ...buildMentee() });
  await office.sync.cycle();
  proxy.fault = (path) => (path.includes('_bulk_get') ? 'cut-before' : 'pass');
  expect((await phone.sync.cycle()).problem).toMatchObject({ code: 'server-unreachable' });
  proxy.fault = () => 'pass';
  proxy.log.length = 0;
  expect((await phone.sync.cycle()).problem).toBeNull();
  expect(phone.documents.all('mentee')).toHaveLength(3);
  const asked = proxy.log.filter((line) => /_bulk_get|open_revs/.test(line));
  expect(asked).toEqual([`POST /${database}/_bulk_get?revs=true&latest=true`]);
});

describe('one exchange', () => {
  it('leaves nothing behind that holds the store and its key', async () => {
    const phone = await device();
    await phone.sync.cycle();
    const { _destructionListeners: remembered } = PouchDB as unknown as {
      _destructionListeners: ReadonlyMap<string, unknown[]>;
    };
    expect(remembered.has(phone.documents.name)).toBe(true);
    await phone.close();
    expect(remembered.get(phone.documents.name) ?? []).toEqual([]);
    expect(remembered.get(`${proxy.address}/db/${database}`) ?? []).toEqual([]);
  });

  it('brings two devices to the same records, and says what is safe', async () => {
    const [phone, office] = [await device(), await device()];
    const [a, b] = [buildMentee({ familyName: 'Haddad' }), buildMentee({ familyName: 'Yusuf' })];
    await phone.save({ ...a });
    await office.save({ ...b });
    expect(phone.sync.status()).toMatchObject({ pending: 1, everComplete: false });

    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0, phase: 'idle' });
    expect(await office.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
    await phone.sync.cycle();

    expect(phone.documents.get(b._id)).toEqual(office.documents.get(b._id));
    expect(office.documents.get(a._id)).toEqual(phone.documents.get(a._id));
    expect((await onServer(a._id)).familyName).toBe('Haddad');
    expect(phone.sync.status().everComplete).toBe(true);
    expect(phone.documents.isPending(a._id)).toBe(false);
  });

  it('makes one record of two simultaneous edits, on every device the same', async () => {
    const [phone, office] = [await device(), await device()];
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    await phone.sync.cycle();
    await office.sync.cycle();
    await phone.save({ ...mentee, note: 'vom Telefon' });
    await office.save({ ...mentee, note: 'aus dem Büro' });
    await phone.sync.cycle();
    await office.sync.cycle();
    await phone.sync.cycle();
    for (const one of [phone, office]) {
      expect(one.sync.status()).toMatchObject({ pending: 0, problem: null });
      expect(one.documents.conflicts(mentee._id)).toEqual([]);
    }
    const merged = phone.documents.get(mentee._id);
    expect(merged).toEqual(office.documents.get(mentee._id));
    expect([merged?.note, merged?.alternatives]).toEqual([
      expect.stringMatching(/vom Telefon|aus dem Büro/),
      [expect.objectContaining({ field: 'note' })],
    ]);
  });

  it('asks little when nothing happened', async () => {
    const phone = await device();
    await phone.save({ ...buildMentee() });
    await phone.sync.cycle();
    await phone.sync.cycle();
    proxy.log.length = 0;
    await phone.sync.cycle();
    expect(proxy.log).toEqual([
      'GET /api/state',
      expect.stringMatching(new RegExp(`^GET /${database}/_changes\\?`)),
    ]);
  });

  it('counts what it pulls', async () => {
    const [phone, office] = [await device(), await device()];
    await phone.documents.write(
      Array.from({ length: 1_500 }, () => ({ ...buildMentee() })),
      'local',
    );
    await phone.sync.cycle();
    expect(phone.sync.status().pending).toBe(0);
    const counts: unknown[] = [];
    office.sync.subscribe(({ progress }) => progress && counts.push(progress));
    expect(await office.sync.cycle()).toMatchObject({ problem: null });
    expect(counts).toEqual([
      { done: 1_000, total: 1_500 },
      { done: 1_500, total: 1_500 },
    ]);
    expect(office.documents.info().documents).toBe(1_500);
  });

  it('goes on where a first pull was cut off', async () => {
    const [phone, office] = [await device(), await device()];
    await phone.documents.write(
      Array.from({ length: 1_500 }, () => ({ ...buildMentee() })),
      'local',
    );
    await phone.sync.cycle();
    let answered = 0;
    proxy.fault = (path) => (path.includes('_bulk_get') && ++answered > 1 ? 'cut-before' : 'pass');
    expect((await office.sync.cycle()).problem).toMatchObject({ code: 'server-unreachable' });
    proxy.fault = () => 'pass';
    proxy.log.length = 0;
    expect(await office.sync.cycle()).toMatchObject({ problem: null });
    expect(office.documents.info().documents).toBe(1_500);
    expect(proxy.log.filter((line) => line.includes('_bulk_get'))).toHaveLength(1);
  });
});

describe('what is only here', () => {
  it('stays pending where something answers `{}` in the place of the server', async () => {
    const phone = await device();
    await phone.save({ ...buildMentee() });
    proxy.fault = (path) => (path.includes('_revs_diff') ? { status: 200, body: {} } : 'pass');
    expect(await phone.sync.cycle()).toMatchObject({
      problem: { code: 'server-not-ours' },
      pending: 1,
    });
    proxy.fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
  });

  it('reaches the server also from a device that is too full to take anything in', async () => {
    const [phone, office] = [await device(), await device()];
    const mine = buildMentee();
    await phone.save({ ...mine });
    await office.save({ ...buildMentee() });
    await office.sync.cycle();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect((await phone.sync.cycle()).problem).toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect(await onServer(mine._id)).toMatchObject({ familyName: mine.familyName });
    expect(phone.sync.status().pending).toBe(1);
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
    expect(phone.documents.info().documents).toBe(2);
  });

  it('stays pending when the server dies in mid-push, and is acknowledged after', async () => {
    const phone = await device();
    await phone.sync.cycle();
    const mentees = Array.from({ length: 450 }, () => buildMentee());
    await phone.documents.write(
      mentees.map((mentee) => ({ ...mentee })),
      'local',
    );
    let pushes = 0;
    proxy.fault = (path) => {
      if (path.includes('_bulk_docs') && ++pushes === 2) void engine.kill();
      return 'pass';
    };
    expect((await phone.sync.cycle()).problem).not.toBeNull();
    expect(phone.sync.status().pending).toBe(450);

    engine = await startEngine(folder);
    proxy.target = engine.address;
    proxy.fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
    for (const mentee of mentees.slice(0, 5))
      expect((await onServer(mentee._id))._rev).toBe(phone.documents.get(mentee._id)?._rev);
  });

  it('is confirmed, not written twice, when only the answer was lost', async () => {
    const phone = await device();
    const mentee = buildMentee();
    const rev = await phone.save({ ...mentee });
    proxy.fault = (path) => (path.includes('_bulk_docs') ? 'cut-after' : 'pass');
    expect((await phone.sync.cycle()).problem).toMatchObject({ code: 'server-unreachable' });
    expect(phone.sync.status().pending).toBe(1);
    proxy.fault = () => 'pass';
    proxy.log.length = 0;
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
    expect(proxy.log.filter((line) => line.includes('_bulk_docs'))).toEqual([]);
    expect((await onServer(mentee._id))._rev).toBe(rev);
  });

  it('is not called safe when the server says yes and has nothing', async () => {
    const phone = await device();
    await phone.save({ ...buildMentee() });
    proxy.fault = (path) => (path.includes('_bulk_docs') ? { status: 201, body: [] } : 'pass');
    await phone.sync.cycle();
    expect(phone.sync.status().pending).toBe(1);
  });

  it('is counted again when it is edited while being pushed', async () => {
    const phone = await device();
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    const edits: Promise<string>[] = [];
    proxy.fault = (path) => {
      if (path.includes('_bulk_docs') && edits.length === 0)
        edits.push(phone.save({ ...mentee, note: 'neu' }));
      return 'pass';
    };
    await phone.sync.cycle();
    expect(await Promise.all(edits)).toHaveLength(1);
    expect(phone.documents.isPending(mentee._id)).toBe(true);
    await phone.sync.cycle();
    expect(phone.documents.isPending(mentee._id)).toBe(false);
    expect((await onServer(mentee._id)).note).toBe('neu');
  });
});

describe('refusals', () => {
  const refuse = (id: string) => ({
    rewrite: (answer: unknown, sent: unknown) => {
      const docs = (sent as { docs: { _id: string; _rev: string }[] }).docs;
      return [
        ...(answer as unknown[]),
        ...docs
          .filter((doc) => doc._id === id)
          .map((doc) => ({
            id,
            rev: doc._rev,
            error: 'forbidden',
            name: 'forbidden',
            reason: 'not valid',
            problem: 'document-invalid',
            problems: [{ code: 'zip-invalid', field: 'address.zip' }],
          })),
      ];
    },
  });

  it('keeps a refused entry with its reason while the others pass', async () => {
    const phone = await device();
    const [bad, good] = [buildMentee(), buildMentee()];
    await phone.documents.write([{ ...bad }, { ...good }], 'local');
    const rev = phone.documents.get(bad._id)?._rev;
    // The bare engine takes everything; so it must seem to miss what the proxy refuses.
    proxy.fault = (path) => {
      if (path.includes('_bulk_docs')) return refuse(bad._id);
      if (path.includes('_revs_diff'))
        return {
          rewrite: (answer, sent) => ({
            ...(answer as object),
            [bad._id]: { missing: (sent as Record<string, string[]>)[bad._id] ?? [] },
          }),
        };
      return 'pass';
    };
    const status = await phone.sync.cycle();
    expect(status).toMatchObject({
      problem: null,
      pending: 1,
      refused: [{ id: bad._id, rev, problems: [{ code: 'zip-invalid', field: 'address.zip' }] }],
    });
    expect(phone.documents.isPending(good._id)).toBe(false);
    expect(phone.documents.getLocal('refused')).toHaveLength(1);

    proxy.fault = () => 'pass';
    await phone.save({ ...bad, note: 'ausgebessert' });
    expect(await phone.sync.cycle()).toMatchObject({ pending: 0, refused: [] });
  });

  it('finds the one document that is too large and sends the others', async () => {
    const limited = await device({
      fetch: (input, init) =>
        typeof init?.body === 'string' && init.body.length > 20_000
          ? Promise.resolve(
              Response.json({ error: 'too_large', problem: 'too-large' }, { status: 413 }),
            )
          : fetch(input, init),
    });
    const mentees = Array.from({ length: 8 }, () => ({ ...buildMentee() }));
    const large = { ...buildMentee(), note: 'x'.repeat(20_000) };
    await limited.documents.write([...mentees.slice(0, 4), large, ...mentees.slice(4)], 'local');
    expect(await limited.sync.cycle()).toMatchObject({
      problem: null,
      pending: 1,
      refused: [{ id: large._id, problems: [{ code: 'document-too-large' }] }],
    });
  });
});

describe('an exchange that cannot be', () => {
  const html = { status: 200, body: '<html>Willkommen im Hotel</html>', type: 'text/html' };

  it.each([
    ['a captive portal', html, 'server-not-ours'],
    ['a portal that wants a sign-in', { ...html, status: 511 }, 'server-not-ours'],
    ['an expired session', { status: 401, body: { error: 'unauthorized' } }, 'session-expired'],
    ['a proxy without its server', { ...html, status: 502 }, 'server-error'],
    ['a broken server', { status: 500, body: { error: 'internal' } }, 'server-error'],
    ['a database that is not ours', { status: 404, body: { error: 'not_found' } }, 'not-found'],
    ['a dead line', 'cut-before', 'server-unreachable'],
  ] as const)('says what it is: %s', async (_name, fault, code) => {
    const phone = await device();
    await phone.save({ ...buildMentee() });
    proxy.fault = () => fault;
    expect((await phone.sync.cycle()).problem).toMatchObject({ code });
    expect(phone.sync.status()).toMatchObject({ pending: 1, lastComplete: null, phase: 'idle' });
    proxy.fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
  });

  it('waits as long as a busy server asks for', async () => {
    const phone = await device();
    proxy.fault = () => ({
      status: 503,
      body: { error: 'busy', problem: 'server-busy' },
      headers: { 'retry-after': '120' },
    });
    expect((await phone.sync.cycle()).problem).toMatchObject({
      code: 'server-busy',
      values: { seconds: 120 },
    });
  });

  it('does not try without a network', async () => {
    const phone = await device();
    phone.world.online = false;
    expect((await phone.sync.cycle()).problem).toMatchObject({ code: 'offline' });
    expect(proxy.log).toEqual([]);
  });

  it.each([
    ['pulling', '_changes', 'stall'],
    ['pulling', '_changes', 'stall-body'],
    ['pushing', '_bulk_docs', 'stall'],
    ['confirming', '_revs_diff', 'stall'],
  ] as const)('ends by itself when it is stuck while %s (%s, %s)', async (phase, path, fault) => {
    const phone = await device({ stall: { pulling: 300, pushing: 300, confirming: 300 } });
    await phone.save({ ...buildMentee() });
    let asked = 0;
    proxy.fault = (asking) => {
      if (!asking.includes(path)) return 'pass';
      asked += 1;
      // The first _revs_diff is the push's own.
      return phase === 'confirming' && asked === 1 ? 'pass' : fault;
    };
    expect((await phone.sync.cycle()).problem).toMatchObject({ code: 'timeout' });
    expect(phone.sync.status().pending).toBe(1);
    proxy.fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
  });
});
