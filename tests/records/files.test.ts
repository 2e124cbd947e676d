import { createHash } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeId } from '#lib/domain/id.ts';
import { ok } from '#lib/domain/problem.ts';
import { Caseload } from '#lib/records/caseload.svelte.ts';
import { FilesView } from '#lib/records/files.svelte.ts';
import { isWanted } from '#lib/records/files-tidy.ts';
import type { Documents } from '#lib/store/documents.ts';
import { openFiles } from '#lib/store/files-open.ts';
import { SyncFailure } from '#lib/sync/failure.ts';
import type { FilesServer } from '#lib/sync/files-server.ts';
import { createTransfer } from '#lib/sync/files.ts';
import { NO_STATUS, type Sync, type SyncStatus } from '#lib/sync/status.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';
import { TEST_MENTOR, TEST_PROJECT } from '#tests/factories/envelope.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { stubBrowser } from './browser-globals.ts';

const PDF = new Blob(['%PDF-1.4 ', 'Zeugnis '.repeat(100)]);
const FIELDS = { title: 'Zeugnis', purpose: 'Bewerbung' };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let project: Documents;
let caseload: Caseload;
let caseId: string;
let device: { name: string; seal: ReturnType<typeof createSeal>; indexedDB: IDBFactory };
/** What the server has; `stored` is changed by tests. */
let stored: Map<string, Uint8Array<ArrayBuffer>>;
/** Files that the server does not take. */
let refused: Set<string>;
let lastComplete: number | null;
let listeners: Set<(status: SyncStatus) => void>;
const views: FilesView[] = [];

beforeEach(async () => {
  stubBrowser();
  project = memoryDocuments();
  const mentee = buildMentee();
  caseId = mentee._id.slice('mentee:'.length);
  await project.write([{ ...mentee }], 'local');
  caseload = new Caseload({
    project,
    programme: memoryDocuments(),
    projectId: TEST_PROJECT,
    userId: TEST_MENTOR,
    now: () => Date.now(),
    newUlid: () => ulid(),
  });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  device = { name: 'files', seal: createSeal(key), indexedDB: new IDBFactory() };
  stored = new Map();
  refused = new Set();
  lastComplete = null;
  listeners = new Set();
});
afterEach(() => {
  for (const view of views.splice(0)) view.close();
  caseload.close();
  vi.unstubAllGlobals();
});

const server: FilesServer = {
  stands: ({ id, size }) => {
    if (refused.has(id)) return Promise.reject(new SyncFailure({ code: 'not-found' }));
    const there = stored.get(id);
    return Promise.resolve(
      there ? { offset: size, sha256: sha256(there) } : { offset: 0, sha256: null },
    );
  },
  send: ({ id, size }, _offset, bytes) => {
    stored.set(id, bytes);
    return Promise.resolve({ offset: size, sha256: sha256(bytes) });
  },
  load: (id) => {
    const bytes = stored.get(id);
    if (!bytes) return Promise.reject(new SyncFailure({ code: 'not-found' }));
    return Promise.resolve(bytes);
  },
};

