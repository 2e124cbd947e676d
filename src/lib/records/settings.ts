import type { LockTimes } from '../store/device.ts';

export interface SessionSettings {
  /** The app locks after so many minutes without a touch. */
  idleMinutes: number;
  /** … and after so many seconds in the background. */
  backgroundSeconds: number;
  /** Month (`YYYY-MM`) in which the deletion run was seen. */
  retentionSeen?: string;
  /** Day on which the reminder of a second factor was put off. */
  factorSeen?: string;
}

export const DEFAULT_SETTINGS: SessionSettings = { idleMinutes: 5, backgroundSeconds: 60 };

/** Within bounds, whatever was saved: a lock that never comes is none. */
export function lockTimes({ idleMinutes, backgroundSeconds }: SessionSettings): LockTimes {
  return {
    idleMs: between(1, idleMinutes, 60) * 60_000,
    backgroundMs: between(5, backgroundSeconds, 1_800) * 1_000,
  };
}

function between(low: number, value: number, high: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low;
}
