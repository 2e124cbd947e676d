import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boundaryOf, parseMultipart, type Part } from '#server/couch/multipart.ts';
import { ask, startBareEngine, type BareEngine } from './bare-engine.ts';
import { memoryDatabase, remoteDatabase } from './stock-client.ts';

let engine: BareEngine;
let db: string;
let n = 0;

beforeAll(async () => {
  engine = await startBareEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  db = `${engine.address}/multipart${(n += 1)}`;
  await ask('PUT', db);
});

const bytesOf = (given: Buffer | string) => new Uint8Array(Buffer.from(given));
const md5 = (given: Buffer | string) =>
  `md5-${createHash('md5').update(bytesOf(given)).digest('base64')}`;
const text = (part: Part | undefined) => Buffer.from(part?.body ?? []).toString('latin1');
const jsonOf = (part: Part | undefined) => JSON.parse(text(part)) as Record<string, unknown>;

async function parts(response: Response): Promise<Part[]> {
  const type = response.headers.get('content-type') ?? '';
  return parseMultipart(Buffer.from(await response.arrayBuffer()), boundaryOf(type) ?? '');
}

/** A part that is a message itself. */
const inner = (part: Part | undefined) =>
  parseMultipart(
    Buffer.from(part?.body ?? []),
    boundaryOf(part?.headers.get('content-type') ?? '') ?? '',
  );

function put(id: string, query: string, body: string | Buffer, boundary = 'b'): Promise<Response> {
  return fetch(`${db}/${id}${query}`, {
    method: 'PUT',
    headers: { 'content-type': `multipart/related; boundary="${boundary}"` },
    body: bytesOf(body),
  });
}

/** As CouchDB's replicator writes a document with attachments (couch_replicator, update_doc). */
function replicated(
  document: Record<string, unknown>,
  contents: readonly { name?: string; bytes: Buffer | string; type?: string }[],
): Buffer {
  const pieces: (Buffer | string)[] = [
    '--b\r\nContent-Type: application/json\r\n\r\n',
    JSON.stringify(document),
    '\r\n--b',
  ];
  for (const { name, bytes, type = 'text/plain' } of contents)
    pieces.push(
      name === undefined
        ? ''
        : `\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Type: ${type}` +
            `\r\nContent-Length: ${bytes.length}`,
      '\r\n\r\n',
      bytes,
      '\r\n--b',
    );
  return Buffer.concat([...pieces, '--'].map(bytesOf));
}

const stub = (bytes: string, revpos = 1) => ({
  content_type: 'text/plain',
  revpos,
  digest: md5(bytes),
  length: bytes.length,
  follows: true,
});

/** A document with an attachment from generation 1 and another from generation 3. */
async function putGrown(): Promise<void> {
  const first = { _id: 'x', _rev: '1-a', _attachments: { old: stub('old') } };
  await put('x', '?new_edits=false', replicated(first, [{ name: 'old', bytes: 'old' }]));
  const third = {
    _id: 'x',
    _rev: '3-c',
    _revisions: { start: 3, ids: ['c', 'b', 'a'] },
    v: 3,
    _attachments: {
      old: { content_type: 'text/plain', revpos: 1, digest: md5('old'), length: 3, stub: true },
      new: stub('newer', 3),
    },
  };
  await put('x', '?new_edits=false', replicated(third, [{ name: 'new', bytes: 'newer' }]));
}

