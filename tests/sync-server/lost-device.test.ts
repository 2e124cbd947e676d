import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LossAnswer, ShownDevice, ShownLoss, TeamDevices } from '#lib/domain/lost-device.ts';
import { ask } from './bare-engine.ts';
import {
  startCaseWorld,
  caseIdOf,
  contactOf,
  menteeOf,
  put,
  type CaseWorld,
} from './case-world.ts';
import { ENGINES, PASSPHRASE, cookieOf, startGatewayOn } from './gateway.ts';

const PLACE = 'mappe-00112233445566aa';
const OTHERS = 'mappe-ffeeddccbbaa9988';
/** So long a mark can be taken back before the device hears of it. */
const GRACE = 10_000;

interface Orders {
  purge: string[];
  again: number | null;
}

let world: CaseWorld;

const url = (path: string): string => `${world.gateway.address}${path}`;
const call = <T = Record<string, unknown>>(
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
) => ask<T>(method, url(path), body, { cookie });

/** A browser: it keeps both cookies, as a phone does. */
async function phone(login: string, device = ''): Promise<{ session: string; device: string }> {
  const answer = await ask(
    'POST',
    url('/db/_session'),
    { name: login, password: PASSPHRASE },
    { cookie: device },
  );
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const cookies = answer.headers.getSetCookie();
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
  const [session = '', own = device] = cookies.map((cookie) => cookie.split(';')[0] ?? '');
  return { session, device: own };
}
const tellPlace = (cookie: string, place = PLACE) =>
  call('POST', '/api/device/place', cookie, { place });
const orders = async (cookie: string, places = [PLACE]) =>
  (await call<Orders>('POST', '/api/device/orders', cookie, { places })).body;
const devices = async (cookie: string) =>
  (await call<ShownDevice[]>('GET', '/api/devices', cookie)).body;
const purged = (cookie: string, places = [PLACE]) =>
  call('POST', '/api/device/purged', cookie, { places });
const mark = (cookie: string, id: string) =>
  call<ShownLoss & { problem?: string }>('POST', `/api/devices/${id}/lost`, cookie, {});

