import type { KeyValue } from '../vault/key-value.ts';

/** Says of a locked device only whether anything would be lost with it. */
const SAFE = 'mappe.safe';
const UNSAFE = 'no';

/** Versions of the two databases as they were when the device locked. */
export type Versions = readonly number[];

/**
 * Written when the device locks; null where something is only here. One tab that has something left
 * counts for all of them.
 */
export function markSafe(storage: KeyValue, versions: Versions | null): void {
  if (versions && storage.getItem(SAFE) === UNSAFE) return;
  try {
    storage.setItem(SAFE, versions ? JSON.stringify(versions) : UNSAFE);
  } catch {
    // Without room for it the device is not said to be safe.
    storage.removeItem(SAFE);
  }
}

/**
 * What is not said to be safe is not: a device that was killed while it was open, or whose databases
 * have gone on since, as after a `localStorage` that lost its last seconds.
 */
export function isSafe(storage: KeyValue, versions: Versions): boolean {
  return storage.getItem(SAFE) === JSON.stringify(versions);
}

/** Before anything can be written. */
export function forgetSafe(storage: KeyValue): void {
  storage.removeItem(SAFE);
}
