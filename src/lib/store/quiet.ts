/** Milliseconds without a write before the log is folded. */
const QUIET = 2_000;
/** Milliseconds after which a fold no longer waits for an idle frame. */
const LATEST = 10_000;

/** Runs once nothing was asked for a while and, where the browser can tell, a frame is idle. */
export function whenQuiet(run: () => void): () => void {
  let idle: number | null = null;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function')
      idle = requestIdleCallback(run, { timeout: LATEST });
    else run();
  }, QUIET);
  return () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
