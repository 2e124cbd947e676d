import type { SyncStatus } from './status.ts';

export interface OnlyHere {
  /** Files and drafts that are on this device alone. */
  others: () => number;
}

/** Whether a device of who has left has handed in all that was only on it. */
export function hasHandedIn(status: SyncStatus, { others }: OnlyHere): boolean {
  return (
    status.leaving &&
    status.phase === 'idle' &&
    status.problem === null &&
    status.pending === 0 &&
    status.refused.length === 0 &&
    others() === 0
  );
}
