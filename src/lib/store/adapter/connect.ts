import type { Seal } from '../../vault/seal.ts';
import type { Documents } from '../documents.ts';
import { SealedDocuments } from '../sealed-documents.ts';

export interface AdapterOptions {
  name: string;
  seal?: Seal;
  /** A store that is open already; the object then only borrows it. */
  documents?: Documents;
  /** Where revisions written through this object come from. Default: 'local'. */
  origin?: 'local' | 'server';
  auto_compaction?: boolean;
  revs_limit?: number;
  deterministic_revs?: boolean;
}

export interface Connection {
  documents: SealedDocuments;
  /** Closes the store where this was its last user. */
  release(): Promise<void>;
  destroy(): Promise<void>;
}

interface Shared {
  opening: Promise<SealedDocuments>;
  users: number;
}

/** Stores opened by name: PouchDB objects of one name share one index. */
const shared = new Map<string, Shared>();
/** Stores that are closing or being destroyed; who opens one again waits. */
const ending = new Map<string, Promise<unknown>>();

/** `open.ts` brings Dexie, so it is loaded only when a store is opened here. */
export async function connect(options: AdapterOptions): Promise<Connection> {
  const { name, documents } = options;
  if (documents && !(documents instanceof SealedDocuments))
    throw new TypeError('documents must come from openDocuments()');
  if (documents)
    return {
      documents,
      release: () => Promise.resolve(),
      destroy: () => documents.destroy(),
    };
  await ending.get(name);
  let entry = shared.get(name);
  if (!entry) {
    entry = { opening: open(options), users: 0 };
    shared.set(name, entry);
  }
  entry.users++;
  try {
    return borrowed(name, entry, await entry.opening);
  } catch (error) {
    if (shared.get(name) === entry) shared.delete(name);
    throw error;
  }
}

async function open(options: AdapterOptions): Promise<SealedDocuments> {
  const { openDocuments } = await import('../open.ts');
  const { name, seal, auto_compaction, revs_limit } = options;
  return openDocuments({
    name,
    ...(seal ? { seal } : {}),
    autoCompact: auto_compaction === true,
    ...(revs_limit ? { revsLimit: revs_limit } : {}),
  });
}

function borrowed(name: string, entry: Shared, documents: SealedDocuments): Connection {
  let released = false;
  const end = (work: Promise<void>): Promise<void> => {
    if (shared.get(name) === entry) shared.delete(name);
    const done = work.finally(() => {
      if (ending.get(name) === done) ending.delete(name);
    });
    ending.set(name, done);
    return done;
  };
  return {
    documents,
    async release() {
      if (released) return;
      released = true;
      entry.users--;
      if (entry.users === 0) await end(documents.close());
    },
    destroy: () => end(documents.destroy()),
  };
}
