import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, startBareEngine, type BareEngine } from './bare-engine.ts';

let engine: BareEngine;
let db: string;
let n = 0;

beforeAll(async () => {
  engine = await startBareEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  db = `${engine.address}/protocol${(n += 1)}`;
  await ask('PUT', db);
});

/** A document with two branches, one further than the other, and a deleted third. */
async function putConflict(): Promise<void> {
  const docs = [
    { _id: 'doc', _rev: '1-a', v: 1 },
    { _id: 'doc', _rev: '2-b', _revisions: { start: 2, ids: ['b', 'a'] }, v: 2 },
    { _id: 'doc', _rev: '2-c', _revisions: { start: 2, ids: ['c', 'a'] }, v: 3 },
    { _id: 'doc', _rev: '2-d', _revisions: { start: 2, ids: ['d', 'a'] }, _deleted: true },
  ];
  await ask('POST', `${db}/_bulk_docs`, { docs, new_edits: false });
}

describe('requests of the protocol and their answers', () => {
  it('read a query to its end, also past a question mark', async () => {
    await ask('PUT', `${db}/a%3Fb`, {});
    const url = `${db}/_all_docs?key="a?b"&include_docs=true`;
    expect((await ask('GET', url)).body).toMatchObject({ rows: [{ doc: { _id: 'a?b' } }] });
  });

  it.each<[string, string, unknown, number, object]>([
    ['GET', '', undefined, 200, { doc_count: 0, update_seq: '0' }],
    ['PUT', '', undefined, 412, { error: 'file_exists' }],
    ['POST', '', { _id: 'x' }, 201, { ok: true, id: 'x' }],
    ['POST', '', '[]', 400, { error: 'bad_request' }],
    ['POST', '', '{', 400, { error: 'bad_request', reason: 'invalid UTF-8 JSON' }],
    ['GET', '/none', undefined, 404, { error: 'not_found', reason: 'missing' }],
    ['PUT', '/_odd', {}, 400, { error: 'illegal_docid' }],
    ['PUT', '/x', { _id: 'y' }, 400, { error: 'bad_request' }],
    ['PUT', '/x', { _zing: 1 }, 500, { error: 'doc_validation' }],
    ['PUT', '/x', { _rev: 'nonsense' }, 400, { error: 'bad_request' }],
    ['PUT', '/x', { _rev: '1-abc' }, 409, { error: 'conflict' }],
    ['DELETE', '/none', undefined, 404, { error: 'not_found' }],
    ['POST', '/_bulk_docs', {}, 400, { error: 'bad_request' }],
    ['POST', '/_bulk_docs', { docs: [1] }, 400, { error: 'bad_request' }],
    ['POST', '/_bulk_docs', { docs: [] }, 201, []],
    [
      'POST',
      '/_bulk_docs',
      { docs: [{ _id: 'x' }], new_edits: false },
      400,
      { error: 'bad_request' },
    ],
    ['GET', '/_all_docs?keys=[]&key="a"', undefined, 400, { error: 'query_parse_error' }],
    ['GET', '/x?open_revs=["odd"]', undefined, 400, { error: 'bad_request' }],
    ['PUT', '/_local/x', { _deleted: true }, 404, { error: 'not_found' }],
    ['PUT', '/x', { _replication_state: 'on' }, 201, { ok: true }],
    ['POST', '/_revs_diff', { x: ['1-a'] }, 200, { x: { missing: ['1-a'] } }],
    ['POST', '/_missing_revs', { x: ['1-a'] }, 200, { missing_revs: { x: ['1-a'] } }],
    ['POST', '/_revs_diff', { x: 'y' }, 400, { error: 'bad_request' }],
    ['GET', '/_changes?since=nonsense', undefined, 400, { error: 'bad_request' }],
    ['GET', '/_changes?feed=odd', undefined, 400, { error: 'bad_request' }],
    ['GET', '/_changes?filter=app/odd', undefined, 404, { error: 'not_found' }],
    ['POST', '/_changes?filter=_selector', {}, 400, { error: 'bad_request' }],
    ['GET', '/_design/a/_view/b', undefined, 501, { error: 'not_implemented' }],
    ['POST', '/_find', {}, 501, { error: 'not_implemented' }],
    ['GET', '/_local/none', undefined, 404, { error: 'not_found', reason: 'missing' }],
    ['PUT', '/_local/x', { v: 1 }, 201, { ok: true, id: '_local/x', rev: '0-1' }],
    ['GET', '/_local_docs', undefined, 200, { total_rows: 0 }],
    ['GET', '/_security', undefined, 200, {}],
    ['POST', '/_ensure_full_commit', {}, 201, { ok: true }],
    ['POST', '/_compact', {}, 202, { ok: true }],
    ['GET', '/_revs_limit', undefined, 200, 1000 as unknown as object],
    ['PUT', '/_revs_limit', '0', 400, { error: 'bad_request' }],
    ['PATCH', '', undefined, 404, {}],
  ])('%s <db>%s %j → %i', async (method, path, body, status, expected) => {
    const answer = await ask(method, db + path, body);
    expect(answer.status).toBe(status);
    if (typeof expected === 'object') expect(answer.body).toMatchObject(expected);
    else expect(answer.body).toBe(expected);
  });

  it.each<[string, string, number, object]>([
    ['GET', '/', 200, { couchdb: 'Welcome', version: expect.stringMatching(/^3\./) as string }],
    ['GET', '/_up', 200, { status: 'ok' }],
    ['GET', '/_session', 200, { ok: true, userCtx: { name: null } }],
    ['GET', '/none', 404, { error: 'not_found', reason: 'Database does not exist.' }],
    ['DELETE', '/none', 404, { error: 'not_found' }],
    ['PUT', '/Upper', 400, { error: 'illegal_database_name' }],
    ['PUT', '/..%2f..%2fetc', 400, { error: 'illegal_database_name' }],
    ['GET', '/_odd', 501, { error: 'not_implemented' }],
    ['GET', '/%zz', 400, { error: 'bad_request' }],
  ])('%s %s → %i', async (method, path, status, expected) => {
    const answer = await ask(method, engine.address + path);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(expected);
  });
});

