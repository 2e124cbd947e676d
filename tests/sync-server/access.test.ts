import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mentee } from '#lib/domain/mentee.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { ask } from './bare-engine.ts';
import {
  addPerson,
  addProject,
  setUpAdmin,
  startGateway,
  type Account,
  type Gateway,
} from './gateway.ts';

let gateway: Gateway;
let admin: Account;
let mira: Account;
let programme: Account;
let project: { id: string; db: string };
let foreign: { id: string; db: string };

beforeAll(async () => {
  gateway = await startGateway();
  admin = await setUpAdmin(gateway);
  project = await addProject(gateway, admin, 'bautzen');
  foreign = await addProject(gateway, admin, 'goerlitz');
  mira = await addPerson(gateway, admin, { login: 'mira', role: 'MENTOR', projectId: project.id });
  programme = await addPerson(gateway, admin, {
    login: 'office',
    role: 'PROGRAMME',
    projectId: null,
  });
});
afterAll(() => gateway.stop());

const as = (who: Account): Record<string, string> => ({ cookie: who.cookie });

const mentee = (fields: Partial<Mentee> = {}): Mentee =>
  buildMentee({
    projectId: project.id,
    createdBy: mira.id,
    updatedBy: mira.id,
    mentorIds: [mira.id],
    ...fields,
  });

interface Line {
  id: string;
  ok?: boolean;
  problem?: string;
  problems?: { code: string; field?: string }[];
  error?: string;
  name?: string;
}

async function push(documents: unknown[], options = {}, who = mira): Promise<Line[]> {
  const body = { docs: documents, ...options };
  return (await ask<Line[]>('POST', `${project.db}/_bulk_docs`, body, as(who))).body;
}

describe('databases', () => {
  it.each(['', '/_changes', '/_all_docs', '/mentee:1', '/_local/x'])(
    'a foreign one does not exist: %s',
    async (path) => {
      for (const db of [foreign.db, `${gateway.address}/db/project-none`]) {
        const answer = await ask('GET', db + path, undefined, as(mira));
        expect([answer.status, answer.body.reason]).toEqual([404, 'Database does not exist.']);
      }
    },
  );

  it('are closed to who is not signed in, and casework to who does not do it', async () => {
    expect((await ask('GET', project.db)).body.problem).toBe('session-expired');
    expect((await ask('GET', project.db, undefined, as(admin))).status).toBe(404);
    expect((await ask('GET', project.db, undefined, as(programme))).status).toBe(404);
    const shared = `${gateway.address}/db/programme`;
    expect((await ask('GET', shared, undefined, as(mira))).status).toBe(200);
  });

  it('read no body of who is not signed in', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const url = `${project.db}/_bulk_docs`;
    expect((await ask('POST', url, 'no gzip', headers)).status).toBe(401);
    expect((await ask('POST', url, 'no gzip', { ...headers, ...as(mira) })).status).toBe(400);
  });

  it.each([
    ['PUT', ''],
    ['DELETE', ''],
    ['POST', '/_compact'],
    ['POST', '/_purge'],
    ['PUT', '/_revs_limit'],
    ['GET', '/_security'],
    ['GET', '/_local_docs'],
    ['POST', '/_find'],
    ['PUT', '/_design/x'],
    ['GET', '/_design/x/_view/y'],
    ['GET', '/mentee:x/file.pdf'],
  ])('serve no %s %s', async (method, path) => {
    const answer = await ask(
      method,
      project.db + path,
      method === 'GET' ? undefined : {},
      as(mira),
    );
    expect([answer.status, answer.body.error]).toEqual([403, 'forbidden']);
  });

  it.each(['/_all_dbs', '/_users', '/_replicator/_all_docs', '/_node', '/%2e%2e%2faccounts'])(
    'and nothing of the server: %s',
    async (path) => {
      const answer = await ask('GET', `${gateway.address}/db${path}`, undefined, as(mira));
      expect([403, 404]).toContain(answer.status);
    },
  );
});

