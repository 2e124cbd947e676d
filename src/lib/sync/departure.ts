import type { SyncStatus } from './status.ts';

const MINUTE_MS = 60_000;
/** An exchange that is older than this says little about what colleagues wrote today. */
export const STALE_MINUTES = 30;

/** Why a person should not drive off yet, or what they should know when they do. */
export type DepartureCode =
  /** The first pull was never complete: records are missing. */
  | 'never-complete'
  /** The last complete exchange is long ago, or the last try failed. */
  | 'stale'
  /** Entries are only here: nothing is missing on the way, but a lost phone would lose them. */
  | 'pending'
  | 'refused'
  | 'files-pending'
  /** The app itself is not kept on the device and would not start without a network. */
  | 'no-shell'
  /** The browser may delete the data when space is short. */
  | 'not-persisted'
  /** Rows that do not open any more, or data that the browser dropped. */
  | 'storage-damaged';

export interface DepartureReason {
  code: DepartureCode;
  /** True where the answer is "no" because of it; the others are worth knowing. */
  blocks: boolean;
  /** How many entries or files, where it counts some. */
  count?: number;
}

/** "Kann ich losfahren?" */
export interface Departure {
  ready: boolean;
  /** What blocks first; empty where nothing is left to do. */
  reasons: readonly DepartureReason[];
  /** Until when this device knows everything (ms since 1970), or null if it never did. */
  completeSince: number | null;
}

/** What sync itself cannot know; null where it has not been found out yet. */
export interface DepartureFacts {
  /** Whether the app itself starts without a network. */
  shellKept: boolean | null;
  /** Whether the browser promised to keep the data. */
  persisted: boolean | null;
  /** Files that the server does not have yet. */
  filesPending: number;
  damaged: boolean;
}

/** Whether everything is on the device and everything is safe; null while that is not known. */
export function departureOf(
  status: SyncStatus,
  facts: DepartureFacts,
  now: number,
): Departure | null {
  const { shellKept, persisted, filesPending, damaged } = facts;
  if (shellKept === null) return null;
  const { lastComplete, pending, refused, problem, everComplete } = status;
  const stale =
    problem !== null || lastComplete === null || now - lastComplete > STALE_MINUTES * MINUTE_MS;
  const reasons: DepartureReason[] = [];
  const add = (when: boolean, code: DepartureCode, blocks: boolean, count?: number) => {
    if (when) reasons.push({ code, blocks, ...(count === undefined ? {} : { count }) });
  };
  add(!everComplete, 'never-complete', true);
  add(!shellKept, 'no-shell', true);
  add(damaged, 'storage-damaged', true);
  add(everComplete && stale, 'stale', true);
  add(pending > 0, 'pending', true, pending);
  add(refused.length > 0, 'refused', false, refused.length);
  add(filesPending > 0, 'files-pending', false, filesPending);
  add(persisted === false, 'not-persisted', false);
  return {
    ready: reasons.every(({ blocks }) => !blocks),
    reasons,
    completeSince: lastComplete,
  };
}