describe('databases', () => {
  it('are made, listed and removed under names with slashes', async () => {
    const url = `${engine.address}/a%2Fb(c)`;
    expect((await ask('PUT', url)).status).toBe(201);
    expect((await ask<string[]>('GET', `${engine.address}/_all_dbs`)).body).toContain('a/b(c)');
    expect((await ask('GET', url)).body).toMatchObject({ db_name: 'a/b(c)' });
    expect((await ask('DELETE', url)).status).toBe(200);
    expect((await ask('GET', url)).status).toBe(404);
  });
});

describe('a document with branches', () => {
  beforeEach(putConflict);

  it('shows the winner, its conflicts and its history', async () => {
    const { body } = await ask('GET', `${db}/doc?meta=true&revs=true`);
    expect(body).toMatchObject({
      _rev: '2-c',
      v: 3,
      _conflicts: ['2-b'],
      _deleted_conflicts: ['2-d'],
      _revisions: { start: 2, ids: ['c', 'a'] },
      _revs_info: [
        { rev: '2-c', status: 'available' },
        { rev: '1-a', status: 'available' },
      ],
    });
  });

  it('gives all open revisions, or the named ones with what is missing', async () => {
    const all = await ask<{ ok: { _rev: string } }[]>('GET', `${db}/doc?open_revs=all`);
    expect(all.body.map((one) => one.ok._rev).sort()).toEqual(['2-b', '2-c', '2-d']);
    const named = await ask('GET', `${db}/doc?open_revs=["2-b","9-x"]`);
    expect(named.body).toMatchObject([{ ok: { _rev: '2-b' } }, { missing: '9-x' }]);
    const latest = await ask('GET', `${db}/doc?open_revs=["1-a"]&latest=true`);
    expect(latest.body).toHaveLength(3);
  });

  it('answers open_revs in parts for who asks for multipart', async () => {
    const url = `${db}/doc?open_revs=["2-b","9-x"]&revs=true`;
    const response = await fetch(url, { headers: { accept: 'multipart/mixed' } });
    expect(response.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/);
    const text = await response.text();
    expect(text).toContain('"_rev":"2-b"');
    expect(text).toContain('application/json; error="true"\r\n\r\n{"missing":"9-x"}');
  });

  it('lists every leaf in the changes with style=all_docs, and one row a document', async () => {
    const { body } = await ask<{ results: { changes: { rev: string }[] }[] }>(
      'GET',
      `${db}/_changes?style=all_docs`,
    );
    expect(body.results).toHaveLength(1);
    expect(body.results[0]?.changes.map(({ rev }) => rev)).toEqual(['2-c', '2-b', '2-d']);
  });

  it('reads many revisions at once and names what it does not have', async () => {
    const docs = [{ id: 'doc', rev: '2-b' }, { id: 'doc', rev: '7-x' }, { id: 'none' }];
    const { body } = await ask<{ results: unknown[] }>('POST', `${db}/_bulk_get?revs=true`, {
      docs,
    });
    expect(body.results).toMatchObject([
      { id: 'doc', docs: [{ ok: { _rev: '2-b', _revisions: { start: 2, ids: ['b', 'a'] } } }] },
      { id: 'doc', docs: [{ error: { rev: '7-x', error: 'not_found' } }] },
      { id: 'none', docs: [{ error: { error: 'not_found' } }] },
    ]);
  });

  it('knows what it lacks and from what that could descend', async () => {
    const { body } = await ask('POST', `${db}/_revs_diff`, { doc: ['2-b', '1-a', '3-x'] });
    expect(body).toMatchObject({ doc: { missing: ['3-x'] } });
    expect((body.doc as { possible_ancestors: string[] }).possible_ancestors).toContain('2-c');
  });

  it('keeps old bodies until compaction, leaves always', async () => {
    expect((await ask('GET', `${db}/doc?rev=1-a`)).body).toMatchObject({ v: 1 });
    await ask('POST', `${db}/_compact`, {});
    expect((await ask('GET', `${db}/doc?rev=1-a`)).status).toBe(404);
    expect((await ask('GET', `${db}/doc?rev=2-b`)).body).toMatchObject({ v: 2 });
    expect((await ask('GET', `${db}/doc?rev=2-d`)).body).toMatchObject({ _deleted: true });
  });

  it('forgets purged leaves as if they had never been', async () => {
    const purged = await ask('POST', `${db}/_purge`, { doc: ['2-c', '2-d', '9-x'] });
    expect(purged.body).toMatchObject({ purged: { doc: ['2-c', '2-d'] } });
    expect((await ask('GET', `${db}/doc?conflicts=true`)).body).toEqual({
      _id: 'doc',
      _rev: '2-b',
      v: 2,
    });
    await ask('POST', `${db}/_purge`, { doc: ['2-b'] });
    expect((await ask('GET', `${db}/doc`)).body).toMatchObject({ reason: 'missing' });
    expect((await ask('GET', db)).body).toMatchObject({ doc_count: 0, doc_del_count: 0 });
  });

  it('stems what is older than the revision limit', async () => {
    await ask('PUT', `${db}/_revs_limit`, 2);
    const ids = ['g', 'f', 'e', 'c', 'a'];
    const docs = [{ _id: 'doc', _rev: '5-g', _revisions: { start: 5, ids } }];
    await ask('POST', `${db}/_bulk_docs`, { docs, new_edits: false });
    const { body } = await ask('GET', `${db}/doc?revs=true`);
    expect(body._revisions).toEqual({ start: 5, ids: ['g', 'f'] });
  });
});

