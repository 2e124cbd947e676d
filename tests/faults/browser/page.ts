/// <reference lib="dom" />
import { cachedText, createKeepsake } from '#lib/store/device-keepsake.ts';
import { openDocuments } from '#lib/store/open.ts';
import { createReserve } from '#lib/store/reserve.ts';
import { cacheStorage } from '#lib/store/reserve-place.ts';
import { whenQuiet } from '#lib/store/quiet.ts';
import type { SealedDocuments } from '#lib/store/sealed-documents.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { fromBase64 } from '#lib/vault/base64.ts';
import type { Acknowledged, Begun, Config, Opened, Waiting } from './messages.ts';

const ASK_AGAIN_MS = 50;
const NAME = 'mappe-faults';
const OPEN_MS = 5_000;

/** The page of the browser faults: the store alone, saving without pause and telling each save. */
const say = async (kind: string, body: unknown): Promise<Response> =>
  fetch(`/${kind}`, { method: 'POST', body: JSON.stringify(body) });

async function textOf({ characters }: Config, batch: number, part: number): Promise<string> {
  const bytes = new TextEncoder().encode(`${String(batch)}/${String(part)}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .repeat(characters / 64);
}

const idOf = (slot: number, part: number): string => `contact:S${String(slot)}:P${String(part)}`;

const mirror = {
  getItem: (item: string) => localStorage.getItem(item),
  setItem: (item: string, value: string) => {
    localStorage.setItem(item, value);
  },
  removeItem: (item: string) => {
    localStorage.removeItem(item);
  },
  keys: () => Object.keys(localStorage),
};

/** Stands for the key slot: where it is gone, nothing opens any more. */
const SLOT = 'mappe.device';
const keepsake = createKeepsake(mirror, cachedText);

async function open({ key }: Config): Promise<SealedDocuments> {
  const raw = await crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const now = () => performance.now();
  const reserve = createReserve({ storage: mirror, place: cacheStorage, now });
  return openDocuments({ name: NAME, seal: createSeal(raw), mirror, reserve });
}

async function report(store: SealedDocuments, config: Config): Promise<Opened> {
  const slot = localStorage.getItem(SLOT) !== null || (await keepsake.recall());
  if (config.setUp) localStorage.setItem(SLOT, '{}');
  whenQuiet(() => void keepsake.keep());
  const { slots, parts } = config;
  const found: Opened['slots'] = [];
  for (let slot = 0; slot < slots; slot++) {
    const bodies = Array.from({ length: parts }, (_, part) => store.get(idOf(slot, part)));
    const batches = bodies.map((body) => (body?.['batch'] as number | undefined) ?? 0);
    const whole = await Promise.all(
      bodies.map(
        async (body, part) =>
          !body || body['text'] === (await textOf(config, batches[part] ?? 0, part)),
      ),
    );
    const torn = new Set(batches).size > 1 || whole.includes(false);
    found.push({ batch: batches[0] ?? 0, torn, pending: store.isPending(idOf(slot, 0)) });
  }
  const { lost = false, restored = 0, waiting = [], gone = 0 } = store.recovery ?? {};
  return {
    slots: found,
    identity: store.engine.head.identity,
    slot,
    lost: lost || (slot && store.engine.made),
    restored,
    waiting: waiting.length,
    gone,
  };
}

async function save(store: SealedDocuments, config: Config, { slot, batch }: Begun) {
  const documents = await Promise.all(
    Array.from({ length: config.parts }, async (_, part) => {
      const _id = idOf(slot, part);
      const _rev = store.get(_id)?._rev;
      return { _id, batch, text: await textOf(config, batch, part), ...(_rev ? { _rev } : {}) };
    }),
  );
  return store.write(documents, 'local');
}

/** What the store hears of it is what it hears of a browser's own deletion. */
function drop(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => {
      resolve();
    };
  });
}

/** Runs until the browser dies, the disk is full for good, or nothing more is asked for. */
async function run(): Promise<void> {
  const config = (await (await fetch('/config')).json()) as Config;
  const store = await Promise.race([open(config), late()]);
  await say('opened', await report(store, config));
  for (;;) {
    const next = (await (await fetch('/next', { method: 'POST' })).json()) as
      Begun | Waiting | null;
    if (!next) break;
    if ('then' in next) {
      if (next.then === 'drop') await drop(NAME);
      if (next.then !== 'ask') {
        location.reload();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      continue;
    }
    const answer: Acknowledged = { ...next, ok: false };
    try {
      answer.ok = (await save(store, config, next)).every(({ ok }) => ok);
      if (next.fold) await store.fold();
      if (next.receipt) await store.acknowledge(store.pending());
    } catch (error) {
      answer.code = error instanceof Error ? error.message : String(error);
    }
    await say('saved', answer);
  }
  await store.close();
  await say('closed', {});
}

/** On a full disk a browser may never answer. */
function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error('the store did not open'));
    }, OPEN_MS);
  });
}

/** A page whose store did not open waits until it is told to try again. */
async function failed(error: unknown): Promise<void> {
  await say('failed', String(error));
  for (;;) {
    const next = (await (await fetch('/next', { method: 'POST' })).json()) as Waiting | null;
    if (next?.then === 'drop') await drop(NAME);
    if (next && next.then !== 'ask') location.reload();
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

run().catch(failed);
