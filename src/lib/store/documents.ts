/**
 * The face of the store: one sealed database on this device, opened into memory. Reads are
 * synchronous and answer from memory; a write is acknowledged only after the transaction that made
 * it durable. `openDocuments` is in `open.ts`.
 */
export interface StoredDocument {
  _id: string;
  _rev: string;
  [field: string]: unknown;
}

/** A document to write; without `_id` it is refused. */
export interface WrittenDocument {
  _id: string;
  _rev?: string;
  _deleted?: boolean;
  _revisions?: { start: number; ids: string[] };
  [field: string]: unknown;
}

export type WriteResult =
  | { ok: true; id: string; rev: string }
  | { ok: false; id: string; status: number; error: string; reason: string };

/** A winning revision that no server has acknowledged yet. */
export interface PendingEntry {
  id: string;
  rev: string;
  /** Milliseconds since 1970, device clock, when it was written here. */
  since: number;
  deleted: boolean;
}

export interface StoreChange {
  /** Ids whose winner (or presence) changed; empty with `reset` where everything may have. */
  ids: readonly string[];
  reset: boolean;
  /** 'local' written in this tab, 'server' replicated in, 'tab' followed from another tab. */
  origin: 'local' | 'server' | 'tab';
}

export interface StoreInfo {
  documents: number;
  updateSeq: number;
  pending: number;
  /** Rows that did not open, set aside and kept. */
  setAside: number;
}

export interface Documents {
  /** Name of the PouchDB database that the adapter shows for this store. */
  readonly name: string;
  info(): StoreInfo;
  /** The winning revision's body, or null where it is absent or deleted. Do not mutate it. */
  get(id: string): StoredDocument | null;
  /** All winning, undeleted bodies; with a type only those ids (`mentee`). Do not mutate them. */
  all(type?: string): StoredDocument[];
  /** Body of a given leaf or kept revision, or null. */
  revision(id: string, rev: string): StoredDocument | null;
  /** Revs of other undeleted leaves. */
  conflicts(id: string): string[];
  /** Body that the server acknowledged last: the common ancestor for merging; or null. */
  acknowledged(id: string): StoredDocument | null;
  isPending(id: string): boolean;
  pending(): PendingEntry[];
  /**
   * Writes documents in one transaction and resolves after it is durable. Locally made revisions
   * (`origin: 'local'`) need `_rev` to extend the newest; a conflict is a value, not an exception.
   * Rejects with StoreError for a full, closed or damaged database; then nothing was written.
   */
  write(documents: readonly WrittenDocument[], origin: 'local' | 'server'): Promise<WriteResult[]>;
  /** Marks revisions as acknowledged by the server, durably. */
  acknowledge(revisions: readonly { id: string; rev: string }[]): Promise<void>;
  /** `_local/…` documents: sealed, never replicated. Id without the `_local/` prefix. */
  getLocal<T = unknown>(id: string): T | null;
  putLocal(id: string, body: unknown): Promise<void>;
  removeLocal(id: string): Promise<void>;
  listLocal(prefix: string): { id: string; body: unknown }[];
  /** Drops all documents of a group (`case:ULID`) with every trace in one transaction. */
  purgeGroup(group: string): Promise<number>;
  /** Folds the log into pages; called when idle and before locking. */
  fold(): Promise<void>;
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Flushes, drops everything opened from memory; later calls reject with StoreError 'closed'. */
  close(): Promise<void>;
  destroy(): Promise<void>;
}

export type StoreErrorCode =
  'closed' | 'storage-full' | 'storage-unavailable' | 'storage-newer' | 'storage-damaged';

export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
