import type { RevisionTree } from 'pouchdb-merge';
import type { StoredDocument } from './documents.ts';

/** Where the newest sealed copy of a record lies; 0 where there is none. */
export interface Placement {
  /** Key of its row in `pages`. */
  page: number;
  /** Key of its newest row in `log`. */
  log: number;
}

/**
 * One document, opened. A new write makes a new entry, so that a write that fails leaves the old
 * one as it was; only the placement is changed in place.
 */
export interface Entry extends Placement {
  readonly id: string;
  /** Sequence of the last change that replication must see. */
  readonly seq: number;
  /** Store version that changed it last; of two records the higher version is the newer. */
  readonly version: number;
  /** Winning revision, `generation-hash`. */
  readonly rev: string;
  readonly deleted: boolean;
  /** Body of the winner, with `_id`, `_rev` and, on a tombstone, `_deleted`. */
  readonly body: StoredDocument;
  /** Hashes of the winner's ancestors, newest first; used while there is one path (no `tree`). */
  readonly history: readonly string[];
  /** The whole tree as soon as it has more than one path, else null. */
  readonly tree: RevisionTree | null;
  /** Other revisions whose bodies are available, by rev. */
  readonly kept: ReadonlyMap<string, StoredDocument> | null;
  /** Leaves that no server acknowledged → since when (ms); null where there is none. */
  readonly pending: ReadonlyMap<string, number> | null;
  /** Last acknowledged body that the pending leaves were made from, where it is not the winner. */
  readonly base: StoredDocument | null;
  /**
   * Bodies between base and winner, written in this tab; not stored. A push in flight may be
   * acknowledged after the next edit, and then its body is the new base.
   */
  readonly trail: ReadonlyMap<string, StoredDocument> | null;
}

/** One `_local/` document, opened; a null body is a removal that is not folded yet. */
export interface Local extends Placement {
  readonly id: string;
  readonly version: number;
  /** Counter of its `0-n` revision. */
  readonly count: number;
  readonly body: unknown;
}

export const isLocal = (record: Entry | Local): record is Local => 'count' in record;

/** Body of an available revision, or null. */
export function bodyOf(entry: Entry, rev: string): StoredDocument | null {
  if (entry.rev === rev) return entry.body;
  return entry.kept?.get(rev) ?? null;
}
