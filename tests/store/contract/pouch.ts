/**
 * The PouchDB calls that the contract makes, typed as they answer. The published types leave out
 * `latest`, `purge`, `id` and replication.
 */
export interface Doc {
  _id: string;
  _rev?: string;
  _deleted?: boolean;
  _revisions?: { start: number; ids: string[] };
  _conflicts?: string[];
  _revs_info?: { rev: string; status: string }[];
  [field: string]: unknown;
}

export type Row = { ok: true; id: string; rev: string } | Refusal;

export interface Refusal {
  id?: string;
  error: true | string;
  status: number;
  name: string;
  message: string;
  problem?: string;
}

export interface Change {
  id: string;
  seq: number;
  changes: { rev: string }[];
  deleted?: boolean;
  doc?: Doc;
}

export interface Feed extends Promise<{ results: Change[]; last_seq: number }> {
  on(event: 'change', listener: (change: Change) => void): this;
  on(event: 'complete', listener: (result: { results: Change[] }) => void): this;
  cancel(): void;
}

export interface Replicated {
  ok: boolean;
  docs_read: number;
  docs_written: number;
  doc_write_failures: number;
  last_seq: number;
}

export interface Replication extends Promise<Replicated> {
  on(event: 'change', listener: (info: { docs: Doc[] }) => void): this;
  on(event: 'denied', listener: (error: Refusal) => void): this;
  cancel(): void;
}

export type Options = Record<string, unknown>;

export interface Pouch {
  name: string;
  info(): Promise<{ db_name: string; doc_count: number; update_seq: number }>;
  id(): Promise<string>;
  put(doc: Doc, options?: Options): Promise<{ ok: true; id: string; rev: string }>;
  post(doc: Options): Promise<{ ok: true; id: string; rev: string }>;
  remove(doc: Doc): Promise<{ ok: true; id: string; rev: string }>;
  get(id: string, options?: Options & { open_revs?: undefined }): Promise<Doc & { _rev: string }>;
  get(
    id: string,
    options: { open_revs: 'all' | string[]; revs?: boolean; latest?: boolean },
  ): Promise<{ ok?: Doc; missing?: string }[]>;
  bulkDocs(docs: Options[], options?: Options): Promise<Row[]>;
  bulkGet(options: {
    docs: { id: string; rev?: string }[];
    revs?: boolean;
    latest?: boolean;
  }): Promise<{
    results: { id: string; docs: { ok?: Doc; missing?: string; error?: unknown }[] }[];
  }>;
  revsDiff(request: Record<string, string[]>): Promise<Record<string, { missing: string[] }>>;
  allDocs(options?: Options): Promise<{
    total_rows: number;
    offset: number;
    update_seq?: number;
    rows: {
      id?: string;
      key: string;
      error?: string;
      value?: { rev: string; deleted?: boolean };
      doc?: Doc | null;
    }[];
  }>;
  changes(options?: Options): Feed;
  compact(): Promise<unknown>;
  purge(
    id: string,
    rev: string,
  ): Promise<{
    ok: boolean;
    deletedRevs: string[];
    documentWasRemovedCompletely: boolean;
  }>;
  putAttachment(...args: unknown[]): Promise<unknown>;
  getAttachment(id: string, name: string): Promise<unknown>;
  close(): Promise<void>;
  destroy(): Promise<void>;
  replicate: {
    to(other: Pouch, options?: Options): Replication;
    from(other: Pouch, options?: Options): Replication;
  };
}

/** Where the contract is played: a PouchDB with one adapter. */
export interface Stage {
  /** A database that no other test has; destroyed after the test. */
  open: (options?: Options) => Pouch;
  /** The same database once more. */
  again: (db: Pouch, options?: Options) => Pouch;
  canPurge: boolean;
  /** Ours refuses them; the stock adapters keep them. */
  refusesAttachments: boolean;
  /** Vitest's, but for a test that this adapter is known to fail: that one must fail. */
  test: (name: string, body: () => Promise<void>) => void;
}

/** The part of an answer that a test expects to be there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('expected a value');
  return value;
}

/** The error that a promise is expected to end with. */
export async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return present(error) as Refusal;
}

/** A document as a replicator brings it: `path` newest first. */
export function replicated(id: string, start: number, path: string[], fields: Options = {}): Doc {
  return {
    _id: id,
    _rev: `${String(start)}-${path[0] ?? ''}`,
    _revisions: { start, ids: path },
    ...fields,
  };
}

export const brought = { new_edits: false };
