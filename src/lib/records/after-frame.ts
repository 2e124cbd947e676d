/**
 * Runs with the frame behind the one that is due, so that this one holds only what a person waits
 * for; at once where nothing is drawn.
 */
export function afterFrame(run: () => void): void {
  if (typeof requestAnimationFrame !== 'function' || document.hidden) run();
  else requestAnimationFrame(() => requestAnimationFrame(run));
}