const sync = {
  status: () => ({ ...NO_STATUS, lastComplete }),
  subscribe(listener: (status: SyncStatus) => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
} as unknown as Sync;

/** An exchange of documents was complete. */
function exchanged(): void {
  lastComplete = (lastComplete ?? 0) + 1;
  for (const listener of listeners) listener(sync.status());
}

/** The screens' view after a start of the app. */
async function opened(): Promise<FilesView> {
  const view = new FilesView({
    caseload,
    project,
    openFiles: () => openFiles({ ...device, IDBKeyRange }),
    connect: (files) => {
      const transfer = createTransfer({
        files,
        server,
        online: () => true,
        after: () => () => undefined,
        alone: (run) => run(),
        wanted: (file) => isWanted(project, file),
        sha256: (bytes) => Promise.resolve(sha256(bytes)),
      });
      return Promise.resolve({ transfer, server, stop: () => transfer.stop() });
    },
    now: () => Date.now(),
  });
  views.push(view);
  await view.follow(sync);
  return view;
}

async function added(view: FilesView): Promise<string> {
  const paper = await view.add(caseId, FIELDS, PDF);
  if (!paper.ok) throw new Error(JSON.stringify(paper.problem));
  return paper.value._id;
}

const states = (view: FilesView) => view.papersOf(caseId).map(({ state }) => state.kind);

describe('the papers of a case', () => {
  it('are here at once, and safe after the next exchange', async () => {
    const view = await opened();
    const id = await added(view);
    expect([states(view), view.pending, view.pendingAlone]).toEqual([['here'], 1, 0]);
    await project.acknowledge(project.pending());
    await vi.waitFor(() => expect(view.pendingAlone).toBe(1));
    expect(caseload.papers.get(id)).toMatchObject({
      ...FIELDS,
      contentType: 'application/pdf',
      size: PDF.size,
    });
    exchanged();
    await vi.waitFor(() => expect([states(view), view.pending]).toEqual([['safe'], 0]));
    expect(stored.size).toBe(1);
  });

  it('are there after a start of the app, before any exchange', async () => {
    const before = await opened();
    const id = await added(before);
    before.close();
    const view = await opened();
    expect(states(view)).toEqual(['here']);
    const blob = await view.open(id);
    if (!blob.ok) throw new Error('no file');
    expect(await blob.value.text()).toBe(await PDF.text());
  });

  it.each<[string, object, Blob, string]>([
    ['no purpose', { purpose: '' }, PDF, 'purpose-missing'],
    ['no title', { title: '' }, PDF, 'title-missing'],
    ['another kind of file', {}, new Blob(['<html>']), 'paper-kind'],
    ['too large a file', {}, new Blob(['%PDF-1.4', new Uint8Array(15_000_000)]), 'paper-size'],
  ])('are not taken with %s, and nothing is left behind', async (_what, fields, chosen, code) => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
    const view = await opened();
    const result = await view.add(caseId, { ...FIELDS, ...fields }, chosen);
    expect(result).toMatchObject({ ok: false, problem: [{ code }] });
    expect([states(view), view.pending]).toEqual([[], 0]);
  });

  it('come from the server where they are not here, checked, and stay then', async () => {
    const view = await opened();
    const id = await added(view);
    exchanged();
    await vi.waitFor(() => expect(states(view)).toEqual(['safe']));
    view.close();
    device = { ...device, name: 'another phone' };
    const other = await opened();
    expect(states(other)).toEqual(['elsewhere']);
    expect(await other.open(id)).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(states(other)).toEqual(['safe']));
  });

  it('that the server does not have yet, or has damaged, are not shown as something else', async () => {
    const view = await opened();
    const id = await added(view);
    view.close();
    device = { ...device, name: 'another phone' };
    const other = await opened();
    expect(await other.open(id)).toEqual({ ok: false, problem: { code: 'paper-elsewhere' } });
    stored.set(id.replace('paper:', 'file:'), new Uint8Array([1, 2, 3]));
    expect(await other.open(id)).toEqual({ ok: false, problem: { code: 'file-damaged' } });
  });

  it('that were only seen have no file: nothing waits for the server but the record', async () => {
    const view = await opened();
    const seen = { title: 'Reisepass', purpose: 'Identität geprüft', seenOn: '2026-11-23' };
    const paper = await caseload.create('paper', { ...seen, caseId });
    if (!paper.ok) throw new Error(JSON.stringify(paper.problem));
    expect([states(view), view.pending, view.stranded]).toEqual([['here'], 0, []]);
    expect(await view.open(paper.value._id)).toEqual({ ok: false, problem: { code: 'not-found' } });
    await project.acknowledge(project.pending());
    await vi.waitFor(() => expect(states(view)).toEqual(['safe']));
    exchanged();
    expect(stored.size).toBe(0);
  });

  it('that were deleted again do not leave the device, until that is undone', async () => {
    const view = await opened();
    const id = await added(view);
    expect(await view.remove(id)).toEqual(ok(undefined));
    exchanged();
    const second = await added(view);
    exchanged();
    await vi.waitFor(() => expect([...stored.keys()]).toEqual([second.replace('paper:', 'file:')]));
    await view.restore(id);
    exchanged();
    await vi.waitFor(() => expect(stored.size).toBe(2));
  });

  it('leave the device with their case; what is only here goes to the server first', async () => {
    const view = await opened();
    await added(view);
    exchanged();
    await vi.waitFor(() => expect(states(view)).toEqual(['safe']));
    await added(view);
    await project.purgeGroup(`case:${caseId}`);
    stored.clear();
    exchanged();
    await vi.waitFor(() => expect(stored.size).toBe(1));
    exchanged();
    await vi.waitFor(async () => {
      const files = await openFiles({ ...device, IDBKeyRange });
      expect(files.list()).toEqual([]);
      files.close();
    });
  });

  it('that nobody takes and whose paper is gone wait until a person decides', async () => {
    const view = await opened();
    const id = (await added(view)).replace('paper:', 'file:');
    refused.add(id);
    await project.purgeGroup(`case:${caseId}`);
    await vi.waitFor(() => expect(view.stranded.map(({ problem }) => problem)).toEqual([null]));
    exchanged();
    await vi.waitFor(() =>
      expect(view.stranded).toMatchObject([
        { entry: { id, title: FIELDS.title, safe: false }, problem: { code: 'not-found' } },
      ]),
    );
    const blob = await view.take(id);
    if (!blob.ok) throw new Error('no file');
    expect(await blob.value.text()).toBe(await PDF.text());
    const dropped = await view.drop(id);
    expect([view.stranded, view.pending]).toEqual([[], 0]);
    if (!dropped.ok) throw new Error('not dropped');
    await dropped.value();
    expect([view.stranded.length, view.pending]).toEqual([1, 1]);
    // The coordination took the paper after all.
    refused.clear();
    exchanged();
    await vi.waitFor(() => expect([view.stranded, view.pending]).toEqual([[], 0]));
    expect(stored.has(id)).toBe(true);
  });

  it('are not dropped where their case came back without their paper', async () => {
    const view = await opened();
    const id = (await added(view)).replace('paper:', 'file:');
    refused.add(id);
    await project.purgeGroup(`case:${caseId}`);
    await project.write([{ ...buildMentee({ _id: makeId('mentee', caseId) }) }], 'local');
    expect(project.groups()).toContain(`case:${caseId}`);
    const later = Date.now() + 2 * 3_600_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    exchanged();
    await vi.waitFor(() =>
      expect(view.stranded).toMatchObject([{ entry: { id }, problem: { code: 'not-found' } }]),
    );
    vi.restoreAllMocks();
  });
});
