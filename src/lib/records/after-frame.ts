/** Runs once the frame that is due has been drawn; at once where nothing is drawn. */
export function afterFrame(run: () => void): void {
  if (typeof requestAnimationFrame !== 'function' || document.hidden) run();
  else requestAnimationFrame(() => setTimeout(run));
}
