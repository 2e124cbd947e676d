import type { Documents } from '../store/documents.ts';
import { withVerdicts } from './pushing.ts';
import { SyncFailure } from './failure.ts';
import { createPrefetch } from './prefetch.ts';
import { createTray, type Tray } from './refusals.ts';
import {
  openLocalReplica,
  openServerReplica,
  replicate,
  type Replica,
  type Replication,
  type Verdict,
} from './replicator.ts';
import type { Fetch } from './server-fetch.ts';
import type { SyncProgress } from './status.ts';
import type { Watch } from './watchdog.ts';

const PULL = { batch_size: 1_000, batches_limit: 3 } as const;
const PUSH_BATCH = 200;
const CONFIRM_BATCH = 1_000;
/** A revision that no server has: one that does not miss it has not answered the question. */
const NOWHERE = '1-00000000000000000000000000000000';

export interface ExchangeDeps {
  documents: Documents;
  /** Address of the database at the server. */
  address: string;
  /** Changes when the server was restored: then everything is pulled and compared anew. */
  epoch: () => string;
  fetch: Fetch;
  now: () => number;
}

/** The phases of one database's exchange; each is one call, in this order. */
export interface Exchange {
  readonly tray: Tray;
  readonly documents: Documents;
  /** Where the last pull ended, for listening; 0 before the first one. */
  since(): string | number;
  pull(watch: Watch, ahead: boolean, onProgress: (progress: SyncProgress) => void): Promise<void>;
  /** Offers what is pending; refused entries of before only with `all`, or seldom. */
  push(watch: Watch, all: boolean, onProgress: (progress: SyncProgress) => void): Promise<void>;
  /** Asks for exactly the pending revisions and acknowledges those that the server has. */
  confirm(watch: Watch): Promise<void>;
  /** PouchDB remembers every database that is not closed, and with it the store and its key. */
  close(): void;
}

export function createExchange(deps: ExchangeDeps): Exchange {
  const { documents, now } = deps;
  const tray = createTray(documents, now);
  const local = openLocalReplica(documents);
  let since: string | number = 0;
  let verdicts: Verdict[] = [];

  const server = (fetch: Fetch): Replica => {
    const replica = openServerReplica(deps.address, fetch);
    // Both cost a request each time, and what they tell is known: the id names the checkpoint, the
    // info feeds a task list that nobody reads. Rows that were set aside make it another one, so that
    // what they held is fetched again.
    replica.id = () =>
      Promise.resolve(`${deps.epoch()} ${deps.address} ${documents.info().setAside}`);
    replica.info = () => Promise.resolve({ db_name: documents.name, update_seq: 0 });
    return replica;
  };
  const remote = withVerdicts(server(deps.fetch), (verdict) => verdicts.push(verdict));

  return {
    tray,
    documents,
    since: () => since,
    async pull(watch, ahead, onProgress) {
      const source = ahead ? server(createPrefetch(deps.fetch)) : remote;
      const pulling = replicate(source, local, { ...PULL, checkpoint: 'target' });
      pulling.on('change', ({ docs_written, pending }) => {
        watch.beat();
        const total = typeof pending === 'number' ? docs_written + pending : null;
        onProgress({ done: docs_written, total });
      });
      try {
        since = (await untilAborted(pulling, watch.signal)).last_seq;
      } finally {
        if (source !== remote) void source.close();
      }
    },
    async push(watch, all, onProgress) {
      verdicts = [];
      const ids = tray.offer(all);
      if (ids.length === 0) return;
      // No checkpoint: it would move past what the server refused. The store knows what is pending.
      const pushing = replicate(local, remote, {
        batch_size: PUSH_BATCH,
        batches_limit: 2,
        checkpoint: false,
        doc_ids: ids,
      });
      pushing.on('change', ({ docs_written }) => {
        watch.beat();
        onProgress({ done: docs_written, total: ids.length });
      });
      await untilAborted(pushing, watch.signal);
    },
    async confirm(watch) {
      const pending = documents.pending();
      for (let at = 0; at < pending.length; at += CONFIRM_BATCH) {
        const asked = pending.slice(at, at + CONFIRM_BATCH);
        const revisions: Record<string, string[]> = {};
        for (const { id, rev } of asked) (revisions[id] ??= []).push(rev);
        const [first] = asked;
        if (first) revisions[first.id]?.push(NOWHERE);
        const missing = await remote.revsDiff(revisions);
        watch.beat();
        if (first && !missing[first.id]?.missing.includes(NOWHERE))
          throw new SyncFailure({ code: 'server-not-ours' });
        const kept = asked.filter(({ id, rev }) => !missing[id]?.missing.includes(rev));
        if (kept.length > 0) await documents.acknowledge(kept);
      }
      await tray.settle(verdicts);
      verdicts = [];
    },
    close() {
      void local.close();
      void remote.close();
    },
  };
}

async function untilAborted(replication: Replication, signal: AbortSignal) {
  const cancel = () => replication.cancel();
  signal.addEventListener('abort', cancel);
  try {
    return await replication;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
