/// <reference lib="dom" />
import { openDocuments } from '#lib/store/open.ts';
import type { SealedDocuments } from '#lib/store/sealed-documents.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { fromBase64 } from '#lib/vault/slot-text.ts';
import type { Acknowledged, Begun, Config, Opened } from './messages.ts';

/** The page of the browser faults: the store alone, saving without pause and telling each save. */
const say = async (kind: string, body: unknown): Promise<Response> =>
  fetch(`/${kind}`, { method: 'POST', body: JSON.stringify(body) });

async function textOf(batch: number, part: number): Promise<string> {
  const bytes = new TextEncoder().encode(`${String(batch)}/${String(part)}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .repeat(12);
}

const idOf = (slot: number, part: number): string => `contact:S${String(slot)}:P${String(part)}`;

async function open({ key, name }: Config): Promise<SealedDocuments> {
  const raw = await crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
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
  return openDocuments({ name, seal: createSeal(raw), mirror });
}

async function report(store: SealedDocuments, { slots, parts }: Config): Promise<Opened> {
  const found: Opened['slots'] = [];
  for (let slot = 0; slot < slots; slot++) {
    const bodies = Array.from({ length: parts }, (_, part) => store.get(idOf(slot, part)));
    const batches = bodies.map((body) => (body?.['batch'] as number | undefined) ?? 0);
    const whole = await Promise.all(
      bodies.map(
        async (body, part) => !body || body['text'] === (await textOf(batches[part] ?? 0, part)),
      ),
    );
    const torn = new Set(batches).size > 1 || whole.includes(false);
    found.push({ batch: batches[0] ?? 0, torn, pending: store.isPending(idOf(slot, 0)) });
  }
  const { lost = false, restored = 0, waiting = [], gone = 0 } = store.recovery ?? {};
  return {
    slots: found,
    identity: store.engine.head.identity,
    lost,
    restored,
    waiting: waiting.length,
    gone,
  };
}

async function save(store: SealedDocuments, { parts }: Config, { slot, batch }: Begun) {
  const documents = await Promise.all(
    Array.from({ length: parts }, async (_, part) => {
      const _id = idOf(slot, part);
      const _rev = store.get(_id)?._rev;
      return { _id, batch, text: await textOf(batch, part), ...(_rev ? { _rev } : {}) };
    }),
  );
  return store.write(documents, 'local');
}

/** Runs until the browser dies, the disk is full for good, or nothing more is asked for. */
async function run(): Promise<void> {
  const config = (await (await fetch('/config')).json()) as Config;
  const store = await open(config);
  await say('opened', await report(store, config));
  for (;;) {
    const next = (await (await fetch('/next', { method: 'POST' })).json()) as Begun | null;
    if (!next) break;
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

run().catch((error: unknown) => say('failed', String(error)));
