import { createHash } from 'node:crypto';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeId } from '#lib/domain/id.ts';
import { createEngineApp } from '#server/engine-app.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { ask } from './bare-engine.ts';
import { addPerson, addProject, setUpAdmin, startGateway, type Gateway } from './gateway.ts';
import { memoryDatabase, remoteDatabase } from './stock-client.ts';

let gateway: Gateway;
let projectDb: string;
let caseId: string;
let own: { projectId: string; createdBy: string; updatedBy: string };
const cookies: Record<string, string> = {};
const people: Record<string, string> = {};

beforeAll(async () => {
  gateway = await startGateway();
  const admin = await setUpAdmin(gateway);
  const [here, there] = [
    await addProject(gateway, admin, 'hier'),
    await addProject(gateway, admin, 'dort'),
  ];
  projectDb = here.db;
  const add = async (login: string, role: 'MENTOR' | 'COORDINATOR', projectId: string) => {
    const account = await addPerson(gateway, admin, { login, role, projectId });
    cookies[login] = account.cookie;
    people[login] = account.id;
    return account;
  };
  const mira = await add('mira', 'MENTOR', here.id);
  await add('noah', 'MENTOR', here.id);
  await add('lena', 'MENTOR', here.id);
  await add('kora', 'COORDINATOR', here.id);
  await add('fremd', 'COORDINATOR', there.id);
  cookies.admin = admin.cookie;
  own = { projectId: here.id, createdBy: mira.id, updatedBy: mira.id };
  const mentee = buildMentee({ ...own, mentorIds: [mira.id] });
  const headers = { cookie: mira.cookie };
  const made = await ask('POST', `${projectDb}/_bulk_docs`, { docs: [mentee] }, headers);
  expect(made.body).toMatchObject([{ ok: true }]);
  caseId = mentee._id.slice('mentee:'.length);
});
afterAll(() => gateway.stop());

const newId = () => makeId('file', nextUlid(), caseId);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A JPEG by its first bytes; `seed` tells two of a size apart. */
function photo(size: number, seed = 0): Uint8Array {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed) % 251);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes;
}

interface Sent {
  id: string;
  whole: Uint8Array;
  offset: number;
  /** Bytes of this request; the rest of the file where not given. */
  count?: number;
  who?: string;
  headers?: Record<string, string>;
}

const addressOf = (id: string) => `${gateway.address}/api/files/${encodeURIComponent(id)}`;

function headersOf(who: string, whole: Uint8Array): Record<string, string> {
  return {
    cookie: cookies[who] ?? '',
    'content-type': 'image/jpeg',
    'upload-length': String(whole.length),
    'upload-sha256': sha256(whole),
  };
}

