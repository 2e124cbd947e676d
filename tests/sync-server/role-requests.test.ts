import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShownRoleRequest } from '#lib/domain/server-answers.ts';
import { ask } from './bare-engine.ts';
import {
  ENGINES,
  PASSPHRASE,
  addPerson,
  addProject,
  cookieOf,
  setUpAdmin,
  signIn,
  startGateway,
  startGatewayOn,
  type Account,
  type Gateway,
} from './gateway.ts';

const DAY = 24 * 3600_000;

let gateway: Gateway;
let admin: Account;
let second: Account;
let project: { id: string; db: string };

const call = (who: Account, method: string, path: string, body?: unknown) =>
  ask(method, `${gateway.address}${path}`, body, { cookie: who.cookie });
/** Without the one by which the second administrator came. */
async function requests(who: Account): Promise<ShownRoleRequest[]> {
  const { body } = await call(who, 'GET', '/api/role-requests');
  return (body as unknown as ShownRoleRequest[]).filter(({ personId }) => personId !== second.id);
}
const roleOf = async (id: string) => (await gateway.house.store.person(id))?.role;
const want = (who: Account, person: Account, role: string, more: object = {}) =>
  call(who, 'POST', '/api/role-requests', {
    personId: person.id,
    role,
    projectId: project.id,
    ...more,
  });
async function idOf(who: Account): Promise<string> {
  const open = (await requests(who)).find(({ state }) => state === 'open');
  return open?.id ?? '';
}
const confirm = async (who: Account, id?: string) =>
  call(who, 'POST', `/api/role-requests/${id ?? (await idOf(who))}/confirm`, {});
const person = (login: string, role: 'MENTOR' | 'COORDINATOR') =>
  addPerson(gateway, admin, { login, role, projectId: project.id });
/** Signs in anew: a session ends where a role changes, and a proof after ten minutes. */
async function fresh(who: Account): Promise<void> {
  who.cookie = cookieOf(await signIn(gateway.address, who.login));
}

