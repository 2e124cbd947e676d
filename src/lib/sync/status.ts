import type { Problem } from '../domain/problem.ts';

export type SyncPhase = 'idle' | 'pulling' | 'merging' | 'pushing' | 'confirming';

/** An entry that the server refused; it stays on the device until a person decides. */
export interface RefusedEntry {
  id: string;
  rev: string;
  problems: Problem[];
  /** Milliseconds since 1970, device clock. */
  at: number;
}

export interface SyncProgress {
  done: number;
  /** Null while the server has not said how many there are. */
  total: number | null;
}

export interface SyncStatus {
  phase: SyncPhase;
  progress: SyncProgress | null;
  /** What ended the last cycle early; null after a complete one. */
  problem: Problem | null;
  /** End of the last complete exchange, milliseconds since 1970, or null if never. */
  lastComplete: number | null;
  /** Entries whose newest revision the server has not acknowledged. */
  pending: number;
  refused: readonly RefusedEntry[];
  /** True once one pull has been complete on this device. */
  everComplete: boolean;
}

export interface Sync {
  status(): SyncStatus;
  subscribe(listener: (status: SyncStatus) => void): () => void;
  /** One exchange: pull, merge, push, confirm. Concurrent calls share the running one. */
  cycle(): Promise<SyncStatus>;
  /** Cycles after a save, on `online`, on return to the foreground and on a timer. */
  start(): void;
  stop(): void;
}
