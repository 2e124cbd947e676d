import { StoreError, type Origin, type StoreChange } from './documents.ts';
import { createDraft, type Draft } from './draft.ts';
import { isLocal, type Entry, type Local } from './entry.ts';
import { planFold, type Rewrite } from './fold.ts';
import { createIndex, type Index } from './index.ts';
import { fromRecord, toRecord } from './record.ts';
import { fillRows, versionOf, type RowCodec, type SealedRow, type TableName } from './rows.ts';
import type { Head, Storage } from './storage.ts';

export interface EngineDeps {
  storage: Storage;
  codec: RowCodec;
  /** Head of a database that was never written. */
  newHead: Head;
  onCommit: () => void;
}

/** A job reads and changes the draft; it runs again, on a newer state, where another tab was first. */
type Plan<T> = (draft: Draft) => T;

interface Job {
  plan: Plan<unknown>;
  origin: Origin;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

type Exclusive = () => Promise<void>;

export interface Engine {
  readonly index: Index;
  readonly head: Head;
  readonly setAside: number;
  /** Rows of the log that opened. */
  readonly logRows: number;
  /** Jobs that wait for the database. */
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
}

/** One index, one queue: jobs that wait together share one transaction. */
export function createEngine({ storage, codec, newHead, onCommit }: EngineDeps): Engine {
  const index = createIndex();
  const logKeys = new Set<number>();
  const setAside = new Set<string>();
  const listeners = new Set<(change: StoreChange) => void>();
  const queue: (Job | Exclusive)[] = [];
  let head = newHead;
  let running: Promise<void> | null = null;
  let stopped = false;

  function notify(change: StoreChange): void {
    if (change.ids.length === 0 && !change.reset) return;
    for (const listener of [...listeners]) {
      try {
        listener(change);
      } catch (error) {
        // What is written is written: a listener's mistake is reported, and is not the writer's.
        report(error);
      }
    }
  }

  async function work(): Promise<void> {
    for (let first = queue[0]; first; first = queue[0]) {
      if (typeof first === 'function') {
        queue.shift();
        await first();
        continue;
      }
      const until = queue.findIndex((entry) => typeof entry === 'function');
      const jobs = queue.splice(0, until === -1 ? queue.length : until) as Job[];
      await commitAll(jobs);
    }
    running = null;
  }

  function enqueue(entry: Job | Exclusive): void {
    queue.push(entry);
    running ??= Promise.resolve().then(work);
  }

  function exclusive<T>(task: () => Promise<T>): Promise<T> {
    if (stopped) return Promise.reject(new StoreError('closed'));
    return new Promise<T>((resolve, reject) => {
      enqueue(() => task().then(resolve, reject));
    });
  }

  async function commitAll(jobs: Job[]): Promise<void> {
    try {
      await commit(jobs);
    } catch (error) {
      const [only] = jobs;
      if (jobs.length > 1 && !(error instanceof StoreError))
        for (const job of jobs) await commitAll([job]);
      else if (only) for (const job of jobs) job.reject(error);
    }
  }

  async function commit(jobs: Job[]): Promise<void> {
    for (;;) {
      const draft = createDraft(index);
      const changes: StoreChange[] = [];
      const answers = jobs.map(({ plan, origin }) => {
        const from = draft.touched.length;
        const answer = plan(draft);
        const ids = [...new Set(draft.touched.slice(from))];
        changes.push({ ids, reset: false, origin });
        return answer;
      });
      const records = [...draft.entries.values(), ...draft.locals.values()];
      if (records.length === 0 || (await append(draft, records))) {
        jobs.forEach((job, position) => {
          job.resolve(answers[position]);
        });
        changes.forEach(notify);
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
    const next = { ...head, version: draft.version, seq: draft.seq };
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

  async function put(next: Head, change: Parameters<Storage['commit']>[2]): Promise<boolean> {
    const outcome = await storage.commit(index.version, next, change);
    if (outcome === 'newer') throw new StoreError('storage-newer');
    if (outcome === 'stale') return false;
    head = next;
    index.version = next.version;
    index.seq = next.seq;
    return true;
  }

  async function openAll(): Promise<void> {
    // The first transaction of a new database fixes its identity; of two tabs one is first.
    while (index.version === 0) {
      await readNew();
      if (index.version === 0) await put({ ...newHead, version: 1 }, {});
    }
    const opened = logKeys.size + index.entries.size + index.locals.size;
    if (setAside.size > 1 && opened === 0) throw new StoreError('storage-damaged');
  }

  async function readNew(): Promise<void> {
    const first = index.version === 0;
    const rows = await storage.read(first ? null : index.version);
    if (!rows.head || (rows.head.version === index.version && !first)) return;
    if (rows.head.schema > newHead.schema) throw new StoreError('storage-newer');
    const reset = rows.all;
    const [pages, log] = await Promise.all([
      openRows('pages', rows.pages),
      openRows('log', rows.log),
    ]);
    if (reset) {
      index.clear();
      logKeys.clear();
    }
    head = rows.head;
    const changed = new Set<string>();
    for (const key of logKeys) if (versionOf(key) <= head.folded) logKeys.delete(key);
    for (const { key, records } of pages)
      for (const record of records) take(record, key, 0, changed);
    for (const { key, records } of log) {
      logKeys.add(key);
      for (const record of records) take(record, 0, key, changed);
    }
    index.version = head.version;
    index.seq = head.seq;
    if (!first) notify({ ids: reset ? [] : [...changed], reset, origin: 'tab' });
  }

  async function openRows(
    table: TableName,
    rows: SealedRow[],
  ): Promise<{ key: number; records: (Entry | Local)[] }[]> {
    const opened = await Promise.all(
      rows.map(async (row) => ({ key: row.key, records: await codec.open(table, row) })),
    );
    return opened.flatMap(({ key, records }) => {
      if (records) return [{ key, records: records.map(fromRecord) }];
      setAside.add(`${table}/${String(key)}`);
      return [];
    });
  }

  function take(record: Entry | Local, page: number, log: number, changed: Set<string>): void {
    const current = isLocal(record) ? index.locals.get(record.id) : index.entries.get(record.id);
    const newer = !current || record.version > current.version;
    const target = newer ? record : current;
    target.page = page || (current?.page ?? 0);
    target.log = log || (current?.log ?? 0);
    // A fold takes the whole log along.
    if (page && versionOf(target.log) < versionOf(page)) target.log = 0;
    if (!newer) return;
    index.put(record);
    if (!isLocal(record)) changed.add(record.id);
  }

  async function rewriteNow(
    what: (index: Index) => Rewrite,
    unless: () => boolean,
  ): Promise<boolean> {
    await readNew();
    for (;;) {
      const change = what(index);
      const dropped = change.drop.size + change.replace.length > 0;
      if (!dropped && logKeys.size === 0) return true;
      const version = index.version + 1;
      const plan = planFold(index, change);
      const pages: SealedRow[] = [];
      const placed: { record: Entry | Local; key: number }[] = [];
      for (const members of plan.groups.values()) {
        if (unless()) return false;
        const rows = fillRows(members.map(toRecord));
        const texts = rows.map(({ text }) => text);
        const sealed = await codec.seal('pages', version, pages.length, texts);
        rows.forEach((row, part) => {
          const key = sealed[part]?.key ?? 0;
          for (const member of row.members) {
            const record = members[member];
            if (record) placed.push({ record, key });
          }
        });
        pages.push(...sealed);
      }
      const purged = dropped ? version : head.purged;
      const next = { ...head, version, folded: version, purged };
      const { dropPages } = plan;
      if (!(await put(next, { pages, dropPages, dropLog: [...logKeys] }))) {
        await readNew();
        continue;
      }
      logKeys.clear();
      for (const id of change.drop) index.drop(id);
      for (const local of [...index.locals.values()])
        if (local.body === null) index.dropLocal(local.id);
      for (const { record, key } of placed) {
        record.page = key;
        record.log = 0;
      }
      for (const entry of change.replace) index.put(entry);
      const ids = [...change.drop, ...change.replace.map(({ id }) => id)];
      notify({ ids, reset: false, origin: 'local' });
      return true;
    }
  }

  return {
    index,
    get head() {
      return head;
    },
    get setAside() {
      return setAside.size;
    },
    get logRows() {
      return logKeys.size;
    },
    get waiting() {
      return queue.length > 0;
    },
    open: () => exclusive(openAll),
    submit<T>(plan: Plan<T>, origin: Origin): Promise<T> {
      if (stopped) return Promise.reject(new StoreError('closed'));
      return new Promise<T>((resolve, reject) => {
        enqueue({ plan, origin, resolve: resolve as (value: unknown) => void, reject });
      });
    },
    rewrite: (what, unless = () => false) => exclusive(() => rewriteNow(what, unless)),
    catchUp: () => exclusive(readNew),
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async stop() {
      stopped = true;
      await running;
      index.clear();
      logKeys.clear();
      listeners.clear();
    },
  };
}

function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else
    queueMicrotask(() => {
      throw error;
    });
}
