import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseHead, isGenuine } from '#server/audit/head.ts';
import { ask } from './bare-engine.ts';
import { as, menteeOf, push, startCaseWorld, type CaseWorld } from './case-world.ts';
import { ALWAYS, ENGINES, addPerson, signIn, startGatewayOn, type Account } from './gateway.ts';

let world: CaseWorld;
let auditor: Account;

const call = (who: Account, method: string, path: string, body?: unknown) =>
  ask(method, `${world.gateway.address}${path}`, body, as(who));
const WAYS = [
  ['GET', '/api/evidence'],
  ['GET', '/api/evidence/lines'],
  ['POST', '/api/evidence/check'],
  ['POST', '/api/evidence/export'],
] as const;

describe.each(ENGINES)('an auditor, with %s', (engine) => {
  beforeEach(async () => {
    world = await startCaseWorld(startGatewayOn(engine));
    auditor = await addPerson(world.gateway, world.admin, {
      login: 'revision',
      role: 'AUDITOR',
      projectId: null,
    });
  });
  afterEach(() => world.gateway.stop());

  it('sees counts and lines, and neither a name nor an id', async () => {
    const mentee = menteeOf(world, world.mira, { familyName: 'Geheimname' });
    await push(world, world.mira, [mentee]);
    expect((await call(auditor, 'GET', '/api/evidence')).body).toMatchObject({
      term: ALWAYS,
      projects: [
        { slug: 'bautzen', people: 3, cases: 1 },
        { slug: 'goerlitz', people: 0, cases: 0 },
      ],
    });
    const lines = await call(auditor, 'GET', '/api/evidence/lines');
    const text = JSON.stringify(lines.body);
    expect(text).toContain('document-accepted');
    for (const hidden of ['Geheimname', 'Person', 'mira', mentee._id.slice(7), world.mira.id])
      expect(text).not.toContain(hidden);
    expect(lines.body.before).toBeNull();
    const [newest] = lines.body.lines as { no: number; action: string }[];
    expect(newest?.action).toBe('evidence-read');
  });

  it('pages back through the log without a gap', async () => {
    const actor = world.admin.id;
    await world.gateway.house.audit.append(
      Array.from({ length: 230 }, () => ({ action: 'sign-in' as const, actor })),
    );
    const seen: number[] = [];
    let before: number | null = null;
    do {
      const at: string = before === null ? '' : `?before=${before}`;
      const { body } = await call(auditor, 'GET', `/api/evidence/lines${at}`);
      seen.push(...(body.lines as { no: number }[]).map(({ no }) => no));
      before = body.before as number | null;
    } while (before !== null);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => seen.length - i));
    expect(seen.length).toBeGreaterThan(230);
  });

  it('checks the chain, and takes its signed end along', async () => {
    expect((await call(auditor, 'POST', '/api/evidence/check', {})).body).toMatchObject({
      flaw: null,
      at: null,
    });
    const exported = await call(auditor, 'POST', '/api/evidence/export', {});
    const head = parseHead(JSON.stringify(exported.body));
    expect(head && isGenuine(head)).toBe(true);
    world.gateway.clock.now += 11 * 60_000;
    const later = await call(auditor, 'POST', '/api/evidence/export', {});
    expect(later.body.problem).toBe('proof-needed');
  });

  it('leaves a line with every look', async () => {
    const before = (await world.gateway.house.audit.end()).no;
    for (const [method, path] of WAYS)
      await call(auditor, method, path, method === 'POST' ? {} : undefined);
    const lines = await world.gateway.house.audit.page(before, 100);
    const looks = lines.filter(({ action }) => action === 'evidence-read');
    expect(looks.map(({ detail }) => detail?.split(' ')[0])).toEqual([
      'overview',
      'lines',
      'check',
      'export',
    ]);
    expect(looks.every(({ actor }) => actor === auditor.id)).toBe(true);
  });

  it('is let in within the term alone', async () => {
    const { store } = world.gateway.house;
    const term = (from: string, until: string) =>
      store.kept.update(`term:${auditor.id}`, () => ({
        value: { from, until },
        result: undefined,
      }));
    await term('2020-01-01', '2020-12-31');
    expect((await call(auditor, 'GET', '/api/evidence')).status).toBe(401);
    const refused = await signIn(world.gateway.address, 'revision');
    expect(refused.body.problem).toBe('account-disabled');
    await term('2099-01-01', '2099-12-31');
    expect((await call(auditor, 'GET', '/api/evidence')).status).toBe(401);
    await term('2020-01-01', '2099-12-31');
    expect((await call(auditor, 'GET', '/api/evidence')).status).toBe(200);
  });

  it('is the only one who is shown evidence', async () => {
    for (const who of [world.admin, world.koordination, world.mira])
      for (const [method, path] of WAYS)
        expect((await call(who, method, path, method === 'POST' ? {} : undefined)).status).toBe(
          403,
        );
  });
});

it('says where the log was changed', async () => {
  world = await startCaseWorld();
  auditor = await addPerson(world.gateway, world.admin, {
    login: 'revision',
    role: 'AUDITOR',
    projectId: null,
  });
  const { audit } = world.gateway.house;
  const page = audit.page.bind(audit);
  audit.page = async (after, most) =>
    (await page(after, most)).map((record) =>
      record.no === 3 ? { ...record, actor: 'somebody' } : record,
    );
  const { body } = await call(auditor, 'POST', '/api/evidence/check', {});
  expect(body).toMatchObject({ flaw: 'broken', at: 3 });
  const exported = await call(auditor, 'POST', '/api/evidence/export', {});
  expect(exported.body.problem).toBe('conflict');
  await world.gateway.stop();
});
