import type { Leaf, Revisions } from './revisions/tree.ts';

/**
 * Where documents live. Spoken in the terms of the CouchDB replication protocol and asynchronous
 * throughout, so that an engine may be a file beside the process or a cluster behind HTTP, and a
 * database may be wrapped to show and accept less.
 */
export interface Engine {
  /** Names this installation; replicators use it to recognise a peer. */
  readonly uuid: string;
  databases(): Promise<string[]>;
  open(name: string): Promise<Database | null>;
  create(name: string): Promise<'created' | 'exists'>;
  /** False where there was none. */
  remove(name: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Opaque to everyone but the engine. `0` is the beginning. */
export type Sequence = string;

export interface DatabaseInfo {
  name: string;
  documents: number;
  deleted: number;
  updateSeq: Sequence;
  /** Bytes. */
  fileSize: number;
  activeSize: number;
  /** Milliseconds since 1970 of the database's making. */
  createdAt: string;
}

export interface AttachmentStub {
  content_type: string;
  revpos: number;
  digest: string;
  /** Bytes. */
  length: number;
  /** Base64, where the content was asked for. */
  data?: string;
}

/** One stored revision. The body stays the text it was stored as, and is spliced into answers. */
export interface Revision {
  id: string;
  rev: string;
  deleted: boolean;
  /** JSON text of the document's own fields: an object without any underscore field. */
  body: string;
  revisions?: Revisions;
  attachments?: Record<string, AttachmentStub>;
}

export interface ChangesQuery {
  since: Sequence;
  limit: number;
  descending?: boolean;
  docIds?: readonly string[];
  /** `_design` shows design documents alone. */
  designOnly?: boolean;
  includeDocs?: boolean;
  /** Contents of attachments with the documents. */
  attachments?: boolean;
}

export interface Change {
  seq: Sequence;
  id: string;
  deleted: boolean;
  /** The winner first. */
  leaves: Leaf[];
  document?: Revision;
}

export interface ChangesPage {
  rows: Change[];
  lastSeq: Sequence;
  /** How many more there were after this page. */
  pending: number;
}

export interface ListQuery {
  start?: string;
  end?: string;
  /** False leaves out the row at `end`. */
  inclusiveEnd?: boolean;
  descending?: boolean;
  limit: number;
  skip?: number;
  includeDocs?: boolean;
}

export interface ListRow {
  id: string;
  rev: string;
  deleted: boolean;
  /** The winner first; the others for sure only where documents were asked for, and live ones. */
  leaves: Leaf[];
  document?: Revision;
}

/** What is known of one document, without any body. */
export interface Head {
  id: string;
  /** The winner first. */
  leaves: Leaf[];
  localSeq: Sequence;
}

export interface ReadRequest {
  id: string;
  /** Without it every leaf is read. */
  rev?: string;
  /**
   * Revisions that the asker has (`atts_since`): contents of attachments come along that are newer
   * than the newest of them in the branch.
   */
  attsSince?: readonly string[];
}

export interface ReadOptions {
  revisions?: boolean;
  attachments?: boolean;
  /** For a revision that is no leaf, read the leaves that descend from it. */
  latest?: boolean;
}

export interface Missing {
  id: string;
  rev: string;
  missing: true;
}

/**
 * A document as written: parsed JSON, underscore fields and all. The `data` of an attachment is
 * base64 or bytes.
 */
export type IncomingDocument = Record<string, unknown>;

export interface WriteOptions {
  /** False takes revisions as they come (replication); true makes new ones and sees conflicts. */
  newEdits: boolean;
}

export type WriteOutcome =
  | { ok: true; id: string; rev: string }
  | {
      ok: false;
      id: string;
      rev?: string;
      status: number;
      error: string;
      reason: string;
      /** More for the answer's body: problem codes of the gateway. */
      more?: Record<string, unknown>;
    };

export interface RevsDiff {
  missing: string[];
  possibleAncestors: string[];
}

export interface LocalDocument {
  id: string;
  rev: string;
  /** JSON text without underscore fields. */
  body: string;
}

export type LocalOutcome = { ok: true; rev: string } | { ok: false; error: 'conflict' | 'missing' };

/** Present revision's content, for GET of an attachment. */
export interface AttachmentContent extends AttachmentStub {
  bytes: Uint8Array;
}

export interface Database {
  readonly name: string;
  info(): Promise<DatabaseInfo>;
  updateSeq(): Promise<Sequence>;
  changes(query: ChangesQuery): Promise<ChangesPage>;
  /** Resolves when there is something after `since`, the signal aborts, or the database is gone. */
  changed(since: Sequence, signal: AbortSignal): Promise<'changed' | 'aborted' | 'gone'>;
  list(query: ListQuery): Promise<ListRow[]>;
  /** Rows for given ids, null where there is no such document. */
  listKeys(ids: readonly string[], includeDocs: boolean): Promise<(ListRow | null)[]>;
  /** How many undeleted documents stand before a key in list order. */
  offset(start: string, descending: boolean): Promise<number>;
  head(id: string): Promise<Head | null>;
  /** One group per request, in order; an unknown document gives one `Missing` or none. */
  read(requests: readonly ReadRequest[], options: ReadOptions): Promise<(Revision | Missing)[][]>;
  /** The branch to a revision, newest first (`revs_info`). */
  ancestry(
    id: string,
    rev: string,
  ): Promise<{ rev: string; status: 'available' | 'missing' | 'deleted' }[]>;
  write(documents: readonly IncomingDocument[], options: WriteOptions): Promise<WriteOutcome[]>;
  revsDiff(wanted: Record<string, readonly string[]>): Promise<Record<string, RevsDiff>>;
  attachment(id: string, name: string, rev: string | null): Promise<AttachmentContent | null>;
  /** Ids without the `_local/` prefix. */
  getLocal(id: string): Promise<LocalDocument | null>;
  putLocal(id: string, rev: string | null, body: string): Promise<LocalOutcome>;
  removeLocal(id: string, rev: string | null): Promise<LocalOutcome>;
  listLocal(): Promise<LocalDocument[]>;
  /** Drops bodies of revisions that are no leaves; where the engine can, of these documents alone. */
  compact(ids?: readonly string[]): Promise<void>;
  purge(wanted: Record<string, readonly string[]>): Promise<Record<string, string[]>>;
  /** Really frees the bytes of what was purged; slow, so once after all that belongs together. */
  scrub(): Promise<void>;
  revsLimit(): Promise<number>;
  setRevsLimit(limit: number): Promise<void>;
}
