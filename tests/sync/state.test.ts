import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeId } from '#lib/domain/id.ts';
import type { ServerState } from '#lib/domain/server-answers.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';
import { startProxy, type Fault, type FaultProxy } from './fault-proxy.ts';
import { manualTimers } from './manual-timers.ts';
import { makeDevice, type TestDevice, type TestDeviceOptions } from './test-device.ts';

const DAY = 86_400_000;
let folder: string;
let engine: EngineProcess;
let proxy: FaultProxy;
let timers: ReturnType<typeof manualTimers>;
let database = '';
let tests = 0;
let state: ServerState;
/** What the server's other answers are; the state is said above. */
let fault: FaultProxy['fault'];
let receipts: unknown[];
const devices: TestDevice[] = [];

async function device(options: Partial<TestDeviceOptions> = {}): Promise<TestDevice> {
  const made = await makeDevice({
    server: proxy.address,
    database,
    timers,
    epoch: 'first',
    ...options,
  });
  devices.push(made);
  return made;
}

const onServer = async (id: string): Promise<Record<string, unknown>> => {
  const response = await fetch(`${engine.address}/${database}/${encodeURIComponent(id)}`);
  return (await response.json()) as Record<string, unknown>;
};
const caseOf = ({ _id }: { _id: string }) => _id.slice('mentee:'.length);
const requests = (part: string) => proxy.log.filter((line) => line.includes(part)).length;
const refuse =
  (problem: string, id: string) =>
  (path: string): Fault => {
    if (path.includes('_bulk_docs'))
      return {
        rewrite: (answer, sent) => [
          ...(answer as unknown[]),
          ...(sent as { docs: { _id: string; _rev: string }[] }).docs
            .filter(({ _id }) => _id === id)
            .map(({ _rev: rev }) => ({ id, rev, error: 'forbidden', problem })),
        ],
      };
    // The bare engine takes everything; so it must seem to miss what is refused here.
    if (path.includes('_revs_diff'))
      return {
        rewrite: (answer, sent) => {
          const asked = (sent as Record<string, string[]>)[id];
          return { ...(answer as object), ...(asked ? { [id]: { missing: asked } } : {}) };
        },
      };
    return 'pass';
  };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mappe-state-'));
  engine = await startEngine(folder);
});
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  database = `project-${(tests += 1)}`;
  timers = manualTimers();
  proxy = await startProxy(engine.address);
  state = {
    epoch: 'first',
    serverTime: new Date(timers.now()).toISOString(),
    schemaVersion: 1,
    cases: null,
    parked: 0,
  };
  receipts = [];
  fault = () => 'pass';
  proxy.fault = (path, method) => {
    const said = fault(path, method);
    if (said !== 'pass') return said;
    if (path === '/api/state') return { status: 200, body: state };
    if (path === '/api/purged')
      return {
        status: 200,
        answer: (sent) => receipts.push((sent as { cases: unknown }).cases),
      };
    return 'pass';
  };
  await fetch(`${engine.address}/${database}`, { method: 'PUT' });
});
afterEach(async () => {
  for (const one of devices.splice(0)) await one.close();
  await proxy.close();
});

describe('a restored server', () => {
  /** As after a backup from before everything. */
  async function restore(): Promise<void> {
    await fetch(`${engine.address}/${database}`, { method: 'DELETE' });
    await fetch(`${engine.address}/${database}`, { method: 'PUT' });
    state = { ...state, epoch: 'second' };
  }

  it('gets back what it lost, and only then is its epoch kept', async () => {
    const phone = await device();
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    await phone.sync.cycle();
    await restore();
    fault = (path) => (path.includes('_bulk_docs') ? 'cut-before' : 'pass');
    expect((await phone.sync.cycle()).problem).not.toBeNull();
    expect(phone.epoch()).toBe('first');
    expect(phone.sync.status().pending).toBe(1);

    fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0, reoffer: null });
    expect(phone.epoch()).toBe('second');
    expect((await onServer(mentee._id))._rev).toBe(phone.documents.get(mentee._id)?._rev);
  });

  it('keeps every case on the device until all had their say', async () => {
    const phone = await device();
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    await phone.sync.cycle();
    await restore();
    state = { ...state, cases: [] };
    await phone.sync.cycle();
    expect(phone.documents.get(mentee._id)).not.toBeNull();
    await phone.sync.cycle();
    expect(phone.documents.get(mentee._id)).toBeNull();
  });
});