describe('a document with files as CouchDB’s replicator pushes it', () => {
  it('keeps revision, order, type, generation and bytes', async () => {
    const binary = Buffer.from([0, 13, 10, 45, 45, 97, 13, 10, 255]);
    const document = {
      _id: 'x',
      _rev: '2-b',
      _revisions: { start: 2, ids: ['b', 'a'] },
      v: 1,
      _attachments: {
        'a b.txt': stub('hello', 1),
        'p.bin': { ...stub('', 2), digest: md5(binary), length: binary.length },
      },
    };
    const body = replicated(document, [
      { name: 'a b.txt', bytes: 'hello' },
      { name: 'p.bin', bytes: binary, type: 'application/octet-stream' },
    ]);
    const answer = await put('x', '?new_edits=false', body);
    expect([answer.status, await answer.json()]).toEqual([201, { ok: true, id: 'x', rev: '2-b' }]);
    const { body: stored } = await ask('GET', `${db}/x`);
    expect(stored).toMatchObject({
      _rev: '2-b',
      v: 1,
      _attachments: {
        'a b.txt': { revpos: 1, length: 5, digest: md5('hello'), stub: true },
        'p.bin': { revpos: 2, length: 9, digest: md5(binary), stub: true },
      },
    });
    const bytes = await (await fetch(`${db}/x/p.bin`)).arrayBuffer();
    expect(Buffer.from(bytes)).toEqual(binary);
  });

  it('takes parts without headers in the order of the document', async () => {
    const document = { _attachments: { two: stub('22'), one: stub('1') } };
    const body = replicated(document, [{ bytes: '22' }, { bytes: '1' }]);
    expect((await put('x', '', body)).status).toBe(201);
    expect(await (await fetch(`${db}/x/one`)).text()).toBe('1');
  });

  it('unpacks what came compressed, and knows it again by its generation', async () => {
    const plain = 'a text that CouchDB keeps compressed '.repeat(20);
    const packed = gzipSync(plain);
    const encoded = { encoding: 'gzip', encoded_length: packed.length, digest: md5(packed) };
    const attachment = { ...stub(plain), ...encoded };
    const first = { _id: 'x', _rev: '1-a', _attachments: { t: attachment } };
    const body = replicated(first, [{ name: 't', bytes: packed }]);
    expect((await put('x', '?new_edits=false', body)).status).toBe(201);
    expect(await (await fetch(`${db}/x/t`)).text()).toBe(plain);
    const second = {
      _id: 'x',
      _rev: '2-b',
      _revisions: { start: 2, ids: ['b', 'a'] },
      _attachments: { t: { ...attachment, follows: undefined, stub: true } },
    };
    const pushed = await ask('POST', `${db}/_bulk_docs`, { docs: [second], new_edits: false });
    expect(pushed.body).toEqual([]);
    expect(await (await fetch(`${db}/x/t`)).text()).toBe(plain);
  });

  it('asks for the file where a stub means another than the one that is known', async () => {
    await putGrown();
    const fourth = {
      _id: 'x',
      _rev: '5-e',
      _revisions: { start: 5, ids: ['e', 'd', 'c'] },
      _attachments: { new: { ...stub('unseen', 4), follows: undefined, stub: true } },
    };
    const answer = await ask('PUT', `${db}/x?new_edits=false`, fourth);
    expect([answer.status, answer.body]).toMatchObject([412, { error: 'missing_stub' }]);
  });

  it.each<[string, string | Buffer, number]>([
    [
      'cut short',
      replicated({ _attachments: { a: stub('1') } }, [{ bytes: '1' }]).subarray(0, -2),
      400,
    ],
    ['a part too few', replicated({ _attachments: { a: stub('1') } }, []), 400],
    ['a part too many', replicated({}, [{ bytes: '1' }]), 400],
    ['another length', replicated({ _attachments: { a: stub('11') } }, [{ bytes: '1' }]), 400],
    ['other bytes', replicated({ _attachments: { a: stub('2') } }, [{ bytes: '1' }]), 400],
    [
      'no gzip',
      replicated({ _attachments: { a: { ...stub('1'), encoding: 'gzip' } } }, [{ bytes: '1' }]),
      400,
    ],
    ['no JSON first', '--b\r\n\r\n{}\r\n--b--', 415],
    ['broken JSON', '--b\r\nContent-Type: application/json\r\n\r\n{\r\n--b--', 400],
    ['a list', '--b\r\nContent-Type: application/json\r\n\r\n[]\r\n--b--', 400],
  ])('refuses what is malformed: %s', async (_what, body, status) => {
    expect((await put('x', '', body)).status).toBe(status);
    expect((await ask('GET', `${db}/x`)).status).toBe(404);
  });
});

