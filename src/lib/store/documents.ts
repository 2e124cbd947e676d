/**
 * The face of the store: one sealed database on this device, opened into memory. Reads are
 * synchronous and answer from memory; a write is acknowledged only after the transaction that made
 * it durable. `openDocuments` is in `open.ts`.
 */
export interface StoredDocument {
  _id: string;
  _rev: string;
  _deleted?: boolean;
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

/**
 * A leaf revision that no server has acknowledged yet. Usually a document has one leaf; one with
 * unresolved edits may be named once for each leaf that is only here.
 */
export interface PendingEntry {
  id: string;
  rev: string;
  /** Milliseconds since 1970, device clock, of the first edit that is not acknowledged yet. */
  since: number;
  deleted: boolean;
}

/** A leaf of a revision tree. */
export interface LeafInfo {
  rev: string;
  deleted: boolean;
}

/**
 * Where a written revision comes from: 'local' made in this tab, 'server' replicated in, 'merged'
 * made elsewhere by a rule (a merge, a rescue) and not known to the server yet.
 */
export type WriteOrigin = 'local' | 'server' | 'merged';
/** 'tab' is followed from another tab. */
export type Origin = WriteOrigin | 'tab';

export interface StoreChange {
  /** Ids whose winner, leaves or acknowledgement changed; empty with `reset`: everything may have. */
  ids: readonly string[];
  reset: boolean;
  origin: Origin;
}

export interface StoreInfo {
  documents: number;
  updateSeq: number;
  /** Documents with at least one leaf that no server has acknowledged. */
  pending: number;
  /** Rows that did not open, set aside and kept. */
  setAside: number;
  /** Pending documents of which there is no room for a second copy. */
  unmirrored: number;
}

export interface WriteMore {
  /** `_local/…` bodies (id without the prefix) to put in the same transaction: a checkpoint. */
  locals?: Record<string, unknown>;
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
  /** Ids with more than one undeleted leaf, in no particular order; kept, not counted each time. */
  conflicted(): string[];
  /** All leaves: the winner first, then undeleted ones, then higher generations and hashes. */
  leaves(id: string): LeafInfo[];
  /** The revision and its known ancestors, newest first; empty where it is not known. */
  history(id: string, rev: string): string[];
  /**
   * Body that the server acknowledged last and that this device's unacknowledged leaves were made
   * from: the common ancestor for merging. The winner where nothing is pending; null where the
   * server never had the document, or where it is deleted.
   */
  acknowledged(id: string): StoredDocument | null;
  /** True while any leaf of the document is unacknowledged. */
  isPending(id: string): boolean;
  pending(): PendingEntry[];
  /** Every leaf that the server has acknowledged, tombstones too: what a restored server may lack. */
  acknowledgedLeaves(): { id: string; rev: string }[];
  /** Groups of which a document is here: `case:ULID`, or a kind of shared content. */
  groups(): string[];
  /**
   * Writes documents in one transaction and resolves after it is durable. Locally made revisions
   * (`origin: 'local'`) need `_rev` to extend the newest; a conflict is a value, not an exception.
   * Those of a server come with `_rev` and `_revisions`, are merged into the tree as they are
   * (CouchDB's `new_edits: false`) and count as acknowledged; the store keeps the given objects.
   * Those of `origin: 'merged'` come alike, and count as not acknowledged.
   * Rejects with StoreError for a full, closed or damaged database; then nothing was written.
   */
  write(
    documents: readonly WrittenDocument[],
    origin: WriteOrigin,
    more?: WriteMore,
  ): Promise<WriteResult[]>;
  /** Marks revisions as acknowledged by the server, durably; unknown ones are ignored. */
  acknowledge(revisions: readonly { id: string; rev: string }[]): Promise<void>;
  /** Takes the receipt of leaves back, durably: a restored server does not have them any more. */
  unacknowledge(revisions: readonly { id: string; rev: string }[]): Promise<void>;
  /**
   * `_local/…` documents: sealed, never replicated. Id without the `_local/` prefix. `T` is what
   * was put there, on the caller's word; `otherwise` is the answer where nothing was.
   */
  getLocal<T = unknown>(id: string, otherwise?: T): T | null;
  putLocal(id: string, body: unknown): Promise<void>;
  removeLocal(id: string): Promise<void>;
  listLocal(prefix: string): { id: string; body: unknown }[];
  /** Drops all documents of a group (`case:ULID`) with every trace in one transaction. */
  purgeGroup(group: string): Promise<number>;
  /** The same for single documents; unknown ids are ignored. */
  purgeDocuments(ids: readonly string[]): Promise<number>;
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
