/** The first list goes before, and what the exchange with the server brings. */
const AFTER_FIRST_LIST_MS = 1_500;

/**
 * Loads the other places' code a while after the app was opened; answers what takes that back. Only
 * where the whole app lies on the device: it costs no network, and cannot fail for want of it.
 */
export function startAhead(places: () => readonly string[], cases: boolean): () => void {
  if (!navigator.serviceWorker?.controller) return () => undefined;
  const timer = setTimeout(() => {
    void import('./ahead.ts').then(
      ({ loadAhead }) => loadAhead(places(), cases),
      () => undefined,
    );
  }, AFTER_FIRST_LIST_MS);
  return () => clearTimeout(timer);
}