describe('a clock that is wrong', () => {
  const serverIs = (off: number) => {
    state = { ...state, serverTime: new Date(timers.now() + off).toISOString() };
  };

  it('keeps entries from the future here, pulls all the same, and sends them once it is right', async () => {
    const [phone, office] = [await device(), await device()];
    const theirs = buildMentee();
    await office.save({ ...theirs });
    await office.sync.cycle();
    const future = new Date(timers.now() + 3_650 * DAY).toISOString();
    const mine = buildMentee({ createdAt: future, updatedAt: future });
    await phone.save({ ...mine });

    serverIs(-3_650 * DAY);
    expect(await phone.sync.cycle()).toMatchObject({
      problem: { code: 'clock-wrong', values: { days: 3_650 } },
      pending: 1,
      refused: [],
      lastComplete: null,
    });
    expect(phone.documents.get(theirs._id)).not.toBeNull();
    expect(requests('_bulk_docs')).toBe(1);

    serverIs(0);
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
    expect(Date.parse(String((await onServer(mine._id)).updatedAt))).toBe(timers.now());
    expect(Date.parse(String((await onServer(mine._id)).createdAt))).toBe(timers.now());
  });

  it('sends what a clock that is behind has written, and says that it is', async () => {
    const phone = await device();
    await phone.save({ ...buildMentee() });
    serverIs(3_650 * DAY);
    const status = await phone.sync.cycle();
    expect(status).toMatchObject({ problem: { code: 'clock-wrong' }, pending: 0 });
    // By the server's clock, or it would lie ten years back for good.
    expect(status.lastComplete).toBe(timers.now() + 3_650 * DAY);
  });
});

it('may always push to a newer server, and is asked to update', async () => {
  const phone = await device();
  const mentee = buildMentee();
  await phone.save({ ...mentee });
  state = { ...state, schemaVersion: 99 };
  expect(await phone.sync.cycle()).toMatchObject({
    problem: { code: 'update-needed' },
    pending: 0,
    everComplete: true,
  });
  expect(await onServer(mentee._id)).toMatchObject({ familyName: mentee.familyName });
});

describe('a case that is not this person’s any more', () => {
  it('leaves the device in that cycle, and the server is told until it has heard', async () => {
    const phone = await device();
    const [mine, theirs] = [buildMentee(), buildMentee()];
    const contact = buildContact({ caseId: caseOf(theirs) });
    for (const one of [mine, theirs, contact]) await phone.save({ ...one });
    await phone.sync.cycle();

    state = { ...state, cases: [caseOf(mine)] };
    fault = (path) => (path === '/api/purged' ? 'cut-before' : 'pass');
    expect((await phone.sync.cycle()).problem).toMatchObject({ code: 'server-unreachable' });
    expect(phone.documents.groups()).toEqual([`case:${caseOf(mine)}`]);
    expect(receipts).toEqual([]);

    fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null });
    await phone.sync.cycle();
    expect(receipts).toEqual([[caseOf(theirs)]]);
  });

  it('first gives what is only here to the coordinator', async () => {
    const phone = await device();
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    await phone.sync.cycle();
    const rev = await phone.save({ ...mentee, note: 'auf der Fahrt geschrieben' });

    state = { ...state, cases: [] };
    fault = refuse('parked', mentee._id);
    expect(await phone.sync.cycle()).toMatchObject({
      problem: null,
      pending: 0,
      refused: [],
      parked: [{ id: mentee._id, rev }],
    });
    expect(phone.documents.groups()).toEqual([]);
    expect(receipts).toEqual([[caseOf(mentee)]]);
  });

  it('takes the protocol of a handover that came too late along, once', async () => {
    const phone = await device();
    const protocol = { _id: makeId('handover', nextUlid()), type: 'handover' };
    const rev = await phone.save(protocol);
    state = { ...state, cases: [] };
    fault = refuse('parked', protocol._id);
    const left = { id: protocol._id, rev, left: true };
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0, parked: [left] });
    expect(phone.documents.get(protocol._id)).toBeNull();

    // The engine behind has taken it: as if the coordinator had accepted it.
    fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, parked: [left] });
    expect(phone.documents.get(protocol._id)?._rev).toBe(rev);
  });

  it('stays with an entry that the server has neither taken nor parked', async () => {
    const phone = await device();
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    await phone.sync.cycle();
    await phone.save({ ...mentee, note: 'nicht zu nehmen' });
    state = { ...state, cases: [] };
    fault = refuse('document-invalid', mentee._id);
    for (let cycles = 0; cycles < 2; cycles += 1) await phone.sync.cycle();
    expect(phone.sync.status()).toMatchObject({ pending: 1, refused: [{ id: mentee._id }] });
    expect(phone.documents.get(mentee._id)?.note).toBe('nicht zu nehmen');
  });

  it('is offered to the record again where the case came back before it had left', async () => {
    const phone = await device();
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    await phone.sync.cycle();
    await phone.save({ ...mentee, note: 'zu früh abgewiesen' });
    fault = refuse('parked', mentee._id);
    state = { ...state, cases: [caseOf(mentee)] };
    expect(await phone.sync.cycle()).toMatchObject({ pending: 0, parked: [{ id: mentee._id }] });
    fault = () => 'pass';
    expect(await phone.sync.cycle()).toMatchObject({ pending: 0, parked: [] });
    expect((await onServer(mentee._id)).note).toBe('zu früh abgewiesen');
  });
});