describe.each(ENGINES)('a lost phone, with %s', (engine) => {
  let lost: { session: string; device: string };
  let id: string;

  beforeEach(async () => {
    world = await startCaseWorld(startGatewayOn(engine));
    lost = await phone('mira');
    await tellPlace(lost.session);
    id = (await devices(lost.session)).find(({ current }) => current)?.id ?? '';
  });
  afterEach(() => world.gateway.stop());

  it('gets nothing any more at its next request, and is told to delete by its own name', async () => {
    expect((await call('GET', '/api/state', lost.session)).status).toBe(200);
    expect(await orders(lost.device)).toEqual({ purge: [], again: null });
    const marked = await mark(world.mira.cookie, id);
    expect([marked.status, marked.body.reason]).toEqual([201, 'lost']);
    for (const path of ['/api/state', '/api/me', '/api/devices', '/db/programme'])
      expect((await call('GET', path, lost.session)).status).toBe(401);
    // For a moment it can be taken back before the device hears of it.
    expect(await orders(lost.device)).toEqual({ purge: [], again: GRACE });
    world.gateway.clock.now += GRACE;
    expect(await orders(lost.device)).toEqual({ purge: [PLACE], again: null });
    // The name is enough: cookies are cleared, and the browser keeps the rest.
    expect(await orders('', [PLACE])).toEqual({ purge: [PLACE], again: null });
    expect(await orders(lost.device, [OTHERS])).toEqual({ purge: [], again: null });
    const [shown] = (await devices(world.mira.cookie)).filter(({ loss }) => loss);
    expect(shown).toMatchObject({ id, signedIn: false, loss: { purgedAt: null } });
    expect(shown?.loss?.askedAt).not.toBeNull();

    await purged(lost.device);
    const [gone] = (await devices(world.mira.cookie)).filter(({ loss }) => loss);
    expect(gone?.loss?.purgedAt).toBe(new Date(world.gateway.clock.now).toISOString());
    // A browser that was killed may have its old state again: it is told again.
    expect((await orders(lost.device)).purge).toEqual([PLACE]);
    // Who signs in there afterwards begins anew.
    const again = await phone('mira', lost.device);
    await tellPlace(again.session, OTHERS);
    expect((await orders(lost.device, [PLACE, OTHERS])).purge).toEqual([PLACE]);
    expect((await devices(again.session)).find(({ current }) => current)?.loss).toBeNull();
  });

  it('lets nobody sign in on it before it has deleted or was found', async () => {
    await mark(world.mira.cookie, id);
    const signIn = () =>
      ask(
        'POST',
        url('/db/_session'),
        { name: 'mira', password: PASSPHRASE },
        { cookie: lost.device },
      );
    expect((await signIn()).body).toMatchObject({ problem: 'device-lost' });
    const [shown] = (await devices(world.mira.cookie)).filter(({ loss }) => loss);
    const found = () =>
      call('POST', `/api/losses/${shown?.loss?.id ?? ''}/found`, world.mira.cookie, {});
    expect((await found()).status).toBe(204);
    world.gateway.clock.now += GRACE;
    expect(await orders(lost.device)).toEqual({ purge: [], again: null });
    expect((await signIn()).status).toBe(200);
    expect((await devices(world.mira.cookie)).every(({ loss }) => loss === null)).toBe(true);
  });

  it('cannot be found again once it has deleted, nor say so before it was told', async () => {
    const { body } = await mark(world.mira.cookie, id);
    await purged(lost.device);
    const found = () => call('POST', `/api/losses/${body.id}/found`, world.mira.cookie, {});
    world.gateway.clock.now += GRACE;
    await purged('', [PLACE]);
    expect((await found()).status).toBe(409);
    const actions = (await world.gateway.house.audit.by(world.mira.id, ['device-lost'], 0)).length;
    expect(actions).toBe(1);
    expect(await world.gateway.house.audit.verify()).toMatchObject({ ok: true });
  });

  it('keeps what others have on it', async () => {
    const kai = await phone('kai', lost.device);
    await tellPlace(kai.session, OTHERS);
    await mark(world.mira.cookie, id);
    world.gateway.clock.now += GRACE;
    expect((await orders(lost.device, [PLACE, OTHERS])).purge).toEqual([PLACE]);
    expect((await call('GET', '/api/me', kai.session)).status).toBe(200);
    await phone('kai', lost.device);
  });

  it('loses nothing because somebody calls its data the own', async () => {
    const kai = await phone('kai', lost.device);
    await tellPlace(kai.session, PLACE);
    const own = (await devices(kai.session)).find(({ current }) => current)?.id ?? '';
    await mark(world.kai.cookie, own);
    world.gateway.clock.now += GRACE;
    expect((await orders(lost.device, [PLACE])).purge).toEqual([]);
  });

  it('is known by cookie and person where it never told its place', async () => {
    const other = await phone('mira');
    const own = (await devices(other.session)).find(({ current }) => current)?.id ?? '';
    await mark(world.mira.cookie, own);
    world.gateway.clock.now += GRACE;
    const asked = (cookie: string, person?: string) =>
      call<Orders>('POST', '/api/device/orders', cookie, { places: [OTHERS], person });
    expect((await asked(other.device)).body.purge).toEqual([]);
    expect((await asked(other.device, world.kai.id)).body.purge).toEqual([]);
    expect((await asked('', world.mira.id)).body.purge).toEqual([]);
    expect((await asked(other.device, world.mira.id)).body.purge).toEqual([OTHERS]);
  });

  it('is marked by its person, the coordinator and administrators, from another device', async () => {
    expect((await mark(lost.session, id)).status).toBe(409);
    for (const foreign of [world.kai.cookie, (await phone('kai')).session])
      expect((await mark(foreign, id)).status).toBe(404);
    expect((await call('GET', '/api/devices/team', world.mira.cookie)).status).toBe(403);
    for (const office of [world.koordination, world.admin]) {
      const team = await call<TeamDevices>('GET', '/api/devices/team', office.cookie);
      const mira = team.body.find(({ person }) => person.id === world.mira.id);
      expect(mira?.devices.map((device) => device.id)).toContain(id);
    }
    const another = await phone('koordination');
    world.gateway.clock.now += 700_000;
    // What cannot be undone wants a proof, where it is somebody else's.
    expect((await mark(another.session, id)).body.problem).toBe('proof-needed');
    const proof = { passphrase: PASSPHRASE };
    const proven = cookieOf(await call('POST', '/api/session/proof', another.session, proof));
    expect((await mark(proven, id)).status).toBe(201);
    expect((await mark(proven, id)).status).toBe(201);
    expect(await world.gateway.house.accounts.losses.of(world.mira.id)).toHaveLength(1);
  });

  it('is signed out by who may mark it, and by nobody else', async () => {
    const signOut = (cookie: string) => call('POST', `/api/devices/${id}/sign-out`, cookie, {});
    expect((await signOut(world.kai.cookie)).status).toBe(404);
    expect((await call('GET', '/api/me', lost.session)).status).toBe(200);
    expect((await signOut(world.koordination.cookie)).status).toBe(204);
    expect((await call('GET', '/api/me', lost.session)).status).toBe(401);
  });

  it('gives its person’s part of the recovery away no longer', async () => {
    const { store } = world.gateway.house;
    const [entry] = await store.kept.list('place:');
    const { deviceHash } = entry?.value as { deviceHash: string };
    const kept = `recovery:${world.mira.id}:${deviceHash}`;
    await store.kept.update(kept, () => ({ value: { slot: 's' }, result: undefined }));
    await mark(world.mira.cookie, id);
    expect(await store.kept.get(kept)).toBeNull();
  });
});

