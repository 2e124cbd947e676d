import type { Seal } from '../vault/seal.ts';
import { openDatabase, STORE_SCHEMA, type DatabaseOptions } from './database.ts';
import { StoreError } from './documents.ts';
import { createEngine } from './engine.ts';
import { JUST_FOLD } from './fold.ts';
import { createMirror, type Recovery } from './mirror.ts';
import type { MirrorStorage } from './mirror-storage.ts';
import { whenQuiet } from './quiet.ts';
import type { Reserve } from './reserve.ts';
import { createRowCodec } from './rows.ts';
import { SealedDocuments } from './sealed-documents.ts';

export interface OpenOptions extends DatabaseOptions {
  /** Name of the IndexedDB database, in the clear: random, it must say nothing about a person. */
  name: string;
  /** Without a seal the rows are plain: for protocol suites only. */
  seal?: Seal;
  /** Keep no bodies but those of leaves and of the last acknowledged revision. Default: true. */
  autoCompact?: boolean;
  /** Longest path kept of a revision tree. Default: 1,000, as CouchDB. */
  revsLimit?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Where a second copy of what is not acknowledged lies; it needs a seal. Default: nowhere. */
  mirror?: MirrorStorage;
  /** Held back for when the device is full. Default: nothing. */
  reserve?: Reserve;
  /** Calls back when the browser or another tab took the database away. */
  onGone?: () => void;
  /** Runs a fold when nothing else is to be done; the answer calls it off. */
  whenQuiet?: (run: () => void) => () => void;
}

/** Rows in the log from which on a quiet moment is used to fold them. */
const FOLD_FROM_ROWS = 16;

/** In a task of its own: what was saved is in the document first. */
function soon(run: () => void): () => void {
  const timer = setTimeout(run);
  return () => {
    clearTimeout(timer);
  };
}

/**
 * Opens a store (and makes it, the first time): reads, opens and indexes everything. The only way
 * to Dexie, so that it can be loaded when it is needed. Rejects with StoreError: `storage-newer`
 * where a later version of the app has written, `storage-damaged` where no row opens with this
 * key, `storage-unavailable` where the browser refuses.
 */
export async function openDocuments(options: OpenOptions): Promise<SealedDocuments> {
  const { name, seal = null, reserve = null } = options;
  const database = reserve
    ? await reserve.open(() => openDatabase(name, options))
    : await openDatabase(name, options);
  const codec = createRowCodec(name, seal);
  const mirror =
    options.mirror && seal
      ? createMirror({ store: name, kept: options.mirror, codec, soon })
      : null;
  const storage = mirror?.watch(database) ?? database;
  let recovery: Recovery | null;
  let stopFollowing = (): void => undefined;
  let cancelFold = (): void => undefined;
  let cancelKeep = (): void => undefined;
  const quiet = options.whenQuiet ?? whenQuiet;
  const scheduleFold = (): void => {
    cancelFold();
    if (engine.logRows < FOLD_FROM_ROWS) return;
    cancelFold = quiet(() => {
      engine
        .rewrite(
          () => JUST_FOLD,
          () => engine.waiting,
        )
        .then((done) => {
          if (!done) scheduleFold();
        })
        // The next commit schedules the next; nothing is lost by a fold that did not happen.
        .catch(() => undefined);
    });
  };
  const engine = createEngine({
    storage,
    codec,
    newHead: {
      schema: STORE_SCHEMA,
      version: 0,
      seq: 0,
      purged: 0,
      folded: 0,
      identity: Math.floor(Math.random() * Number.MAX_SAFE_INTEGER),
    },
    onCommit: scheduleFold,
  });
  const writing = {
    newEdits: false,
    autoCompact: options.autoCompact ?? true,
    revsLimit: options.revsLimit ?? 1_000,
  };
  const now = options.now ?? Date.now;
  const stop = async (): Promise<void> => {
    stopFollowing();
    cancelFold();
    cancelKeep();
    // What is still to be written must be in the index when the mirror looks for the last time.
    await engine.submit(() => undefined, 'local').catch(() => undefined);
    await mirror?.stop();
    await engine.stop();
  };

  try {
    await engine.open();
    recovery = (await mirror?.attach(engine, { ...writing, origin: 'merged', now: now() })) ?? null;
    stopFollowing = storage.follow(
      (version) => {
        if (version > engine.index.version) engine.catchUp().catch(() => undefined);
      },
      () => {
        stopFollowing();
        cancelFold();
        mirror?.abandon();
        engine.vanish();
        options.onGone?.();
      },
    );
  } catch (error) {
    await stop();
    storage.close();
    throw error;
  }

  if (reserve) cancelKeep = quiet(() => void reserve.keep());
  return new SealedDocuments(engine, {
    name,
    autoCompact: writing.autoCompact,
    revsLimit: writing.revsLimit,
    now,
    mirror,
    recovery,
    reserve,
    onClose: async () => {
      await stop();
      storage.close();
    },
    onDestroy: async () => {
      await stop();
      mirror?.clear();
      await storage.destroy();
    },
  });
}

export { createReserve } from './reserve.ts';
export { cacheStorage } from './reserve-place.ts';
export { StoreError };
