import type {} from './painted.ts';

/** Runs in the page: tells how long the page took to show what a key changed. */
export interface Strokes {
  /**
   * Milliseconds from the last key's press to the frame that showed the last change it made, asked
   * for once nothing has changed for a while.
   */
  settled(): Promise<number>;
}

declare global {
  interface Window {
    strokes: Strokes;
  }
}

export function watchStrokes(quietMs: number): void {
  let pressed = 0;
  let painted = 0;
  let changed = 0;
  const note = () => {
    changed = performance.now();
    window.paints.afterFrame((at) => (painted = at));
  };
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
      changed = performance.now();
    },
    { capture: true },
  );
  addEventListener('input', note, { capture: true });
  const results = document.querySelector('main') ?? document.body;
  new MutationObserver(note).observe(results, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  window.strokes = {
    settled: () =>
      new Promise((resolve) => {
        const look = () => {
          if (painted > pressed && performance.now() - changed > quietMs)
            resolve(painted - pressed);
          else setTimeout(look, quietMs / 3);
        };
        look();
      }),
  };
}
