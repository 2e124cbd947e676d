import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { ask } from './bare-engine.ts';
import {
  PASSPHRASE,
  addPerson,
  addProject,
  cookieOf,
  setUpAdmin,
  signIn,
  startGateway,
  type Account,
  type Gateway,
} from './gateway.ts';
import { memoryDatabase, remoteDatabase } from './stock-client.ts';
import { startTroubledCouch, type TroubledCouch } from './troubled-couch.ts';

let couch: TroubledCouch;
let one: Gateway;
let other: Gateway;
let admin: Account;
let project: { id: string; name: string };
let mira: Account;

beforeEach(async () => {
  couch = await startTroubledCouch();
  const couchdb = {
    url: couch.address,
    user: 'gate',
    password: 'geheim',
    onTrouble: () => undefined,
  };
  one = await startGateway('nowhere', false, couchdb);
  admin = await setUpAdmin(one);
  other = await startGateway('nowhere', false, couchdb);
  const { id, db } = await addProject(one, admin, 'bautzen');
  project = { id, name: new URL(db).pathname };
  mira = await addPerson(other, admin, { login: 'mira', role: 'MENTOR', projectId: id });
});
afterEach(async () => {
  couch.trouble = () => null;
  await one.stop();
  await other.stop();
  await couch.stop();
});

const as = ({ cookie }: Pick<Account, 'cookie'>) => ({ cookie });
const at = ({ address }: Gateway, path = '') => address + project.name + path;
const mentee = (fields: object = {}) =>
  buildMentee({
    projectId: project.id,
    createdBy: mira.id,
    updatedBy: mira.id,
    mentorIds: [mira.id],
    ...fields,
  });
const push = (gateway: Gateway, docs: object[], account = mira) =>
  ask<object[]>('POST', at(gateway, '/_bulk_docs'), { docs }, as(account));

describe('two servers before one CouchDB', () => {
  it('know the same people: who signed in at one works at the other', async () => {
    const cookie = cookieOf(await signIn(one.address, 'mira'));
    const me = await ask('GET', `${other.address}/api/me`, undefined, { cookie });
    expect(me.body).toMatchObject({ user: { login: 'mira' }, epoch: one.house.accounts.epoch });
    await ask('DELETE', `${one.address}/db/_session`, undefined, { cookie });
    expect((await ask('GET', `${other.address}/api/me`, undefined, { cookie })).status).toBe(401);
  });

  it('close a disabled account at once, wherever it works', async () => {
    expect((await ask('GET', at(one), undefined, as(mira))).status).toBe(200);
    const change = { active: false };
    await ask('PATCH', `${other.address}/api/people/${mira.id}`, change, as(admin));
    expect((await ask('GET', at(one), undefined, as(mira))).status).toBe(401);
    expect((await signIn(one.address, 'mira')).status).toBe(403);
  });

  it('count wrong tries together', async () => {
    const tries = Array.from({ length: 24 }, (_, i) =>
      signIn((i % 2 ? one : other).address, 'mira', 'not the passphrase'),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(19);
    expect((await signIn(other.address, 'mira', PASSPHRASE)).status).toBe(429);
  });

  it('show each other’s writes at once, to readers and to who waits', async () => {
    const [first, second] = [mentee(), mentee()];
    expect((await push(one, [first])).body).toMatchObject([{ ok: true }]);
    const url = at(other, `/${first._id}`);
    expect((await ask('GET', url, undefined, as(mira))).status).toBe(200);
    const waiting = ask<{ results: { id: string }[] }>(
      'GET',
      at(other, '/_changes?feed=longpoll&since=now'),
      undefined,
      as(mira),
    );
    await expect.poll(() => couch.asked.some(({ path }) => path.includes('longpoll'))).toBe(true);
    await push(one, [second]);
    expect((await waiting).body.results.map(({ id }) => id)).toEqual([second._id]);
  });

  it('take a case from a mentor’s sight where it was handed over at the other', async () => {
    const kai = { login: 'kai', role: 'COORDINATOR', projectId: project.id } as const;
    const coordinator = await addPerson(one, admin, kai);
    const known = mentee();
    await push(one, [known]);
    const url = `/${known._id}`;
    const read = (gateway: Gateway, account = mira) =>
      ask('GET', at(gateway, url), undefined, as(account));
    expect((await read(other)).status).toBe(200);
    const before = (await read(one, coordinator)).body;
    const after = { ...before, mentorIds: [admin.id], updatedBy: coordinator.id };
    expect((await push(one, [after], coordinator)).body).toMatchObject([{ ok: true }]);
    expect((await read(other)).status).toBe(404);
    expect((await read(other, coordinator)).status).toBe(200);
  });

  it('keep one audit log, whole in the eyes of both', async () => {
    const before = await one.house.audit.verify();
    await Promise.all(Array.from({ length: 20 }, (_, i) => push(i % 2 ? one : other, [mentee()])));
    const [here, there] = [await one.house.audit.verify(), await other.house.audit.verify()];
    expect(here).toEqual(there);
    expect(here.ok && before.ok && here.records - before.records).toBeGreaterThanOrEqual(20);
  });

  it('serve a stock client that changes from one to the other', async () => {
    const phone = memoryDatabase();
    const [doc, later] = [mentee(), mentee()];
    await phone.bulkDocs([doc]);
    await phone.replicate.to(remoteDatabase(at(one), mira.cookie));
    await one.stop();
    await phone.bulkDocs([later]);
    const remote = remoteDatabase(at(other), mira.cookie);
    await phone.replicate.to(remote);
    const office = memoryDatabase();
    await office.replicate.from(remote);
    for (const { _id } of [doc, later]) expect((await office.get(_id))._id).toBe(_id);
  });
});

describe('a server whose CouchDB is away', () => {
  it('answers 503 with its problem, loses nothing and goes on', async () => {
    const document = mentee();
    couch.trouble = () => 'cut before';
    const refused = await push(one, [document]);
    expect([refused.status, refused.body]).toMatchObject([503, { problem: 'server-busy' }]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    couch.trouble = () => null;
    expect((await push(one, [document])).body).toMatchObject([{ ok: true }]);
  });

  it('acknowledges nothing that only a part of the cluster has', async () => {
    couch.trouble = ({ path }) => (path.includes('_bulk_docs') ? { afterwards: 202 } : null);
    expect((await push(one, [mentee()])).status).toBe(503);
  });
});

it('passes nothing of its users on to the CouchDB', () => {
  const seen = JSON.stringify(couch.asked.map(({ headers }) => headers));
  expect(seen).not.toContain(mira.cookie.split('=')[1]);
  expect(JSON.stringify(couch.asked)).not.toContain(PASSPHRASE);
});
