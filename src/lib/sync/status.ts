import type { Capacity } from '../domain/capacity.ts';
import type { FactorDuty } from '../domain/factor-duty.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { RetentionSettings } from '../domain/retention-settings.ts';

export type SyncPhase = 'idle' | 'pulling' | 'merging' | 'pushing' | 'confirming';

/** An entry that the server refused; it stays on the device until a person decides. */
export interface RefusedEntry {
  id: string;
  rev: string;
  problems: Problem[];
  /** Milliseconds since 1970, device clock. */
  at: number;
  /** When the coordinator was asked about it and the server took it in; absent before. */
  asked?: number;
}

/**
 * An entry that the server keeps for the coordinator, because its case is in other hands by now.
 * It is safe, but not in the record; the case itself leaves this device.
 */
export interface ParkedHere {
  id: string;
  rev: string;
  /** Milliseconds since 1970, device clock. */
  at: number;
  /** The document belongs to no case and has left the device; accepted, it comes back. */
  left?: true;
}

export interface SyncProgress {
  done: number;
  /** Null while the server has not said how many there are. */
  total: number | null;
}

export interface SyncStatus {
  phase: SyncPhase;
  progress: SyncProgress | null;
  /**
   * What ended the last cycle early, or (`clock-wrong`, `update-needed`) what a person must know
   * although it went on; null after a complete one without a remark.
   */
  problem: Problem | null;
  /** End of the last complete exchange, milliseconds since 1970, or null if never. */
  lastComplete: number | null;
  /** Entries whose newest revision the server has not acknowledged. */
  pending: number;
  /** Since when the oldest of them is only here (ms since 1970, device clock); null if none is. */
  oldest: number | null;
  /** True where something has been only here for `OVERDUE_DAYS` or longer. */
  overdue: boolean;
  refused: readonly RefusedEntry[];
  parked: readonly ParkedHere[];
  /** Entries that wait for this person's decision at the server; 0 for who does not coordinate. */
  toDecide: number;
  /** Changes of role that wait for this person's word. */
  toConfirm: number;
  /** The account is closed: this device hands in what is only on it, and is emptied then. */
  leaving: boolean;
  /** From when on signing in wants a second factor; null where nobody has set it, or said so yet. */
  factorDuty: FactorDuty | null;
  /** After the server was restored: how much of what it lost has been offered again; else null. */
  reoffer: SyncProgress | null;
  /** How long the project keeps what; null where no server has said so yet. */
  retention: RetentionSettings | null;
  /** How many places the project has, as last heard; null where no server has said so. */
  capacity: Capacity | null;
  /** What was only here and went with an erased case, until a person has read it. */
  erased: { cases: number; entries: number } | null;
  /** Marks of erased cases that a restored server does not know any more. */
  unknownErased: readonly string[];
  /** True once one pull has been complete on this device. */
  everComplete: boolean;
}

/** After this many days an entry that is only here deserves a warning. */
export const OVERDUE_DAYS = 3;

/** Before anything is known. */
export const NO_STATUS: SyncStatus = {
  phase: 'idle',
  progress: null,
  problem: null,
  lastComplete: null,
  pending: 0,
  oldest: null,
  overdue: false,
  refused: [],
  parked: [],
  toDecide: 0,
  toConfirm: 0,
  leaving: false,
  factorDuty: null,
  reoffer: null,
  retention: null,
  capacity: null,
  erased: null,
  unknownErased: [],
  everComplete: false,
};

export interface Sync {
  status(): SyncStatus;
  subscribe(listener: (status: SyncStatus) => void): () => void;
  /** One exchange: pull, merge, push, confirm. Concurrent calls share the running one. */
  cycle(): Promise<SyncStatus>;
  /**
   * Shows a refused entry to the coordinator, with a question. It stays in the tray: what the
   * coordinator accepts leaves it with the next exchange.
   */
  askCoordinator(id: string, note: string): Promise<Result<void>>;
  /** The person has read what went with an erased case. */
  seenErased(): Promise<void>;
  /** Cycles after a save, on `online`, on return to the foreground and on a timer. */
  start(): void;
  stop(): void;
}
