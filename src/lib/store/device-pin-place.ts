import type { MirrorStorage } from './mirror-storage.ts';

/** What the PIN derives, sealed by the data key: without the passphrase it tells nothing of it. */
export const PIN = 'mappe.pin';
/** Tabs tell each other that the PIN opens nothing any more. */
export const CHANNEL = 'mappe.pin';

export interface NewPin {
  pin: string;
  /** Milliseconds since the passphrase in which it opens. */
  warmMs: number;
}

export interface PinDeps {
  storage: MirrorStorage;
  now: () => number;
  targetMs?: number | undefined;
}

/** @param page that says so, and need not hear it itself. */
export function tellCold(page: string): void {
  const all = new BroadcastChannel(CHANNEL);
  all.postMessage(page);
  all.close();
}
