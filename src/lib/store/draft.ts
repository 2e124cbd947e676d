import type { Entry, Local } from './entry.ts';
import type { Index } from './index.ts';

/** What one transaction is about to change, seen on top of the index; dropped if it fails. */
export interface Draft {
  readonly version: number;
  /** Last sequence given; raise it for each changed document. */
  seq: number;
  entry(id: string): Entry | undefined;
  local(id: string): Local | undefined;
  put(entry: Entry): void;
  putLocal(id: string, count: number, body: unknown): void;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly locals: ReadonlyMap<string, Local>;
  /** Ids in the order in which they were put. */
  readonly touched: readonly string[];
}

export function createDraft(index: Index): Draft {
  const entries = new Map<string, Entry>();
  const locals = new Map<string, Local>();
  const touched: string[] = [];
  const version = index.version + 1;
  return {
    version,
    seq: index.seq,
    entries,
    locals,
    touched,
    entry: (id) => entries.get(id) ?? index.entries.get(id),
    local: (id) => locals.get(id) ?? index.locals.get(id),
    put(entry) {
      entries.set(entry.id, entry);
      touched.push(entry.id);
    },
    putLocal(id, count, body) {
      const { page, log } = index.locals.get(id) ?? { page: 0, log: 0 };
      locals.set(id, { id, version, count, body, page, log });
    },
  };
}