describe('what was on it', () => {
  let lost: { session: string; device: string };
  let loss: ShownLoss;
  const told = async (cookie: string) =>
    (await call<LossAnswer>('GET', `/api/losses/${loss.id}`, cookie)).body;

  beforeEach(async () => {
    world = await startCaseWorld();
    lost = await phone('mira');
    await tellPlace(lost.session);
  });
  afterEach(() => world.gateway.stop());

  it('is told with names to who may see them, and to administrators as numbers', async () => {
    const mine = await put(world, world.mira, menteeOf(world, world.mira));
    await put(world, world.mira, contactOf(world, mine, world.mira));
    const given = await put(world, world.mira, menteeOf(world, world.mira));
    await put(world, world.kai, menteeOf(world, world.kai));
    await call('GET', '/api/state', lost.session);
    const db = world.project.db.slice(world.gateway.address.length);
    await call('GET', `${db}/_all_docs?include_docs=true`, lost.session);
    const id = (await devices(lost.session)).find(({ current }) => current)?.id ?? '';
    // Handed over since, by an edit of the coordinator: the phone holds it still.
    await put(world, world.koordination, {
      ...given,
      mentorIds: [world.kai.id],
      updatedBy: world.koordination.id,
    });
    world.gateway.clock.now += 3600_000;
    loss = (await mark(world.mira.cookie, id)).body;

    const own = await told(world.mira.cookie);
    expect(own.cases).toEqual([{ id: caseIdOf(mine), why: 'CASELOAD' }]);
    expect(own.counts).toMatchObject({ cases: 2, handedOver: 1, ended: 0 });
    expect(own.counts.records).toMatchObject({ mentee: 2, contact: 1 });
    const office = await told(world.koordination.cookie);
    expect(office.cases?.map((one) => one.why).sort()).toEqual(['CASELOAD', 'HANDED_OVER']);
    const admin = await told(world.admin.cookie);
    expect([admin.cases, admin.counts.cases]).toEqual([null, 2]);
    const foreign = await call('GET', `/api/losses/${loss.id}`, world.kai.cookie);
    expect(foreign.status).toBe(404);
    const read = await Promise.all(
      [world.mira, world.koordination, world.admin].map(({ id: actor }) =>
        world.gateway.house.audit.by(actor, ['lost-cases-read'], 0),
      ),
    );
    expect(read.map((lines) => lines.map(({ subject }) => subject))).toEqual(
      Array.from({ length: 3 }, () => [world.mira.id]),
    );
  });

  it('may have been noticed earlier than it was marked, never later', async () => {
    const id = (await devices(lost.session)).find(({ current }) => current)?.id ?? '';
    loss = (await mark(world.mira.cookie, id)).body;
    const noticed = (at: number) =>
      call<ShownLoss>('POST', `/api/losses/${loss.id}/noticed`, world.mira.cookie, {
        at: new Date(at).toISOString(),
      });
    const earlier = world.gateway.clock.now - 3600_000;
    expect((await noticed(earlier)).body.noticedAt).toBe(new Date(earlier).toISOString());
    expect((await noticed(world.gateway.clock.now + 60_000)).status).toBe(400);
  });
});