describe.each(ENGINES)('a change of role, with %s', (engine) => {
  beforeEach(async () => {
    gateway = await startGatewayOn(engine);
    admin = await setUpAdmin(gateway);
    second = await addPerson(gateway, admin, { login: 'zweite', role: 'ADMIN', projectId: null });
    project = await addProject(gateway, admin, 'bautzen');
  });
  afterEach(() => gateway.stop());

  it('takes effect when a second administrator confirms it, and ends the sessions', async () => {
    const mira = await person('mira', 'MENTOR');
    expect((await want(admin, mira, 'COORDINATOR')).status).toBe(202);
    expect(await roleOf(mira.id)).toBe('MENTOR');
    expect((await call(mira, 'GET', '/api/me')).status).toBe(200);
    expect(await requests(second)).toMatchObject([
      { name: 'Person mira', state: 'open', mayConfirm: true, own: false, confirmFrom: null },
    ]);
    expect((await call(second, 'GET', '/api/state')).body).toMatchObject({ requests: 1 });
    expect((await call(admin, 'GET', '/api/state')).body).not.toHaveProperty('requests');

    expect((await confirm(admin)).body.problem).toBe('second-person-needed');
    expect((await confirm(mira, await idOf(admin))).body.problem).toBe('not-found');
    expect(await roleOf(mira.id)).toBe('MENTOR');
    expect((await confirm(second)).status).toBe(200);
    expect(await roleOf(mira.id)).toBe('COORDINATOR');
    expect((await call(mira, 'GET', '/api/me')).status).toBe(401);
    await fresh(mira);
    const member = await call(mira, 'GET', `/db/project-bautzen/member:${mira.id}`);
    expect(member.body).toMatchObject({ role: 'COORDINATOR', active: true });
    expect(await requests(admin)).toMatchObject([
      { state: 'confirmed', decidedBy: 'Person zweite' },
    ]);
    expect((await confirm(second, (await requests(admin))[0]?.id)).body.problem).toBe(
      'request-closed',
    );
  });

  it('is confirmed once, however many do so at the same time', async () => {
    const mira = await person('mira', 'MENTOR');
    const kai = await person('kai', 'COORDINATOR');
    await want(second, mira, 'COORDINATOR');
    gateway.clock.now += 4 * DAY;
    await Promise.all([admin, kai].map(fresh));
    const id = await idOf(admin);
    const answers = await Promise.all([confirm(admin, id), confirm(kai, id)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await roleOf(mira.id)).toBe('COORDINATOR');
  });

  it('within a project is confirmed by its coordination, never by who it concerns', async () => {
    const [mira, kai] = [await person('mira', 'MENTOR'), await person('kai', 'COORDINATOR')];
    const far = await addProject(gateway, admin, 'goerlitz');
    const lea = await addPerson(gateway, admin, {
      login: 'lea',
      role: 'COORDINATOR',
      projectId: far.id,
    });
    gateway.clock.now += 4 * DAY;
    await Promise.all([admin, kai, lea].map(fresh));
    await want(admin, mira, 'COORDINATOR');
    expect(await requests(lea)).toEqual([]);
    expect((await call(kai, 'GET', '/api/state')).body).toMatchObject({ requests: 1 });
    expect((await confirm(kai)).status).toBe(200);
    await fresh(admin);
    await want(admin, kai, 'MENTOR');
    expect(await requests(kai)).toEqual([]);
  });

  it('is declined, withdrawn, runs out, and may be asked for again', async () => {
    const mira = await person('mira', 'MENTOR');
    await want(admin, mira, 'COORDINATOR');
    expect((await want(second, mira, 'COORDINATOR')).body.problem).toBe('request-open');
    const declined = `/api/role-requests/${await idOf(second)}/decline`;
    expect((await call(second, 'POST', declined, {})).status).toBe(200);
    expect(await requests(admin)).toMatchObject([{ state: 'declined' }]);
    await want(admin, mira, 'COORDINATOR');
    const withdrawn = `/api/role-requests/${await idOf(admin)}`;
    expect((await call(second, 'DELETE', withdrawn)).body.problem).toBe('not-permitted');
    expect((await call(admin, 'DELETE', withdrawn)).status).toBe(204);
    await want(admin, mira, 'COORDINATOR');
    const id = await idOf(admin);
    gateway.clock.now += 15 * DAY;
    await fresh(second);
    expect(await requests(second)).toMatchObject([{ state: 'expired' }]);
    expect((await confirm(second, id)).body.problem).toBe('request-closed');
    expect(await roleOf(mira.id)).toBe('MENTOR');
  });

  it('wants a proof that is not older than ten minutes', async () => {
    const mira = await person('mira', 'MENTOR');
    await want(admin, mira, 'COORDINATOR');
    const id = await idOf(admin);
    gateway.clock.now += 11 * 60_000;
    expect((await want(admin, mira, 'COORDINATOR')).body.problem).toBe('proof-needed');
    expect((await confirm(second, id)).body.problem).toBe('proof-needed');
    const withdrawn = await call(admin, 'DELETE', `/api/role-requests/${id}`);
    expect(withdrawn.body.problem).toBe('proof-needed');
  });

  it('is told in the log: asked for, confirmed, and old and new', async () => {
    const mira = await person('mira', 'MENTOR');
    const lines: string[] = [];
    const { audit } = gateway.house;
    const append = audit.append.bind(audit);
    audit.append = (entries) => {
      for (const { action, actor, detail } of entries) lines.push(`${action} ${actor} ${detail}`);
      return append(entries);
    };
    await want(admin, mira, 'COORDINATOR');
    await confirm(second);
    expect(lines).toEqual([
      `role-requested ${admin.id} MENTOR>COORDINATOR`,
      `role-confirmed ${second.id} MENTOR>COORDINATOR`,
      `person-changed ${second.id} role MENTOR>COORDINATOR`,
    ]);
  });
});

describe('who sees everybody’s account', () => {
  beforeEach(async () => {
    gateway = await startGateway();
    admin = await setUpAdmin(gateway);
    project = await addProject(gateway, admin, 'bautzen');
  });
  afterEach(() => gateway.stop());

  const invite = (who: Account, login: string, role: string, more: object = {}) =>
    call(who, 'POST', '/api/people', { login, name: login, role, projectId: null, ...more });

  it('is one alone at first, who invites the second without anybody', async () => {
    const answer = await invite(admin, 'zweite', 'ADMIN');
    expect([answer.status, answer.body.invitation !== null]).toEqual([201, true]);
    const token = String((answer.body.invitation as { path: string }).path.split('#')[1]);
    await ask('POST', `${gateway.address}/api/invitations/accept`, {
      token,
      passphrase: PASSPHRASE,
    });
    // From now on it takes two.
    expect((await invite(admin, 'dritte', 'ADMIN')).status).toBe(202);
  });

  it('needs a coordinator where there is no other administrator, and not one made for it', async () => {
    const kai = await person('kai', 'COORDINATOR');
    const asked = await invite(admin, 'zweite', 'ADMIN');
    expect([asked.status, asked.body.invitation]).toEqual([202, null]);
    expect((asked.body.person as { active: boolean }).active).toBe(false);
    expect((await confirm(kai)).body.problem).toBe('confirmer-too-new');
    expect((await requests(kai))[0]?.confirmFrom).not.toBeNull();
    gateway.clock.now += 4 * DAY;
    await fresh(kai);
    expect((await confirm(kai)).status).toBe(200);
    expect((asked.body.person as { id: string }).id).toBeTruthy();
  });

  it('says so where there is nobody who could confirm', async () => {
    const mira = await person('mira', 'MENTOR');
    expect((await want(admin, mira, 'COORDINATOR')).body.problem).toBe('confirmer-missing');
    const term = { term: { from: '2026-01-01', until: '2026-12-31' } };
    expect((await invite(admin, 'revision', 'AUDITOR', term)).body.problem).toBe(
      'confirmer-missing',
    );
    expect(await gateway.house.store.personByLogin('revision')).toBeNull();
  });

  it('is not enabled again by one alone, nor taken over by a link', async () => {
    const second = await addPerson(gateway, admin, {
      login: 'zweite',
      role: 'ADMIN',
      projectId: null,
    });
    const third = await addPerson(gateway, admin, {
      login: 'dritte',
      role: 'ADMIN',
      projectId: null,
    });
    await call(admin, 'PATCH', `/api/people/${third.id}`, { active: false });
    const enabled = await call(admin, 'PATCH', `/api/people/${third.id}`, { active: true });
    expect(enabled.body).toMatchObject({ asked: true, person: { active: false } });
    // A link for the second one hands the account out: it does not count for three days.
    await call(admin, 'POST', `/api/people/${second.id}/invitation`, {});
    expect((await confirm(second)).body.problem).toBe('confirmer-too-new');
    await call(admin, 'DELETE', `/api/role-requests/${await idOf(admin)}`);
    // Nor does what it asks for.
    await want(second, third, 'PROGRAMME', { projectId: null });
    expect((await confirm(admin)).body.problem).toBe('confirmer-too-new');
  });

  it('cannot change the own role, nor ask for a project that is not there', async () => {
    await addPerson(gateway, admin, { login: 'zweite', role: 'ADMIN', projectId: null });
    const mira = await person('mira', 'MENTOR');
    expect((await want(admin, admin, 'PROGRAMME', { projectId: null })).body.problem).toBe(
      'not-permitted',
    );
    expect((await want(admin, mira, 'MENTOR')).body.problem).toBe('value-unknown');
    expect((await want(admin, mira, 'ADMIN')).body.problem).toBe('value-unknown');
    const gone = { projectId: mira.id };
    expect((await want(admin, mira, 'COORDINATOR', gone)).body.problem).toBe('value-unknown');
    expect((await want(mira, mira, 'COORDINATOR')).body.problem).toBe('not-permitted');
  });
});
