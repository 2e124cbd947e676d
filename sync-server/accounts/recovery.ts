import type { AccountStore } from './store.ts';

/** After a restore, devices may offer again what others wrote for so long; milliseconds. */
const RECOVERY_LIFE = 90 * 24 * 3600_000;

/** Times in milliseconds since 1970, server clock. */
export interface Recovery {
  restoredAt: number;
  until: number;
}

/** The time after a restore; null where nothing was ever restored. */
export async function readRecovery(
  store: Pick<AccountStore, 'readSetting'>,
): Promise<Recovery | null> {
  const stored = await store.readSetting('restoredAt');
  const restoredAt = stored === null ? Number.NaN : Date.parse(stored);
  return Number.isNaN(restoredAt) ? null : { restoredAt, until: restoredAt + RECOVERY_LIFE };
}

/**
 * Says that this state came from a backup: a new epoch makes every device offer what it has again,
 * and nobody is signed in, as sessions that were ended since would otherwise be alive again.
 */
export async function markRestored(
  store: Pick<AccountStore, 'putSetting' | 'endAll'>,
  given: { epoch: string; now: number },
): Promise<void> {
  await store.endAll();
  await store.putSetting('restoredAt', new Date(given.now).toISOString());
  await store.putSetting('epoch', given.epoch);
}