async function send({ id, whole, offset, count, who = 'mira', headers = {} }: Sent) {
  const answer = await fetch(`${addressOf(id)}?offset=${offset}`, {
    method: 'PUT',
    headers: { ...headersOf(who, whole), ...headers },
    body: new Uint8Array(whole.slice(offset, count === undefined ? undefined : offset + count)),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** A PUT whose connection breaks after so many bytes of its body, and after `until` holds. */
function sendBroken(
  id: string,
  whole: Uint8Array,
  offset: number,
  count: number,
  until: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  return new Promise((resolve) => {
    const request = httpRequest(`${addressOf(id)}?offset=${offset}`, {
      method: 'PUT',
      headers: { ...headersOf('mira', whole), 'content-length': whole.length - offset },
    });
    request.on('error', () => undefined).on('close', resolve);
    request.write(whole.slice(offset, offset + count), () => {
      void until().then(() => request.destroy());
    });
  });
}

/** Names in the folder of unfinished uploads that belong to a file. */
const partsOf = (id: string) =>
  readdirSync(gateway.house.uploadFolder)
    .filter((name) => name.includes(id.slice(-26)))
    .map((name) => path.join(gateway.house.uploadFolder, name));

async function offsetOf(id: string, whole: Uint8Array): Promise<number> {
  const answer = await fetch(addressOf(id), { method: 'HEAD', headers: headersOf('mira', whole) });
  return Number(answer.headers.get('upload-offset'));
}

const get = (id: string, who = 'mira', range?: string) =>
  fetch(addressOf(id), {
    headers: { cookie: cookies[who] ?? '', ...(range ? { range } : {}) },
  });

describe('an upload', () => {
  it('in one piece is answered with its checksum, and comes back byte for byte', async () => {
    const [id, whole] = [newId(), photo(300_000)];
    const sent = await send({ id, whole, offset: 0 });
    expect(sent).toEqual({ status: 201, body: { sha256: sha256(whole), size: 300_000 } });
    expect(new Uint8Array(await (await get(id)).arrayBuffer())).toEqual(whole);
    expect(await send({ id, whole, offset: 0 })).toEqual(sent);
    expect(await offsetOf(id, whole)).toBe(300_000);
  });

  it('goes on from any byte at which it was cut', async () => {
    const cuts = fc.array(fc.record({ broken: fc.boolean(), count: fc.nat(60_000) }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 200_000 }), cuts, async (size, pieces) => {
        const [id, whole] = [newId(), photo(size)];
        for (const { broken, count } of pieces) {
          const offset = await offsetOf(id, whole);
          if (offset === size) break;
          if (broken) await sendBroken(id, whole, offset, Math.min(count, size - offset - 1));
          else await send({ id, whole, offset, count });
        }
        const offset = await offsetOf(id, whole);
        expect((await send({ id, whole, offset })).body).toEqual({ sha256: sha256(whole), size });
        expect(sha256(new Uint8Array(await (await get(id)).arrayBuffer()))).toBe(sha256(whole));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what a broken connection brought', async () => {
    const [id, whole] = [newId(), photo(400_000)];
    const half = 200_000;
    await sendBroken(id, whole, 0, half, () =>
      vi.waitFor(() => {
        expect(partsOf(id).map((file) => statSync(file).size)).toContain(half);
      }),
    );
    expect(await offsetOf(id, whole)).toBe(half);
  });

  it('is told where it stands when it goes on elsewhere', async () => {
    const [id, whole] = [newId(), photo(1_000)];
    await send({ id, whole, offset: 0, count: 400 });
    const wrong = await send({ id, whole, offset: 500 });
    expect(wrong).toMatchObject({ status: 409, body: { problem: 'conflict', offset: 400 } });
    expect((await send({ id, whole, offset: 400 })).status).toBe(201);
  });

  it('begins anew where another file is declared under the id', async () => {
    const id = newId();
    const [first, second] = [photo(900, 1), photo(900, 2)];
    await send({ id, whole: first, offset: 0, count: 500 });
    expect(await offsetOf(id, second)).toBe(0);
    expect((await send({ id, whole: second, offset: 0 })).status).toBe(201);
    expect(await send({ id, whole: first, offset: 0 })).toMatchObject({ status: 409 });
    expect(sha256(new Uint8Array(await (await get(id)).arrayBuffer()))).toBe(sha256(second));
  });

  it('that does not have its checksum is refused, dropped, and may begin anew', async () => {
    const [id, whole] = [newId(), photo(5_000)];
    const damaged = whole.slice();
    damaged[4_000] = 255;
    const headers = headersOf('mira', whole);
    const sent = await send({ id, whole: damaged, offset: 0, headers });
    expect(sent).toMatchObject({ status: 422, body: { problem: 'file-damaged' } });
    expect([(await get(id)).status, await offsetOf(id, whole)]).toEqual([404, 0]);
    expect((await send({ id, whole, offset: 0 })).status).toBe(201);
  });

  it('is forgotten after a week', async () => {
    const [id, whole] = [newId(), photo(1_000)];
    await send({ id, whole, offset: 0, count: 400 });
    expect(await offsetOf(id, whole)).toBe(400);
    const eightDaysAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    for (const file of partsOf(id)) utimesSync(file, eightDaysAgo, eightDaysAgo);
    await send({ id: newId(), whole, offset: 0, count: 10 });
    expect([partsOf(id), await offsetOf(id, whole)]).toEqual([[], 0]);
  });

  it('does not fill the disk with what is never finished', async () => {
    const whole = photo(1_000);
    for (let n = 0; n < 14; n += 1) await send({ id: newId(), whole, offset: 0, count: 100 });
    const parts = readdirSync(gateway.house.uploadFolder).filter((name) => name.endsWith('.part'));
    expect(parts.length).toBeLessThanOrEqual(10);
  });

  it.each<[string, Record<string, string>, number]>([
    ['a kind of file that is not taken', { 'content-type': 'text/html' }, 415],
    ['a kind that the bytes are not', { 'content-type': 'application/pdf' }, 422],
    ['no length', { 'upload-length': '' }, 400],
    ['an odd length', { 'upload-length': '1e3' }, 400],
    ['too much', { 'upload-length': '15000001' }, 413],
    ['more than was declared', { 'upload-length': '999' }, 413],
    ['no checksum', { 'upload-sha256': 'x' }, 400],
  ])('is refused with %s', async (_what, headers, status) => {
    const [id, whole] = [newId(), photo(1_000)];
    const sent = await send({ id, whole, offset: 0, headers });
    expect(sent).toMatchObject({ status, body: { problem: expect.any(String) as string } });
    expect((await get(id)).status).toBe(404);
  });
});

describe('a file', () => {
  it('is sent as a download that is no page, and in parts', async () => {
    const [id, whole] = [newId(), photo(1_000)];
    await send({ id, whole, offset: 0 });
    const all = await get(id);
    expect(Object.fromEntries(all.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="datei.jpeg"',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
      'upload-sha256': sha256(whole),
    });
    const part = await get(id, 'mira', 'bytes=100-199');
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 100-199/1000']);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(100, 200));
    expect((await get(id, 'mira', 'bytes=2000-')).status).toBe(416);
  });

  it('does not exist for who may not see its case, and is not to be told from one that never was', async () => {
    const [id, whole] = [newId(), photo(1_000)];
    await send({ id, whole, offset: 0 });
    await send({ id: newId(), whole, offset: 0, count: 10 });
    expect((await get(id, 'kora')).status).toBe(200);
    for (const who of ['noah', 'lena', 'fremd', 'admin']) {
      for (const asked of [id, newId()]) {
        const answers = [
          await get(asked, who),
          await fetch(addressOf(asked), { method: 'HEAD', headers: headersOf(who, whole) }),
        ];
        expect(answers.map(({ status }) => status)).toEqual([404, 404]);
        for (const answer of answers) expect(answer.headers.get('upload-sha256')).toBeNull();
        expect(await send({ id: asked, whole, offset: 0, who })).toEqual({
          status: 404,
          body: { error: 'not_found', problem: 'not-found', reason: 'There is no such file.' },
        });
      }
    }
  });

  it('of a paper that came from this person is taken also after the case was handed over', async () => {
    const as = (who: string) => ({ cookie: cookies[who] ?? '' });
    const handedOver = buildMentee({ ...own, mentorIds: [own.createdBy] });
    const theirCase = handedOver._id.slice('mentee:'.length);
    const [whole, ulid] = [photo(700, 3), nextUlid()];
    const paper = {
      _id: makeId('paper', ulid, theirCase),
      type: 'paper',
      ...own,
      schemaVersion: handedOver.schemaVersion,
      createdAt: handedOver.createdAt,
      updatedAt: handedOver.updatedAt,
      caseId: theirCase,
      title: 'Zeugnis',
      purpose: 'Bewerbung',
      contentType: 'image/jpeg',
      size: whole.length,
      sha256: sha256(whole),
    };
    const docs = [handedOver, paper];
    const made = await ask<{ rev: string }[]>(
      'POST',
      `${projectDb}/_bulk_docs`,
      { docs },
      as('mira'),
    );
    expect(made.body).toMatchObject([{ ok: true }, { ok: true }]);
    const changed = {
      ...handedOver,
      _rev: made.body[0]?.rev,
      mentorIds: [people.noah],
      updatedBy: people.kora,
    };
    const given = await ask('POST', `${projectDb}/_bulk_docs`, { docs: [changed] }, as('kora'));
    expect(given.body).toMatchObject([{ ok: true }]);
    const id = makeId('file', ulid, theirCase);
    expect((await send({ id, whole: photo(700, 4), offset: 0 })).status).toBe(404);
    const other = makeId('file', nextUlid(), theirCase);
    expect((await send({ id: other, whole, offset: 0 })).status).toBe(404);
    expect((await send({ id, whole, offset: 0, who: 'lena' })).status).toBe(404);
    expect((await send({ id, whole, offset: 0 })).status).toBe(201);
    expect([(await get(id)).status, (await get(id, 'noah')).status]).toEqual([404, 200]);
  });

  it.each(['mentee', 'paper'] as const)('is not what a %s document is', async (type) => {
    const id = type === 'mentee' ? `mentee:${caseId}` : makeId('paper', nextUlid(), caseId);
    expect((await get(id)).status).toBe(404);
    expect((await send({ id, whole: photo(100), offset: 0 })).status).toBe(404);
  });

  it('is not served or read without a session', async () => {
    const [id, whole] = [newId(), photo(1_000)];
    expect((await get(id, 'nobody')).status).toBe(401);
    expect((await send({ id, whole, offset: 0, who: 'nobody' })).status).toBe(401);
  });

  it('is left out of what the caseload replicates, and cannot be written there', async () => {
    const [id, whole] = [newId(), photo(1_000)];
    await send({ id, whole, offset: 0 });
    const headers = { cookie: cookies.mira ?? '' };
    const docs = [{ _id: newId(), _attachments: { content: { content_type: 'x', data: '' } } }];
    const pushed = await ask<{ error: string }[]>(
      'POST',
      `${projectDb}/_bulk_docs`,
      { docs },
      headers,
    );
    expect(pushed.body).toMatchObject([{ error: 'forbidden', problem: 'attachments-refused' }]);
    const content = `${projectDb}/${encodeURIComponent(id)}/content`;
    expect((await ask('GET', content, undefined, headers)).status).toBe(403);
  });

  it('does not come through the caseload in parts either, to read or to write', async () => {
    const [id, whole] = [newId(), photo(1_000)];
    await send({ id, whole, offset: 0 });
    const headers = { cookie: cookies.mira ?? '', accept: 'multipart/mixed' };
    const answer = await fetch(`${projectDb}/_bulk_get?attachments=true`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ docs: [{ id }, { id: `mentee:${caseId}` }] }),
    });
    const parts = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed/);
    expect(parts).toContain('Haddad');
    expect(parts).not.toContain(sha256(whole));
    expect(parts).toContain('"error":"not_found"');
    const stub = { content_type: 'image/jpeg', length: 3, follows: true };
    const document = { _id: newId(), _attachments: { content: stub } };
    const body = `--b\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(document)}\r\n--b\r\n\r\nabc\r\n--b--`;
    const put = await fetch(`${projectDb}/${encodeURIComponent(document._id)}`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'multipart/related; boundary=b' },
      body,
    });
    expect([put.status, await put.json()]).toMatchObject([403, { error: 'forbidden' }]);
  });

  it.each([
    '%',
    '%ZZ',
    '..%2F..%2Faccounts.sqlite',
    'file%3A..%2F..',
    `file:${'0'.repeat(26)}`,
    `file:${'0'.repeat(26)}:${'0'.repeat(26)}`,
    `FILE:${'0'.repeat(26)}:${'0'.repeat(26)}`,
    '__proto__',
    'x'.repeat(900),
  ])('is not found at an odd address: %s', async (odd) => {
    const url = `${gateway.address}/api/files/${odd}`;
    const headers = headersOf('mira', photo(10));
    for (const method of ['GET', 'HEAD', 'PUT']) {
      const body = method === 'PUT' ? photo(10) : undefined;
      const answer = await fetch(`${url}?offset=0`, {
        method,
        headers,
        ...(body ? { body: new Uint8Array(body) } : {}),
      });
      expect([400, 404]).toContain(answer.status);
    }
  });

  it('moves with the project by the standard replicator', async () => {
    const [id, whole] = [newId(), photo(50_000)];
    await send({ id, whole, offset: 0 });
    const app = await createEngineApp(gateway.house.engine);
    try {
      const address = await app.listen({ port: 0, host: '127.0.0.1' });
      const copy = memoryDatabase();
      await copy.replicate.from(remoteDatabase(`${address}/${projectDb.split('/').at(-1)}`));
      const bytes = (await copy.getAttachment(id, 'content')) as Buffer;
      expect(sha256(new Uint8Array(bytes))).toBe(sha256(whole));
      expect(await copy.get(id)).toMatchObject({ type: 'file', caseId, sha256: sha256(whole) });
    } finally {
      await app.close();
    }
  });
});
