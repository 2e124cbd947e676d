import { StoreError, type Origin, type StoreChange } from './documents.ts';
import { createDraft, type Draft } from './draft.ts';
import type { Entry, Local } from './entry.ts';
import type { Rewrite } from './fold.ts';
import type { Index } from './index.ts';
import { createListeners } from './listeners.ts';
import { createQueue, type Job, type Plan } from './queue.ts';
import { toRecord } from './record.ts';
import { rewrite } from './rewrite.ts';
import { fillRows, type RowCodec } from './rows.ts';
import { createState, takeRows } from './state.ts';
import type { Head, RowChange, Storage } from './storage.ts';

export interface EngineDeps {
  storage: Storage;
  codec: RowCodec;
  /** Head of a database that was never written. */
  newHead: Head;
  onCommit: () => void;
}

export interface Engine {
  readonly index: Index;
  readonly head: Head;
  /** Rows that did not open. */
  readonly setAside: number;
  /** Whether opening found nothing and made the database. */
  readonly made: boolean;
  /** Rows of the log that opened. */
  readonly logRows: number;
  /** Whether jobs wait for the database. */
  readonly waiting: boolean;
  /** Reads and opens everything; once, first. */
  open(): Promise<void>;
  submit<T>(plan: Plan<T>, origin: Origin): Promise<T>;
  /** Folds, and rewrites what the callback names; resolves false where `unless` became true. */
  rewrite(what: (index: Index) => Rewrite, unless?: () => boolean): Promise<boolean>;
  /** Reads what other tabs have written. */
  catchUp(): Promise<void>;
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Resolves when all jobs are done; then nothing opened is reachable. */
  stop(): Promise<void>;
  /** The database is gone: drops everything at once, and says so. */
  vanish(): void;
}

/** One index and one queue in front of one database. */
export function createEngine({ storage, codec, newHead, onCommit }: EngineDeps): Engine {
  const state = createState(newHead);
  const { index, logKeys, setAside } = state;
  const listeners = createListeners();
  const queue = createQueue(commit);
  let made = false;

  async function put(next: Head, change: RowChange): Promise<boolean> {
    const outcome = await storage.commit(index.version, next, change);
    if (outcome === 'newer') throw new StoreError('storage-newer');
    if (outcome === 'stale') return false;
    state.head = next;
    index.version = next.version;
    index.seq = next.seq;
    return true;
  }

  async function commit(jobs: Job[]): Promise<void> {
    for (;;) {
      const draft = createDraft(index);
      const changes: StoreChange[] = [];
      const answers = jobs.map(({ plan, origin }) => {
        const from = draft.touched.length;
        const answer = plan(draft);
        changes.push({ ids: [...new Set(draft.touched.slice(from))], reset: false, origin });
        return answer;
      });
      const records = [...draft.entries.values(), ...draft.locals.values()];
      if (records.length === 0 || (await append(draft, records))) {
        jobs.forEach((job, position) => {
          job.resolve(answers[position]);
        });
        changes.forEach(listeners.tell);
        return;
      }
      await readNew();
    }
  }

  /** True when the records are durable and in the index; false where another tab was first. */
  async function append(draft: Draft, records: (Entry | Local)[]): Promise<boolean> {
    const rows = fillRows(records.map(toRecord));
    const texts = rows.map(({ text }) => text);
    const log = await codec.seal('log', draft.version, 0, texts);
    const next = { ...state.head, version: draft.version, seq: draft.seq };
    if (!(await put(next, { log }))) return false;
    rows.forEach(({ members }, part) => {
      const key = log[part]?.key ?? 0;
      logKeys.add(key);
      for (const member of members) {
        const record = records[member];
        if (!record) continue;
        record.log = key;
        index.put(record);
      }
    });
    onCommit();
    return true;
  }

  async function readNew(): Promise<void> {
    const first = index.version === 0;
    const rows = await storage.read(first ? null : index.version);
    const { head, all } = rows;
    // The browser dropped the database (a full disk does that), and Dexie opened an empty one.
    if (!first && head?.identity !== state.head.identity)
      throw new StoreError('storage-unavailable');
    if (!head || (head.version === index.version && !first)) return;
    if (head.schema > newHead.schema) throw new StoreError('storage-newer');
    const changed = await takeRows(state, codec, { ...rows, head });
    if (!first) listeners.tell({ ids: all ? [] : [...changed], reset: all, origin: 'tab' });
  }

  async function openAll(): Promise<void> {
    // The first transaction of a new database fixes its identity; of two tabs one is first.
    while (index.version === 0) {
      await readNew();
      if (index.version === 0) made = await put({ ...newHead, version: 1 }, {});
    }
    const opened = logKeys.size + index.entries.size + index.locals.size;
    if (setAside.size > 1 && opened === 0) throw new StoreError('storage-damaged');
  }

  function forget(): void {
    index.clear();
    logKeys.clear();
    listeners.clear();
  }

  return {
    index,
    get head() {
      return state.head;
    },
    get setAside() {
      return setAside.size;
    },
    get made() {
      return made;
    },
    get logRows() {
      return logKeys.size;
    },
    get waiting() {
      return queue.waiting;
    },
    open: () => queue.alone(openAll),
    submit: queue.submit,
    rewrite: (what, unless = () => false) =>
      queue.alone(async () => {
        const done = await rewrite({ state, codec, put, catchUp: readNew }, what, unless);
        if (done === 'called-off') return false;
        if (done !== 'done') listeners.tell({ ids: done.changed, reset: false, origin: 'local' });
        return true;
      }),
    catchUp: () => queue.alone(readNew),
    subscribe: listeners.add,
    async stop() {
      await queue.stop();
      forget();
    },
    vanish() {
      void queue.stop().then(forget);
      index.clear();
      listeners.tell({ ids: [], reset: true, origin: 'tab' });
    },
  };
}
