import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDocuments } from '#lib/store/open.ts';
import type { Documents } from '#lib/store/documents.ts';
import { STALL_TIMES, type StallTimes } from '#lib/sync/cycle.ts';
import type { Environment } from '#lib/sync/environment.ts';
import type { Fetch } from '#lib/sync/server-fetch.ts';
import type { Sync } from '#lib/sync/status.ts';
import { createSync } from '#lib/sync/sync.ts';
import { createSeal } from '#lib/vault/seal.ts';

export interface TestDevice {
  documents: Documents;
  /** Of the second database, where there is one. */
  shared: Documents | null;
  /** The epoch that this device keeps. */
  epoch(): string;
  sync: Sync;
  /** What the browser would say; a test sets it. */
  world: { online: boolean; visible: boolean };
  /** The network or the foreground returns. */
  comeBack(): void;
  /** Writes a document as the app would, and answers its revision. */
  save(document: { _id: string; [field: string]: unknown }): Promise<string>;
  close(): Promise<void>;
}

export interface TestDeviceOptions {
  server: string;
  database: string;
  stall?: Partial<StallTimes>;
  fetch?: Fetch;
  /** Without it time is real. */
  timers?: Pick<Environment, 'now' | 'after'>;
  tabs?: Environment['tabs'];
  userId?: string;
  /** Of the server, as this device knew it last. */
  epoch?: string;
  /** A second database, without cases. */
  shared?: string;
  exclusively?: Environment['exclusively'];
}

const realTimers: Environment['after'] = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

let count = 0;

/** A device without a browser: the real store on fake-indexeddb, the real sync, real HTTP. */
export async function makeDevice(options: TestDeviceOptions): Promise<TestDevice> {
  count += 1;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const open = (name: string) =>
    openDocuments({
      name,
      seal: createSeal(key),
      indexedDB: new IDBFactory(),
      IDBKeyRange,
      ...(options.timers ? { now: options.timers.now } : {}),
    });
  const documents = await open(`device-${count}`);
  const shared = options.shared === undefined ? null : await open(`device-${count}-shared`);
  const returns = new Set<() => void>();
  const world = { online: true, visible: true };
  const now = options.timers?.now ?? (() => Date.now());
  const environment: Environment = {
    online: () => world.online,
    visible: () => world.visible,
    now,
    after: options.timers?.after ?? realTimers,
    onReturn(run) {
      returns.add(run);
      return () => void returns.delete(run);
    },
    exclusively: options.exclusively ?? ((_wait, run) => run()),
    tabs: options.tabs ?? { tell: () => undefined, listen: () => () => undefined },
  };
  let epoch = options.epoch ?? '';
  const sync = createSync({
    databases: [
      { documents, name: options.database, caseload: true, writes: true },
      ...(shared
        ? [{ documents: shared, name: options.shared ?? '', caseload: false, writes: false }]
        : []),
    ],
    server: options.server,
    userId: options.userId ?? '',
    epoch: {
      known: () => epoch,
      keep: (next) => Promise.resolve(void (epoch = next)),
    },
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    environment,
    stall: { ...STALL_TIMES, ...options.stall },
  });
  return {
    documents,
    shared,
    epoch: () => epoch,
    sync,
    world,
    comeBack: () => [...returns].forEach((run) => run()),
    async save(document) {
      const _rev = documents.get(document._id)?._rev;
      const [result] = await documents.write([{ ...document, ...(_rev ? { _rev } : {}) }], 'local');
      if (!result?.ok) throw new Error(JSON.stringify(result));
      return result.rev;
    },
    async close() {
      sync.stop();
      await documents.close();
      await shared?.close();
    },
  };
}