describe('a push', () => {
  it('gets a verdict for each document; the good ones are stored', async () => {
    const [good, bad] = [mentee(), { ...mentee(), status: 'ODD' }];
    const lines = await push([bad, good]);
    expect(lines).toMatchObject([
      {
        id: bad._id,
        error: 'forbidden',
        name: 'forbidden',
        problem: 'value-unknown',
        problems: [{ code: 'value-unknown', field: 'status' }],
      },
      { id: good._id, ok: true },
    ]);
    expect((await ask('GET', `${project.db}/${good._id}`, undefined, as(mira))).status).toBe(200);
    expect((await ask('GET', `${project.db}/${bad._id}`, undefined, as(mira))).status).toBe(404);
  });

  it.each<[string, () => Record<string, unknown>, string]>([
    ['another author', () => ({ ...mentee(), updatedBy: admin.id }), 'author-forged'],
    ['another creator', () => ({ ...mentee(), createdBy: admin.id }), 'author-forged'],
    ['another project', () => mentee({ projectId: foreign.id }), 'project-foreign'],
    ['an id of no kind', () => ({ ...mentee(), _id: 'x' }), 'id-invalid'],
    ['a design document', () => ({ _id: '_design/x' }), 'id-invalid'],
    ['a local document', () => ({ _id: '_local/x' }), 'id-invalid'],
    ['a number for an id', () => ({ ...mentee(), _id: 7 }), 'id-invalid'],
    ['a colleague', () => ({ _id: `member:${nextUlid()}` }), 'not-permitted'],
    ['an article', () => ({ _id: `article:${nextUlid()}` }), 'not-permitted'],
    ['an unknown field', () => ({ ...mentee(), odd: 1 }), 'document-invalid'],
    ['an unknown special field', () => ({ ...mentee(), _odd: 1 }), 'document-invalid'],
    ['a tombstone', () => ({ _id: mentee()._id, _deleted: true }), 'document-invalid'],
    ['files', () => ({ ...mentee(), _attachments: { a: { data: '' } } }), 'attachments-refused'],
    ['a list for files', () => ({ ...mentee(), _attachments: [] }), 'attachments-refused'],
    ['a number for files', () => ({ ...mentee(), _attachments: 0 }), 'attachments-refused'],
    [
      'files whose names and fields reach too deep',
      () => ({ ...mentee(), _attachments: { constructor: nestedTo(30) } }),
      'attachments-refused',
    ],
    ['too much text', () => ({ ...mentee(), note: 'x'.repeat(20_001) }), 'field-too-long'],
    ['too large', () => ({ ...mentee(), note: 'x'.repeat(300_000) }), 'document-too-large'],
  ])('with %s is refused', async (_what, make, problem) => {
    expect(await push([make()])).toMatchObject([{ error: 'forbidden', problem }]);
  });

  it('refuses keys that reach for a prototype, and nesting without end', async () => {
    const text = JSON.stringify(mentee());
    const bad = [
      text.replace(/\}$/, ',"__proto__":{"admin":true}}'),
      text.replace('"address":{', '"address":{"__proto__":{"x":1},'),
      text.replace('"address":{', '"address":{"constructor":{"x":1},'),
      text.replace(/\}$/, `,"deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
    ];
    for (const document of bad) {
      const url = `${project.db}/_bulk_docs`;
      const answer = await ask<Line[]>('POST', url, `{"docs":[${document}]}`, {
        ...as(mira),
        'content-type': 'application/json',
      });
      expect(answer.body).toMatchObject([{ problem: 'document-invalid' }]);
    }
  });

  it('does not believe a generation that its history does not show', async () => {
    const replicated = { new_edits: false };
    const far = { ...mentee(), _rev: '900000-abc' };
    const short = { ...mentee(), _rev: '9-a', _revisions: { start: 9, ids: ['a', 'b'] } };
    const other = { ...mentee(), _rev: '2-x', _revisions: { start: 2, ids: ['a', 'b'] } };
    for (const document of [far, short, other, mentee()])
      expect(await push([document], replicated)).toMatchObject([{ problem: 'revision-forged' }]);
    const grown = mentee();
    const honest = { ...grown, _rev: '3-c', _revisions: { start: 3, ids: ['c', 'b', 'a'] } };
    const next = { ...grown, _rev: '4-d', _revisions: { start: 4, ids: ['d', 'c'] } };
    expect(await push([honest, next], replicated)).toEqual([]);
    const jump = { ...grown, _rev: '99-z', _revisions: { start: 99, ids: ['z', 'y'] } };
    expect(await push([jump], replicated)).toMatchObject([{ problem: 'revision-forged' }]);
  });

  it('may close one branch of a conflict, never the last', async () => {
    const base = mentee();
    const branch = (id: string) => ({
      ...base,
      _rev: `2-${id}`,
      _revisions: { start: 2, ids: [id, 'root'] },
    });
    await push([branch('a'), branch('b')], { new_edits: false });
    const close = (id: string) => ({
      _id: base._id,
      _rev: `3-${id}${id}`,
      _deleted: true,
      _revisions: { start: 3, ids: [id + id, id, 'root'] },
    });
    expect(await push([close('a')], { new_edits: false })).toEqual([]);
    expect(await push([close('b')], { new_edits: false })).toMatchObject([{ id: base._id }]);
    const left = await ask('GET', `${project.db}/${base._id}?conflicts=true`, undefined, as(mira));
    expect(left.body).toMatchObject({ _rev: '2-b' });
    expect(left.body._conflicts).toBeUndefined();
  });

  it('may not close both branches of a conflict at once either', async () => {
    const base = mentee();
    const history = (...ids: string[]) => ({
      _id: base._id,
      _rev: `${ids.length}-${ids[0] ?? ''}`,
      _revisions: { start: ids.length, ids },
    });
    const branches = ['a', 'b'].map((id) => ({ ...base, ...history(id, 'root') }));
    const ends = ['a', 'b'].map((id) => ({ ...history(id + id, id, 'root'), _deleted: true }));
    await push(branches, { new_edits: false });
    expect(await push(ends, { new_edits: false })).toMatchObject([{ problem: 'document-invalid' }]);
    expect((await ask('GET', `${project.db}/${base._id}`, undefined, as(mira))).status).toBe(200);
  });

  it('is limited in documents and bytes, also when it comes compressed', async () => {
    const many = Array.from({ length: 201 }, () => ({ _id: 'x' }));
    const url = `${project.db}/_bulk_docs`;
    expect((await ask('POST', url, { docs: many }, as(mira))).body.problem).toBe('too-large');
    const huge = JSON.stringify({ docs: [{ _id: 'x', note: 'x'.repeat(2_100_000) }] });
    expect(
      (await ask('POST', url, huge, { ...as(mira), 'content-type': 'application/json' })).status,
    ).toBe(413);
    const bomb = await fetch(url, {
      method: 'POST',
      headers: { ...as(mira), 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(huge)),
    });
    expect(bomb.status).toBe(413);
    const small = await fetch(url, {
      method: 'POST',
      headers: { ...as(mira), 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(JSON.stringify({ docs: [mentee()] }))),
    });
    expect(await small.json()).toMatchObject([{ ok: true }]);
  });

  it('writes articles for the programme office alone', async () => {
    const article = {
      ...mentee(),
      _id: `article:${nextUlid()}`,
    };
    const url = `${gateway.address}/db/programme/_bulk_docs`;
    const own = {
      _id: article._id,
      type: 'article',
      schemaVersion: 1,
      projectId: project.id,
      createdAt: article.createdAt,
      createdBy: programme.id,
      updatedAt: article.updatedAt,
      updatedBy: programme.id,
      title: 'T',
      body: 'B',
      legalBasis: [],
      reviewedOn: '2026-11-01',
    };
    const byOffice = await ask<Line[]>('POST', url, { docs: [own] }, as(programme));
    expect(byOffice.body).toMatchObject([{ ok: true }]);
    const byMentor = await ask<Line[]>('POST', url, { docs: [own] }, as(mira));
    expect(byMentor.body).toMatchObject([{ problem: 'not-permitted' }]);
  });

  it('is written to the audit log, accepted or not', async () => {
    const before = await gateway.house.audit.verify();
    await push([mentee(), { _id: 'x' }]);
    const after = await gateway.house.audit.verify();
    // A new edit is announced before it is written, and told with its revision after.
    expect(before.ok && after.ok && after.records - before.records).toBe(3);
  });
});

describe('local documents', () => {
  it('are each person’s own, and small', async () => {
    const kai = await addPerson(gateway, admin, {
      login: 'kai',
      role: 'COORDINATOR',
      projectId: project.id,
    });
    const url = `${project.db}/_local/checkpoint`;
    expect((await ask('PUT', url, { v: 1 }, as(mira))).body).toMatchObject({ rev: '0-1' });
    expect((await ask('GET', url, undefined, as(mira))).body).toMatchObject({
      _id: '_local/checkpoint',
      v: 1,
    });
    expect((await ask('GET', url, undefined, as(kai))).status).toBe(404);
    expect((await ask('PUT', url, { v: 'x'.repeat(70_000) }, as(mira))).status).toBe(413);
    const long = `${project.db}/_local/${'x'.repeat(300)}`;
    expect((await ask('PUT', long, {}, as(mira))).status).toBe(413);
  });
});

it('leaves nothing in the caches of a browser', async () => {
  const known = mentee();
  await push([known]);
  const feed = '/_changes?feed=eventsource&limit=1';
  for (const path of ['', '/_changes', feed, '/_all_docs?include_docs=true', `/${known._id}`]) {
    const { headers, body } = await fetch(project.db + path, { headers: as(mira) });
    await body?.cancel();
    expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
  for (const path of ['/api/people', '/api/projects', '/api/me', '/db/_session']) {
    const { headers } = await ask('GET', gateway.address + path, undefined, as(admin));
    expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
});

describe('a waiting feed', () => {
  it('tells nothing more once its session has ended', async () => {
    const lea = await addPerson(gateway, admin, {
      login: 'lea',
      role: 'MENTOR',
      projectId: project.id,
    });
    const url = `${project.db}/_changes?since=now&include_docs=true&feed=continuous`;
    const opened = fetch(`${url}&heartbeat=200`, { headers: as(lea) });
    const told = opened.then((response) => response.text());
    await opened;
    const session = `${gateway.address}/db/_session`;
    expect((await ask('DELETE', session, undefined, as(lea))).status).toBe(200);
    const later = mentee();
    expect(await push([later])).toMatchObject([{ ok: true }]);
    expect(await told).not.toContain(later._id);
  });
});

const nestedTo = (depth: number): unknown => (depth === 0 ? 1 : [nestedTo(depth - 1)]);
