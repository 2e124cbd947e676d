import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeId } from '#lib/domain/id.ts';
import type { FileEntry, Files } from '#lib/store/files.ts';
import { openFiles } from '#lib/store/files-open.ts';
import { createFilesServer } from '#lib/sync/files-server.ts';
import { createTransfer, PIECE_BYTES, type Transfer } from '#lib/sync/files.ts';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import {
  addPerson,
  addProject,
  setUpAdmin,
  startGateway,
  type Gateway,
} from '#tests/sync-server/gateway.ts';
import { manualTimers } from './manual-timers.ts';

let gateway: Gateway;
let caseId: string;
let cookie: string;

beforeAll(async () => {
  gateway = await startGateway();
  const admin = await setUpAdmin(gateway);
  const project = await addProject(gateway, admin, 'hier');
  const mira = await addPerson(gateway, admin, {
    login: 'mira',
    role: 'MENTOR',
    projectId: project.id,
  });
  cookie = mira.cookie;
  const own = { projectId: project.id, createdBy: mira.id, updatedBy: mira.id };
  const mentee = buildMentee({ ...own, mentorIds: [mira.id] });
  const pushed = await fetch(`${project.db}/_bulk_docs`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ docs: [mentee] }),
  });
  expect(await pushed.json()).toMatchObject([{ ok: true }]);
  caseId = mentee._id.slice('mentee:'.length);
});
afterAll(() => gateway.stop());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function photo(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed) % 251);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes;
}

let n = 0;
async function keep(files: Files, size: number): Promise<FileEntry & { bytes: Uint8Array }> {
  const bytes = photo(size, (n += 1));
  const entry = {
    id: makeId('file', nextUlid(), caseId),
    contentType: 'image/jpeg',
    size,
    sha256: sha256(bytes),
    addedAt: n,
    safe: false,
  };
  await files.put(entry, bytes);
  return { ...entry, bytes };
}

/** A phone with its files; `network` stands between it and the server. */
async function phone(network: (pass: Fetch) => Fetch = (pass) => pass) {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const device = { name: `files-${(n += 1)}`, seal: createSeal(key) };
  const timers = manualTimers();
  const world = { online: true, sent: 0, unwanted: new Set<string>() };
  const signedIn: Fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    if (init?.body instanceof Uint8Array) world.sent += init.body.length;
    return fetch(input, { ...init, headers });
  };
  /** Opens what lies on the device, as a start of the app does. */
  async function start(): Promise<{ files: Files; transfer: Transfer; kill: () => void }> {
    const files = await openFiles(device);
    const life = new AbortController();
    const server = createFilesServer({
      fetch: network(signedIn),
      server: gateway.address,
      online: () => world.online,
      after: timers.after,
      signal: life.signal,
    });
    const transfer = createTransfer({
      files,
      server,
      online: () => world.online,
      after: timers.after,
      alone: (run) => run(),
      wanted: (entry) => !world.unwanted.has(entry.id),
      sha256: (bytes) => Promise.resolve(sha256(bytes)),
    });
    const kill = () => {
      life.abort();
      transfer.stop();
      files.close();
    };
    onTestFinished(kill);
    return { files, transfer, kill };
  }
  return { start, timers, world };
}

async function onServer(id: string): Promise<string | null> {
  const answer = await fetch(`${gateway.address}/api/files/${encodeURIComponent(id)}`, {
    headers: { cookie },
  });
  return answer.ok ? sha256(new Uint8Array(await answer.arrayBuffer())) : null;
}