describe('writing', () => {
  it('refuses an edit of what is no leaf and lets a deleted document come back', async () => {
    const first = (await ask<{ rev: string }>('PUT', `${db}/x`, { v: 1 })).body.rev;
    const second = await ask<{ rev: string }>('PUT', `${db}/x`, { v: 2, _rev: first });
    expect(second.status).toBe(201);
    expect((await ask('PUT', `${db}/x`, { v: 3, _rev: first })).status).toBe(409);
    expect((await ask('PUT', `${db}/x`, { v: 3 })).status).toBe(409);
    expect((await ask('DELETE', `${db}/x?rev=${second.body.rev}`)).status).toBe(200);
    expect((await ask('GET', `${db}/x`)).body).toMatchObject({ reason: 'deleted' });
    const again = await ask<{ rev: string }>('PUT', `${db}/x`, { v: 4 });
    expect(again.body.rev).toMatch(/^4-/);
  });

  it('judges each document of a bulk write by itself', async () => {
    await ask('PUT', `${db}/x`, { v: 1 });
    const { body } = await ask('POST', `${db}/_bulk_docs`, { docs: [{ _id: 'x' }, { _id: 'y' }] });
    expect(body).toMatchObject([
      { id: 'x', error: 'conflict' },
      { id: 'y', ok: true },
    ]);
  });

  it('answers If-None-Match with 304 as long as the revision is the same', async () => {
    await ask('PUT', `${db}/x`, { v: 1 });
    const tag = (await fetch(`${db}/x`)).headers.get('etag') ?? '';
    expect((await fetch(`${db}/x`, { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect((await fetch(`${db}/x`, { headers: { 'if-none-match': '"1-x"' } })).status).toBe(200);
  });

  it('wants JSON to be called JSON', async () => {
    const response = await fetch(`${db}/_bulk_docs`, { method: 'POST', body: '{"docs":[]}' });
    expect(response.status).toBe(415);
  });

  it('keeps text exactly as it was written', async () => {
    const odd = { a: 'ß\u{1F600}\u2028"\\', deep: [{ n: 1e21, z: -0.5 }], '': null };
    await ask('PUT', `${db}/x`, odd);
    expect((await ask('GET', `${db}/x`)).body).toMatchObject(odd);
  });
});

describe('_all_docs', () => {
  beforeEach(async () => {
    const docs = ['a', 'b', 'c', 'd', 'Ä'].map((_id) => ({ _id, v: _id }));
    await ask('POST', `${db}/_bulk_docs`, { docs });
  });
  const ids = async (query: string, body?: unknown): Promise<string[]> => {
    const url = `${db}/_all_docs?${query}`;
    const answer = await ask<{ rows: { id?: string; key: string; error?: string }[] }>(
      body ? 'POST' : 'GET',
      url,
      body,
    );
    return answer.body.rows.map((row) => row.id ?? `${row.key}:${row.error ?? ''}`);
  };

  it.each([
    ['', ['a', 'b', 'c', 'd', 'Ä']],
    ['descending=true&limit=2', ['Ä', 'd']],
    ['startkey="b"&endkey="c"', ['b', 'c']],
    ['startkey="b"&endkey="d"&inclusive_end=false', ['b', 'c']],
    ['startkey="c"&endkey="a"&descending=true', ['c', 'b', 'a']],
    ['key="b"', ['b']],
    ['skip=3', ['d', 'Ä']],
    ['keys=["d","x","a"]', ['d', 'x:not_found', 'a']],
  ])('%s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('takes keys in a body and shows documents', async () => {
    expect(await ids('', { keys: ['b', 'nope'] })).toEqual(['b', 'nope:not_found']);
    const { body } = await ask('GET', `${db}/_all_docs?include_docs=true&key="a"&update_seq=true`);
    expect(body).toMatchObject({
      total_rows: 5,
      update_seq: expect.any(String) as string,
      rows: [{ doc: { _id: 'a', v: 'a' } }],
    });
  });
});

describe('attachments', () => {
  it('are stored by content, shown as stubs and given back as they came', async () => {
    const data = Buffer.from('hello').toString('base64');
    const attachments = { 'a.txt': { content_type: 'text/plain', data } };
    const { rev } = (await ask<{ rev: string }>('PUT', `${db}/x`, { _attachments: attachments }))
      .body;
    const stub = { length: 5, digest: 'md5-XUFAKrxLKna5cZ2REBfFkg==', revpos: 1, stub: true };
    expect((await ask('GET', `${db}/x`)).body).toMatchObject({ _attachments: { 'a.txt': stub } });
    expect((await ask('GET', `${db}/x?attachments=true`)).body).toMatchObject({
      _attachments: { 'a.txt': { data } },
    });
    const kept = { _rev: rev, v: 2, _attachments: { 'a.txt': { stub: true } } };
    expect((await ask('PUT', `${db}/x`, kept)).status).toBe(201);
    const response = await fetch(`${db}/x/a.txt`);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(await response.text()).toBe('hello');
    const lost = { _attachments: { 'b.txt': { stub: true, digest: 'md5-none' } } };
    expect((await ask('PUT', `${db}/y`, lost)).status).toBe(412);
  });
});
