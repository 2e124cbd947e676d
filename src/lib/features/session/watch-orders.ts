/** After the first screen is painted, in milliseconds. */
const AFTER_PAINT_MS = 300;
/** On return to the foreground at most so often. */
const RETURN_MS = 60_000;

/**
 * When the server is asked whether what lies on this device is to be deleted: at the start, with
 * the network, and on return to the app. Answers how to leave off.
 */
export function watchOrders(ask: () => Promise<void>): () => void {
  let askedAt = Number.NEGATIVE_INFINITY;
  const now = () => {
    askedAt = performance.now();
    if (navigator.onLine) void ask();
  };
  const returned = () => {
    const due = performance.now() - askedAt > RETURN_MS;
    if (document.visibilityState === 'visible' && due) now();
  };
  const timer = setTimeout(now, AFTER_PAINT_MS);
  addEventListener('online', now);
  document.addEventListener('visibilitychange', returned);
  return () => {
    clearTimeout(timer);
    removeEventListener('online', now);
    document.removeEventListener('visibilitychange', returned);
  };
}
