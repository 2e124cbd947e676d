/**
 * Frames that are let go by. What a person waits for is set some turns after the store has told of
 * its change, and may miss the frame that was due then.
 */
const FRAMES = 3;

/** Runs some frames later, when what a person waits for is drawn; at once where nothing is drawn. */
export function afterFrame(run: () => void, left = FRAMES): void {
  if (left === 0 || typeof requestAnimationFrame !== 'function' || document.hidden) run();
  else requestAnimationFrame(() => afterFrame(run, left - 1));
}
