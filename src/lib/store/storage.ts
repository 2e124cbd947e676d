import type { SealedRow } from './rows.ts';

/** The one plain row: numbers only. */
export interface Head {
  schema: number;
  /** Counts transactions; a writer must have seen the newest. */
  version: number;
  /** Last sequence given to a document. */
  seq: number;
  /** Version of the last purge; who is behind it starts afresh. */
  purged: number;
  /** Version of the last fold: log rows up to it are gone. */
  folded: number;
  /** Random number of this store, for replication ids. */
  identity: number;
}

export interface StoredRows {
  /** Null in a database that was never written. */
  head: Head | null;
  /** Whether these are all rows, not only those after the version asked for. */
  all: boolean;
  pages: SealedRow[];
  log: SealedRow[];
}

export interface RowChange {
  log?: SealedRow[];
  pages?: SealedRow[];
  dropLog?: number[];
  dropPages?: number[];
}

/** What the store needs of a database; Dexie is behind it. */
export interface Storage {
  /** Rows after a version, or all with null (and after a purge that the version did not see). */
  read(since: number | null): Promise<StoredRows>;
  /** All or nothing, and only on top of the expected version. */
  commit(expected: number, next: Head, change: RowChange): Promise<'done' | 'stale' | 'newer'>;
  /**
   * Calls back with the newest version, also after another tab's transaction, and when another tab
   * deletes the database: then this connection is closed already.
   */
  follow(onVersion: (version: number) => void, onGone: () => void): () => void;
  close(): void;
  destroy(): Promise<void>;
}