describe('files on their way to the server', () => {
  it('go one after the other, with progress, and count as safe by their checksum', async () => {
    const { start } = await phone();
    const { files, transfer } = await start();
    const [first, second] = [await keep(files, 600_000), await keep(files, 1_000)];
    const seen: string[] = [];
    transfer.subscribe(() => {
      const { id, sent } = transfer.status();
      if (id) seen.push(`${id === first.id ? 'first' : 'second'} ${sent}`);
    });
    await transfer.run();
    expect(seen).toEqual([
      'first 0',
      `first ${PIECE_BYTES}`,
      `first ${2 * PIECE_BYTES}`,
      'first 600000',
      'second 0',
      'second 1000',
    ]);
    expect(files.list().map(({ safe }) => safe)).toEqual([true, true]);
    expect([await onServer(first.id), await onServer(second.id)]).toEqual([
      first.sha256,
      second.sha256,
    ]);
  });

  it('arrive whole whatever the network does to any request', async () => {
    const fault = fc.constantFrom('pass', 'lost', 'unheard', 'portal', 'busy', 'damaged');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 12 }),
        fc.integer({ min: 3, max: 900_000 }),
        async (faults, size) => {
          const plan = [...faults];
          const { start, timers } = await phone(
            (pass) => (input, init) => troubled(pass, plan.shift(), input, init),
          );
          const { files, transfer, kill } = await start();
          const file = await keep(files, size);
          for (let runs = 0; runs < 30 && !files.entry(file.id)?.safe; runs += 1) {
            await transfer.run();
            timers.pass(3_600_000);
          }
          await transfer.run();
          expect(files.entry(file.id)?.safe).toBe(true);
          expect(await onServer(file.id)).toBe(file.sha256);
          kill();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('go on after the device was killed from where the server stands', async () => {
    const { start, world } = await phone();
    const size = 10 * PIECE_BYTES;
    const before = await start();
    const file = await keep(before.files, size);
    const half = new Promise<void>((resolve) => {
      before.transfer.subscribe(() => {
        if (before.transfer.status().sent >= size / 2) resolve();
      });
    });
    const running = before.transfer.run().catch(() => undefined);
    await half;
    before.kill();
    await running;
    const sentBefore = world.sent;
    const after = await start();
    expect(after.files.entry(file.id)?.safe).toBe(false);
    await after.transfer.run();
    expect(await onServer(file.id)).toBe(file.sha256);
    expect(after.files.entry(file.id)?.safe).toBe(true);
    expect(sentBefore).toBeGreaterThanOrEqual(size / 2);
    expect(world.sent - size).toBeLessThanOrEqual(PIECE_BYTES);
  });

  it('that were damaged on the way go again at once', async () => {
    const plan = ['pass', 'damaged'];
    const { start } = await phone(
      (pass) => (input, init) => troubled(pass, plan.shift(), input, init),
    );
    const { files, transfer } = await start();
    const file = await keep(files, 1_000);
    await transfer.run();
    expect(plan).toEqual([]);
    expect(files.entry(file.id)?.safe).toBe(true);
    expect(await onServer(file.id)).toBe(file.sha256);
  });

  it('are not safe by a receipt for other bytes', async () => {
    const { start } = await phone((pass) => async (input, init) => {
      const answer = await pass(input, init);
      if (init?.method !== 'PUT' || answer.status !== 201) return answer;
      const body = { sha256: 'a'.repeat(64), size: 1 };
      return new Response(JSON.stringify(body), { status: 201, headers: answer.headers });
    });
    const { files, transfer } = await start();
    const file = await keep(files, 1_000);
    await transfer.run();
    expect(files.entry(file.id)?.safe).toBe(false);
    expect(transfer.status().refused.get(file.id)).toEqual({ code: 'conflict' });
  });

  it('that the server does not take hold up no other, and are tried again', async () => {
    const { start } = await phone();
    const { files, transfer } = await start();
    const foreign = { ...(await keep(files, 10)), id: makeId('file', nextUlid(), nextUlid()) };
    const { bytes, ...entry } = foreign;
    await files.put({ ...entry, addedAt: 0 }, new Uint8Array(bytes));
    const good = await keep(files, 1_000);
    await transfer.run();
    expect(files.entry(good.id)?.safe).toBe(true);
    expect(files.entry(foreign.id)?.safe).toBe(false);
    expect(transfer.status().refused.get(foreign.id)).toMatchObject({ code: 'not-found' });
  });

  it('stay here where they are not wanted any more', async () => {
    const { start, world } = await phone();
    const { files, transfer } = await start();
    const [deleted, kept] = [await keep(files, 100), await keep(files, 100)];
    world.unwanted.add(deleted.id);
    await transfer.run();
    expect([await onServer(deleted.id), await onServer(kept.id)]).toEqual([null, kept.sha256]);
  });

  it('wait while offline and while signed out, and ask no server in vain', async () => {
    let asked = 0;
    const { start, world, timers } = await phone(() => () => {
      asked += 1;
      const headers = { 'content-type': 'application/json' };
      return Promise.resolve(new Response(null, { status: 401, headers }));
    });
    const { files, transfer } = await start();
    await transfer.run();
    await keep(files, 10);
    world.online = false;
    await transfer.run();
    expect(asked).toBe(0);
    world.online = true;
    await transfer.run();
    timers.pass(3_600_000);
    expect([asked, transfer.status().problem?.code]).toEqual([1, 'session-expired']);
  });
});

/** `unheard`: done, but the answer is lost. */
async function troubled(
  pass: Fetch,
  fault: string | undefined,
  input: Parameters<Fetch>[0],
  init: RequestInit | undefined,
): Promise<Response> {
  const json = { 'content-type': 'application/json' };
  if (fault === 'lost') throw new TypeError('network');
  if (fault === 'portal')
    return new Response('<html>', { headers: { 'content-type': 'text/html' } });
  if (fault === 'busy') return new Response('{}', { status: 429, headers: json });
  if (fault === 'damaged' && init?.body instanceof Uint8Array) {
    const body = new Uint8Array(init.body);
    body[body.length - 1] = (body.at(-1) ?? 0) ^ 1;
    return pass(input, { ...init, body });
  }
  const answer = await pass(input, init);
  if (fault === 'unheard') throw new TypeError('network');
  return answer;
}