describe('a document with files as CouchDB’s replicator pulls it', () => {
  const pull = (query: string) =>
    fetch(`${db}/x?revs=true&${query}`, { headers: { accept: 'multipart/mixed' } });

  it('comes as one part a revision, each with its files', async () => {
    await putGrown();
    const [known, missing] = await parts(
      await pull(`open_revs=${encodeURIComponent('["3-c","9-z"]')}&latest=true`),
    );
    const [json, ...files] = inner(known);
    expect(jsonOf(json)).toMatchObject({
      _rev: '3-c',
      _revisions: { start: 3, ids: ['c', 'b', 'a'] },
      _attachments: { old: { follows: true, length: 3 }, new: { follows: true, revpos: 3 } },
    });
    expect(files.map(text)).toEqual(['old', 'newer']);
    expect(missing?.headers.get('content-type')).toBe('application/json; error="true"');
    expect(jsonOf(missing)).toEqual({ missing: '9-z' });
  });

  it('leaves out the files that the target has (atts_since)', async () => {
    await putGrown();
    const revs = encodeURIComponent('["3-c"]');
    const since = encodeURIComponent('["1-a"]');
    const [found] = await parts(await pull(`open_revs=${revs}&atts_since=${since}`));
    const [json, ...files] = inner(found);
    expect(jsonOf(json)).toMatchObject({
      _attachments: { old: { stub: true }, new: { follows: true } },
    });
    expect(files.map(text)).toEqual(['newer']);
    const all = encodeURIComponent('["3-c","1-a"]');
    const [none] = await parts(await pull(`open_revs=${revs}&atts_since=${all}`));
    expect(none?.headers.get('content-type')).toBe('application/json');
  });

  it('names a leaf once, however many revisions lead to it', async () => {
    await putGrown();
    const revs = encodeURIComponent('["1-a","3-c"]');
    const { body } = await ask<unknown[]>('GET', `${db}/x?open_revs=${revs}&latest=true`);
    expect(body).toHaveLength(1);
  });

  it('comes as JSON or as a message of its own for who asks for the document alone', async () => {
    await putGrown();
    const since = encodeURIComponent('["1-a"]');
    const { body } = await ask('GET', `${db}/x?atts_since=${since}`);
    expect(body).toMatchObject({
      _attachments: { old: { stub: true }, new: { data: Buffer.from('newer').toString('base64') } },
    });
    const headers = { accept: 'multipart/related' };
    const related = await fetch(`${db}/x?attachments=true`, { headers });
    expect(related.headers.get('content-type')).toMatch(/^multipart\/related; boundary="/);
    expect((await parts(related)).slice(1).map(text)).toEqual(['old', 'newer']);
    const plain = await fetch(`${db}/x`, { headers });
    expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('goes back to another database as it came', async () => {
    await putGrown();
    const revs = encodeURIComponent('["3-c"]');
    const [found] = await parts(await pull(`open_revs=${revs}`));
    const other = `${engine.address}/other${n}`;
    await ask('PUT', other);
    const answer = await fetch(`${other}/x?new_edits=false`, {
      method: 'PUT',
      headers: { 'content-type': found?.headers.get('content-type') ?? '' },
      body: new Uint8Array(found?.body ?? []),
    });
    expect(answer.status).toBe(201);
    const whole = `x?attachments=true&revs=true`;
    expect((await ask('GET', `${other}/${whole}`)).body).toEqual(
      (await ask('GET', `${db}/${whole}`)).body,
    );
  });
});

describe('_bulk_get', () => {
  const bulkGet = (accept: string | undefined, docs: unknown[]) =>
    fetch(`${db}/_bulk_get?revs=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(accept ? { accept } : {}) },
      body: JSON.stringify({ docs }),
    });

  it.each([
    ['multipart/mixed', 'multipart/mixed'],
    ['multipart/*', 'multipart/mixed'],
    ['multipart/related', 'multipart/related'],
    ['application/json, multipart/mixed', 'application/json'],
    ['*/*', 'application/json'],
  ])('answers %s with %s', async (accept, expected) => {
    const response = await bulkGet(accept, [{ id: 'x', rev: '1-a' }]);
    expect(response.headers.get('content-type')).toContain(expected);
    await response.arrayBuffer();
  });

  it('gives each revision a part: with its files, without, or missing', async () => {
    await putGrown();
    await ask('PUT', `${db}/plain`, { v: 1 });
    const response = await bulkGet('multipart/mixed', [
      { id: 'x', rev: '3-c', atts_since: ['1-a'] },
      { id: 'plain' },
      { id: 'none', rev: '1-a' },
    ]);
    const [x, plain, none] = await parts(response);
    expect([x?.headers.get('x-doc-id'), x?.headers.get('x-rev-id')]).toEqual(['x', '3-c']);
    expect(inner(x).slice(1).map(text)).toEqual(['newer']);
    expect(jsonOf(plain)).toMatchObject({ _id: 'plain', v: 1 });
    expect(jsonOf(none)).toMatchObject({ id: 'none', rev: '1-a', error: 'not_found' });
  });

  it('minds atts_since of each document in JSON as well', async () => {
    await putGrown();
    const response = await bulkGet(undefined, [{ id: 'x', rev: '3-c', atts_since: ['1-a'] }]);
    expect(await response.json()).toMatchObject({
      results: [
        { docs: [{ ok: { _attachments: { old: { stub: true }, new: { data: 'bmV3ZXI=' } } } }] },
      ],
    });
  });
});

describe('files between stock PouchDBs over the bare engine', () => {
  it('arrive with digest, type and generation, also after edits of the document alone', async () => {
    const [a, b, remote] = [memoryDatabase(), memoryDatabase(), remoteDatabase(db)];
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256));
    const { rev } = await a.put({ _id: 'x' });
    await a.putAttachment('x', 'photo.bin', rev, bytes, 'image/jpeg');
    await a.replicate.to(remote);
    await b.replicate.from(remote);
    const edited = { ...(await b.get('x')), v: 2 };
    await b.put(edited);
    await b.replicate.to(remote);
    await a.replicate.from(remote);
    expect(((await a.getAttachment('x', 'photo.bin')) as Buffer).equals(bytes)).toBe(true);
    const expected = { digest: md5(bytes), length: bytes.length, content_type: 'image/jpeg' };
    for (const side of [a, b, remote])
      expect(await side.get('x')).toMatchObject({ v: 2, _attachments: { 'photo.bin': expected } });
    // A stock PouchDB counts contents that are pulled inline as new; where they went is kept.
    for (const side of [b, remote])
      expect(await side.get('x')).toMatchObject({ _attachments: { 'photo.bin': { revpos: 2 } } });
  });
});

describe('pages of other origins', () => {
  const from = (origin: string, method = 'GET') =>
    fetch(db, { method, headers: { origin, 'access-control-request-method': 'PUT' } });

  it.each([
    'http://localhost:3000',
    'http://127.0.0.1:8080',
    'http://[::1]:1',
    'https://a.localhost',
  ])('are served from this machine: %s', async (origin) => {
    const answer = await from(origin);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
      200,
      origin,
    ]);
    expect((await from(origin, 'OPTIONS')).status).toBe(204);
  });

  it.each([
    'https://example.org',
    'http://127.0.0.1.example.org',
    'http://localhost.example.org',
    'null',
  ])('are refused from elsewhere: %s', async (origin) => {
    for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
      const answer = await from(origin, method);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
        403,
        null,
      ]);
    }
    expect((await ask('GET', db)).status).toBe(200);
  });
});