describe('a case that is this person’s', () => {
  it('is not taken for a lost one while the server has yet to hear of it', async () => {
    const phone = await device();
    state = { ...state, cases: [] };
    await phone.sync.cycle();
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    expect(await phone.sync.cycle()).toMatchObject({ problem: null, pending: 0 });
    expect(phone.documents.get(mentee._id)).not.toBeNull();
    expect(receipts).toEqual([]);
  });

  it('is fetched from the beginning, once, where the changes did not bring it', async () => {
    const phone = await device();
    const mentee = buildMentee();
    await phone.save({ ...mentee });
    await phone.sync.cycle();
    await phone.sync.cycle();
    await phone.documents.purgeGroup(`case:${caseOf(mentee)}`);
    const nowhere = caseOf(buildMentee());
    state = { ...state, cases: [caseOf(mentee), nowhere] };
    expect(await phone.sync.cycle()).toMatchObject({ problem: null });
    expect(phone.documents.get(mentee._id)).not.toBeNull();
    await phone.sync.cycle();
    proxy.log.length = 0;
    await phone.sync.cycle();
    expect(proxy.log).toHaveLength(2);
  });
});

it('shows a refused entry to the coordinator, history and question included, and keeps it', async () => {
  const phone = await device();
  const mentee = buildMentee();
  await phone.save({ ...mentee });
  await phone.sync.cycle();
  const rev = await phone.save({ ...mentee, note: 'nicht zu nehmen' });
  fault = refuse('document-invalid', mentee._id);
  await phone.sync.cycle();

  const asked: unknown[] = [];
  fault = (path) =>
    path === '/api/parked' ? { status: 201, answer: (sent) => asked.push(sent) } : 'pass';
  expect(await phone.sync.askCoordinator(mentee._id, ' Was nun? ')).toEqual({
    ok: true,
    value: undefined,
  });
  const ids = phone.documents.history(mentee._id, rev).map((one) => one.slice(2));
  expect(asked).toMatchObject([
    { note: 'Was nun?', document: { _rev: rev, _revisions: { start: 2, ids } } },
  ]);
  expect(phone.sync.status()).toMatchObject({
    pending: 1,
    refused: [{ id: mentee._id, asked: timers.now() }],
  });

  fault = () => 'cut-before';
  expect(await phone.sync.askCoordinator(mentee._id, '')).toMatchObject({
    problem: { code: 'server-unreachable' },
  });
  fault = () => 'pass';
  expect(await phone.sync.cycle()).toMatchObject({ pending: 0, refused: [] });
});

describe('beside the one database', () => {
  it('exchanges the other one although the first fails', async () => {
    const shared = `shared-${tests}`;
    await fetch(`${engine.address}/${shared}`, { method: 'PUT' });
    const phone = await device({ shared });
    const article = { ...buildMentee(), _id: 'article:01JDE000000000000000000001' };
    await fetch(`${engine.address}/${shared}/${article._id}`, {
      method: 'PUT',
      body: JSON.stringify(article),
      headers: { 'content-type': 'application/json' },
    });
    fault = (path) =>
      path.startsWith(`/${database}`) ? { status: 500, body: { error: 'internal' } } : 'pass';
    expect(await phone.sync.cycle()).toMatchObject({
      problem: { code: 'server-error' },
      lastComplete: null,
    });
    expect(phone.shared?.get(article._id)).not.toBeNull();
  });

  it('goes no further where the session has ended', async () => {
    const phone = await device({ shared: `shared-${tests}` });
    fault = () => ({ status: 401, body: { error: 'unauthorized' } });
    expect((await phone.sync.cycle()).problem).toMatchObject({ code: 'session-expired' });
    expect(proxy.log).toHaveLength(1);
  });
});
