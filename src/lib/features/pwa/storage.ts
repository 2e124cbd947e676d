export interface StorageState {
  /** Whether the browser promised not to clear it by itself; null where it does not say. */
  persisted: boolean | null;
  /** Bytes; null where the browser does not say. */
  usage: number | null;
  quota: number | null;
}

export async function readStorage(): Promise<StorageState> {
  if (!('storage' in navigator)) return { persisted: null, usage: null, quota: null };
  const [persisted, estimate] = await Promise.all([
    navigator.storage.persisted().catch(() => null),
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
  ]);
  return { persisted, usage: estimate.usage ?? null, quota: estimate.quota ?? null };
}

/** Asks the browser not to clear this app's data by itself. Firefox asks the person. */
export async function askForPersistence(): Promise<boolean> {
  if (!('storage' in navigator)) return false;
  return navigator.storage.persist().catch(() => false);
}

/** Whether the app itself is on this device, so that it starts without a network. */
export async function shellKept(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  if (!registration?.active) return false;
  return Boolean(await caches.match('/'));
}
