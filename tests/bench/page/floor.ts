import { createSeal, type Seal } from '#lib/vault/seal.ts';
import type { Pull } from './pull.ts';

const BATCH = 1_000;
const PAGE_DOCUMENTS = 64;

interface ChangesAnswer {
  results: { id: string; changes: { rev: string }[] }[];
  last_seq: string | number;
}
interface BulkGetAnswer {
  results: { id: string; docs: { ok?: { _id: string } }[] }[];
}
/**
 * The least that a sealed first pull must do: the replicator's own requests, parse, seal in pages,
 * write one transaction a batch as durably as the store does. No revision trees, no index.
 */
async function pullFloor(remote: string, name: string): Promise<Pull> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const seal = createSeal(key);
  const database = await open(name);
  const started = performance.now();
  let documents = 0;
  let since: string | number = 0;
  for (let more = true; more;) {
    const query: string = `style=all_docs&seq_interval=${BATCH}&since=${since}&limit=${BATCH}`;
    const changes: ChangesAnswer = await ask(`${remote}/_changes?${query}`);
    const bodies = await bulkGet(remote, changes);
    await write(database, await sealPages(seal, bodies, documents));
    documents += bodies.length;
    since = changes.last_seq;
    more = changes.results.length === BATCH;
  }
  const ms = performance.now() - started;
  database.close();
  return { ms, documents };
}

async function ask<T>(url: string, body?: unknown): Promise<T> {
  const post = { method: 'POST', body: JSON.stringify(body) };
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const answer = await fetch(url, { headers, ...(body === undefined ? {} : post) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return JSON.parse(await answer.text()) as T;
}

async function bulkGet(remote: string, changes: ChangesAnswer): Promise<unknown[]> {
  const docs = changes.results.flatMap(({ id, changes: leaves }) =>
    leaves.map(({ rev }) => ({ id, rev })),
  );
  if (docs.length === 0) return [];
  const answer = await ask<BulkGetAnswer>(`${remote}/_bulk_get?revs=true&latest=true`, { docs });
  return answer.results.flatMap((result) => result.docs.flatMap((one) => one.ok ?? []));
}

async function sealPages(seal: Seal, documents: unknown[], first: number) {
  const encoder = new TextEncoder();
  const pages: Promise<{ number: number; sealed: Uint8Array }>[] = [];
  for (let at = 0; at < documents.length; at += PAGE_DOCUMENTS) {
    const number = first + at;
    const plain = encoder.encode(JSON.stringify(documents.slice(at, at + PAGE_DOCUMENTS)));
    pages.push(seal.seal(plain, String(number)).then((sealed) => ({ number, sealed })));
  }
  return Promise.all(pages);
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('pages', { keyPath: 'number' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('open failed', { cause: request.error }));
  });
}

function write(database: IDBDatabase, pages: object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('pages', 'readwrite', { durability: 'strict' });
    for (const page of pages) transaction.objectStore('pages').put(page);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('write failed', { cause: transaction.error }));
  });
}

window.firstPull = pullFloor;
