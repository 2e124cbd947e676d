import { StoreError, type StoreErrorCode } from '#lib/store/documents.ts';
import { keyAfter, type SealedRow } from '#lib/store/rows.ts';
import type { Head, Storage, StoredRows } from '#lib/store/storage.ts';

export interface MemoryRows extends Storage {
  /** The next transaction fails with this code and changes nothing. */
  failNext(code: StoreErrorCode): void;
}

/** The rows of one store in plain memory, for one tab; `stored` is what another one had read. */
export function memoryRows(stored?: StoredRows): MemoryRows {
  const byKey = (rows: readonly SealedRow[] = []) => new Map(rows.map((row) => [row.key, row]));
  const pages = byKey(stored?.pages);
  const log = byKey(stored?.log);
  let head: Head | null = stored?.head ?? null;
  let failure: StoreErrorCode | null = null;
  const after = (rows: Map<number, SealedRow>, key: number) =>
    [...rows.values()].filter((row) => row.key >= key);
  return {
    failNext: (code) => void (failure = code),
    read(since) {
      const all = since === null || (head !== null && head.purged > since);
      const from = all ? 0 : keyAfter(since);
      return Promise.resolve({ head, all, pages: after(pages, from), log: after(log, from) });
    },
    commit(expected, next, change) {
      if ((head?.version ?? 0) !== expected) return Promise.resolve('stale');
      const code = head === null ? null : failure;
      if (code) {
        failure = null;
        return Promise.reject(new StoreError(code));
      }
      change.dropLog?.forEach((key) => log.delete(key));
      change.dropPages?.forEach((key) => pages.delete(key));
      change.log?.forEach((row) => log.set(row.key, row));
      change.pages?.forEach((row) => pages.set(row.key, row));
      head = next;
      return Promise.resolve('done');
    },
    follow: () => () => undefined,
    close: () => undefined,
    destroy() {
      pages.clear();
      log.clear();
      head = null;
      return Promise.resolve();
    },
  };
}
