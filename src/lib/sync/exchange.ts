import { typeOf } from '../domain/id.ts';
import type { Documents } from '../store/documents.ts';
import { PUSH_DOCUMENTS, pushBatches } from './batches.ts';
import { withVerdicts } from './pushing.ts';
import { SyncFailure } from './failure.ts';
import { holdBack } from './holding.ts';
import { pullGeneration } from './growth.ts';
import { createParkedList, isParked, type ParkedList } from './parked.ts';
import { createPrefetch } from './prefetch.ts';
import { createTray, type Tray } from './refusals.ts';
import { reofferAll } from './reoffer.ts';
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
const CONFIRM_BATCH = 1_000;
/** A revision that no server has: one that does not miss it has not answered the question. */
const NOWHERE = '1-00000000000000000000000000000000';

export interface ExchangeDeps {
  documents: Documents;
  /** Address of the database at the server. */
  address: string;
  /** True where cases are in it: then those that are not this person's any more leave the device. */
  caseload: boolean;
  /** Whether this person writes in it: merges, and offers again what a restored server has lost. */
  writes: boolean;
  /** Changes when the server was restored: then everything is pulled and compared anew. */
  epoch: () => string;
  fetch: Fetch;
  now: () => number;
}

type OnProgress = (progress: SyncProgress) => void;

/** The phases of one database's exchange; each is one call, in this order. */
export interface Exchange {
  readonly tray: Tray;
  readonly parked: ParkedList;
  readonly documents: Documents;
  readonly address: string;
  readonly caseload: boolean;
  readonly merges: boolean;
  /** Where the last pull ended, for listening; 0 before the first one. */
  since(): string | number;
  pull(watch: Watch, ahead: boolean, onProgress: OnProgress): Promise<void>;
  /** Counts as only here again what a restored server has lost. */
  reoffer(watch: Watch, onProgress: OnProgress): Promise<void>;
  /** Offers what is pending; refused entries of before only with `all`, or seldom. */
  push(watch: Watch, all: boolean, onProgress: OnProgress): Promise<void>;
  /** Asks for exactly the pending revisions and acknowledges those that the server has. */
  confirm(watch: Watch): Promise<void>;
  /** Lets what waits for a consent go on without it; answers how many records. */
  hold(): Promise<number>;
  /** PouchDB remembers every database that is not closed, and with it the store and its key. */
  close(): void;
}

export function createExchange(deps: ExchangeDeps): Exchange {
  const { documents, address, now } = deps;
  const tray = createTray(documents, now);
  const parked = createParkedList(documents, now);
  const local = openLocalReplica(documents);
  let since: string | number = 0;
  let verdicts: Verdict[] = [];

  const server = (fetch: Fetch): Replica => {
    const replica = openServerReplica(address, fetch);
    // Both cost a request each time, and what they tell is known: the id names the checkpoint, the
    // info feeds a task list that nobody reads. Rows that were set aside make it another one, so that
    // what they held is fetched again; so does a pull that must begin anew.
    replica.id = () => {
      const generation = pullGeneration(documents);
      const anew = generation > 0 ? ` ${generation}` : '';
      return Promise.resolve(`${deps.epoch()} ${address} ${documents.info().setAside}${anew}`);
    };
    replica.info = () => Promise.resolve({ db_name: documents.name, update_seq: 0 });
    return replica;
  };
  const subjectOf = (id: string): string | null => {
    const subject = typeOf(id) === 'handover' ? documents.get(id)?.subjectCaseId : null;
    return typeof subject === 'string' ? subject : null;
  };
  const remote = withVerdicts(server(deps.fetch), (verdict) => verdicts.push(verdict));

  return {
    tray,
    parked,
    documents,
    address,
    caseload: deps.caseload,
    merges: deps.writes,
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
    async reoffer(watch, onProgress) {
      if (!deps.writes) return;
      await reofferAll({
        documents,
        revsDiff: (revisions) => remote.revsDiff(revisions),
        onProgress(progress) {
          watch.beat();
          onProgress(progress);
        },
      });
    },
    async push(watch, all, onProgress) {
      verdicts = [];
      const ids = tray.offer(all);
      let done = 0;
      for (const batch of pushBatches(ids, subjectOf)) {
        // No checkpoint: it would move past what the server refused. The store knows what is pending.
        const pushing = replicate(local, remote, {
          batch_size: PUSH_DOCUMENTS,
          batches_limit: 1,
          checkpoint: false,
          doc_ids: batch,
        });
        await untilAborted(pushing, watch.signal);
        watch.beat();
        onProgress({ done: (done += batch.length), total: ids.length });
      }
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
      await parked.take(verdicts.filter(isParked));
      await tray.settle(verdicts.filter((verdict) => !isParked(verdict)));
      verdicts = [];
    },
    hold: () => holdBack(documents, tray.entries(), now()),
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
