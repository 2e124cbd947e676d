import type {
  Documents,
  PendingEntry,
  StoreChange,
  StoredDocument,
  WriteResult,
  WrittenDocument,
} from '#lib/store/documents.ts';
import { StoreError, type StoreErrorCode } from '#lib/store/documents.ts';

interface Row {
  revisions: Map<string, StoredDocument & { _deleted?: boolean }>;
  winner: string;
  acknowledged: string | null;
  since: number;
}

export interface MemoryDocuments extends Documents {
  /** The next write fails with this code and writes nothing. */
  failNext(code: StoreErrorCode): void;
}

/** The store's contract in plain memory: one leaf a document, no sealing, no disk. */
export function memoryDocuments(name = 'memory', now: () => number = Date.now): MemoryDocuments {
  const rows = new Map<string, Row>();
  const local = new Map<string, unknown>();
  const listeners = new Set<(change: StoreChange) => void>();
  let failure: StoreErrorCode | null = null;
  let closed = false;
  let seq = 0;

  const check = () => {
    if (closed) throw new StoreError('closed');
    const code = failure;
    failure = null;
    if (code) throw new StoreError(code);
  };
  const tell = (change: StoreChange) => listeners.forEach((listener) => listener(change));
  const winner = (row: Row) => row.revisions.get(row.winner);
  const live = (row: Row | undefined): StoredDocument | null => {
    const body = row ? winner(row) : undefined;
    return body && !body._deleted ? body : null;
  };
  const pendingOf = (row: Row) => row.acknowledged !== row.winner;

  function writeOne(document: WrittenDocument, origin: 'local' | 'server'): WriteResult {
    const body = { ...document };
    delete body._revisions;
    const row = rows.get(document._id);
    const newest = row && (live(row) ? row.winner : undefined);
    if (origin === 'local' && document._rev !== newest)
      return { ok: false, id: document._id, status: 409, error: 'conflict', reason: 'conflict' };
    const generation = Number.parseInt(row?.winner ?? '0', 10) + 1;
    const rev =
      origin === 'server' && document._rev
        ? document._rev
        : `${generation}-${crypto.randomUUID().replaceAll('-', '')}`;
    const next = row ?? { revisions: new Map(), winner: rev, acknowledged: null, since: now() };
    next.revisions.set(rev, structuredClone({ ...body, _rev: rev }));
    next.winner = rev;
    next.since = now();
    if (origin === 'server') next.acknowledged = rev;
    rows.set(document._id, next);
    seq += 1;
    return { ok: true, id: document._id, rev };
  }

  return {
    name,
    failNext: (code) => void (failure = code),
    info: () => ({
      documents: [...rows.values()].filter((row) => live(row)).length,
      updateSeq: seq,
      pending: [...rows.values()].filter(pendingOf).length,
      setAside: 0,
    }),
    get: (id) => live(rows.get(id)),
    all(type) {
      const found: StoredDocument[] = [];
      for (const [id, row] of rows) {
        const body = !type || id.startsWith(`${type}:`) ? live(row) : null;
        if (body) found.push(body);
      }
      return found;
    },
    revision: (id, rev) => rows.get(id)?.revisions.get(rev) ?? null,
    conflicts: () => [],
    acknowledged(id) {
      const row = rows.get(id);
      return row?.acknowledged ? (row.revisions.get(row.acknowledged) ?? null) : null;
    },
    isPending(id) {
      const row = rows.get(id);
      return row !== undefined && pendingOf(row);
    },
    pending: (): PendingEntry[] =>
      [...rows].flatMap(([id, row]) =>
        pendingOf(row) ? [{ id, rev: row.winner, since: row.since, deleted: !live(row) }] : [],
      ),
    async write(documents, origin) {
      check();
      const results = documents.map((document) => writeOne(document, origin));
      const ids = results.filter((result) => result.ok).map((result) => result.id);
      if (ids.length > 0) tell({ ids, reset: false, origin });
      return Promise.resolve(results);
    },
    acknowledge(revisions) {
      check();
      for (const { id, rev } of revisions) {
        const row = rows.get(id);
        if (row?.revisions.has(rev)) row.acknowledged = rev;
      }
      tell({ ids: revisions.map(({ id }) => id), reset: false, origin: 'local' });
      return Promise.resolve();
    },
    getLocal: (id: string) => (structuredClone(local.get(id)) ?? null) as never,
    putLocal(id, body) {
      check();
      local.set(id, structuredClone(body));
      return Promise.resolve();
    },
    removeLocal(id) {
      check();
      local.delete(id);
      return Promise.resolve();
    },
    listLocal: (prefix) =>
      [...local]
        .filter(([id]) => id.startsWith(prefix))
        .map(([id, body]) => ({ id, body: structuredClone(body) })),
    purgeGroup(group) {
      const ulid = group.replace(/^case:/, '');
      const ids = [...rows.keys()].filter((id) => id.includes(ulid));
      ids.forEach((id) => rows.delete(id));
      tell({ ids, reset: false, origin: 'local' });
      return Promise.resolve(ids.length);
    },
    fold: () => Promise.resolve(),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      closed = true;
      listeners.clear();
      return Promise.resolve();
    },
    destroy() {
      closed = true;
      rows.clear();
      local.clear();
      return Promise.resolve();
    },
  };
}
