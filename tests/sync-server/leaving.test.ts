import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './bare-engine.ts';
import {
  as,
  caseIdOf,
  contactOf,
  menteeOf,
  push,
  startCaseWorld,
  type CaseWorld,
} from './case-world.ts';
import { ENGINES, cookieOf, signIn, startGatewayOn, type Account } from './gateway.ts';

const DAY = 24 * 3600_000;
const PLACE = 'mappe-0123456789abcdef';

let world: CaseWorld;

const call = (who: Account, method: string, path: string, body?: unknown) =>
  ask(method, `${world.gateway.address}${path}`, body, as(who));
const leave = (who: Account, body: object = {}) =>
  call(world.admin, 'POST', `/api/people/${who.id}/leave`, body);
const held = async (who: Account) =>
  (await call(world.admin, 'GET', `/api/people/${who.id}/holdings`)).body;
const orders = () => ask('POST', `${world.gateway.address}/api/device/orders`, { places: [PLACE] });

describe.each(ENGINES)('somebody who leaves, with %s', (engine) => {
  beforeEach(async () => {
    world = await startCaseWorld(startGatewayOn(engine));
  });
  afterEach(() => world.gateway.stop());

  it('hands the cases over first; what is still held is told in numbers alone', async () => {
    const { mira, kai } = world;
    const until = '2099-01-01';
    const own = menteeOf(world, mira, { familyName: 'Geheimname' });
    const ended = menteeOf(world, mira, { status: 'CLOSED' });
    const standing = menteeOf(world, kai, { deputies: [{ userId: mira.id, until }] });
    await push(world, mira, [own, ended]);
    await push(world, kai, [standing]);
    const numbers = await held(mira);
    expect(numbers).toMatchObject({ cases: 1, deputyships: 1, parked: 0 });
    expect(JSON.stringify(numbers)).not.toContain('Geheimname');
    expect((numbers.devices as unknown[]).length).toBe(1);
    const refused = await leave(mira);
    expect([refused.status, refused.body.problem, refused.body.count]).toEqual([
      409,
      'person-has-cases',
      1,
    ]);
    expect((await call(mira, 'GET', '/api/me')).status).toBe(200);
    expect((await call(kai, 'POST', `/api/people/${mira.id}/leave`, {})).status).toBe(403);
  });

  it('signs in no more, and hands in what is only on the device before it is emptied', async () => {
    const { mira, kai, koordination } = world;
    const theirs = menteeOf(world, kai);
    await push(world, kai, [theirs]);
    await call(mira, 'POST', '/api/device/place', { place: PLACE });
    expect((await leave(mira)).status).toBe(200);
    expect((await signIn(world.gateway.address, 'mira')).body.problem).toBe('account-disabled');

    // The case is in other hands: what was written last is parked for the coordination.
    expect((await call(mira, 'GET', '/api/state')).body).toMatchObject({
      cases: [],
      leaving: true,
    });
    const last = contactOf(world, theirs, mira);
    expect(await push(world, mira, [last])).toMatchObject([{ problem: 'parked' }]);
    expect(await held(mira)).toMatchObject({ parked: 1 });
    expect((await orders()).body).toMatchObject({ purge: [] });
    expect((await call(mira, 'POST', '/api/handed-in', {})).status).toBe(204);
    expect((await call(mira, 'GET', '/api/state')).status).toBe(401);
    world.gateway.clock.now += 11_000;
    expect((await orders()).body).toMatchObject({ purge: [PLACE] });

    const member = await call(koordination, 'GET', `/db/project-bautzen/member:${mira.id}`);
    expect(member.body).toMatchObject({ name: 'Person mira', active: false });
    expect(caseIdOf(theirs)).toBeTruthy();
  });

  it('who coordinated sees no case while handing in', async () => {
    const { kai, koordination } = world;
    const theirs = menteeOf(world, kai);
    await push(world, kai, [theirs]);
    const read = () => call(koordination, 'GET', `/db/project-bautzen/${theirs._id}`);
    expect((await read()).status).toBe(200);
    await leave(koordination);
    expect((await read()).status).toBe(404);
    expect((await call(koordination, 'GET', '/api/state')).body).toMatchObject({ cases: [] });
    expect((await call(koordination, 'GET', '/api/role-requests')).body).toEqual([]);
  });

  it('is emptied after two weeks, or at once where that is wished', async () => {
    const { mira, kai } = world;
    await call(mira, 'POST', '/api/device/place', { place: PLACE });
    await leave(mira);
    world.gateway.clock.now += 15 * DAY;
    expect((await call(mira, 'GET', '/api/state')).status).toBe(401);
    await orders();
    world.gateway.clock.now += 11_000;
    expect((await orders()).body).toMatchObject({ purge: [PLACE] });
    world.admin.cookie = cookieOf(await signIn(world.gateway.address, 'admin'));
    expect((await leave(kai, { atOnce: true })).status).toBe(200);
    expect((await call(kai, 'GET', '/api/state')).status).toBe(401);
  });

  it('comes back by being enabled, and works as before', async () => {
    const { mira } = world;
    await leave(mira);
    await call(world.admin, 'PATCH', `/api/people/${mira.id}`, { active: true });
    mira.cookie = cookieOf(await signIn(world.gateway.address, 'mira'));
    expect((await call(mira, 'GET', '/api/state')).body).not.toHaveProperty('leaving');
  });

  it('is not the administrator who asks', async () => {
    expect((await leave(world.admin)).body.problem).toBe('last-administrator');
  });
});
