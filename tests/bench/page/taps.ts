import type {} from './painted.ts';

/** Runs in the page: tells how long after a tap something stood there, and when all was still. */
export interface Taps {
  /** Looks from the next tap on; null where only the stillness is asked for. */
  arm(selector: string | null): void;
  /** Milliseconds from the tap to the frame in which the selector first matched something seen. */
  shown(): Promise<number>;
  /** Milliseconds from the tap to the frame that showed the last change it made. */
  settled(): Promise<number>;
  /** Milliseconds of the longest frame while the pane or page is scrolled by so many steps. */
  scrolled(steps: number, pixels: number): Promise<number>;
}

declare global {
  interface Window {
    taps: Taps;
  }
}

export function watchTapped(quietMs: number): void {
  let tap = Number.NaN;
  let wanted: string | null = null;
  let tell: (ms: number) => void = () => undefined;
  let first: Promise<number> = Promise.resolve(Number.NaN);
  let changed = 0;
  let painted = 0;

  const stands = (selector: string) =>
    [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
  const look = () => {
    if (Number.isNaN(tap)) return;
    changed = performance.now();
    window.paints.afterFrame((at) => (painted = at));
    // Whether it is seen is asked behind the frame: asked here, the page would be laid out twice.
    if (wanted === null || document.querySelector(wanted) === null) return;
    const found = wanted;
    wanted = null;
    window.paints.afterFrame((at) => {
      if (stands(found)) tell(at - tap);
      else wanted ??= found;
    });
  };
  addEventListener(
    'pointerup',
    (event) => {
      tap = event.timeStamp;
      look();
    },
    { capture: true },
  );
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'open'],
  });
  /** What scrolls: the list's own pane, or the page. */
  const pane = (): Element => {
    const panes = [...document.querySelectorAll('main *')].filter(
      (one) =>
        one.scrollHeight > one.clientHeight + 200 &&
        getComputedStyle(one).overflowY.includes('auto') &&
        one.checkVisibility(),
    );
    return panes[0] ?? document.documentElement;
  };
  window.taps = {
    arm(selector) {
      if (selector !== null && stands(selector)) throw new Error(`stands already: ${selector}`);
      tap = Number.NaN;
      wanted = selector;
      first = new Promise((resolve) => (tell = resolve));
    },
    shown: () => first,
    settled: () =>
      new Promise((resolve) => {
        const still = () => {
          if (painted > tap && performance.now() - changed > quietMs) resolve(painted - tap);
          else setTimeout(still, quietMs / 3);
        };
        still();
      }),
    scrolled: (steps, pixels) =>
      new Promise((resolve) => {
        const moved = pane();
        let longest = 0;
        let left = steps;
        let last = performance.now();
        const frame = () => {
          const now = performance.now();
          // The first frame ends what came before.
          if (left < steps) longest = Math.max(longest, now - last);
          last = now;
          if (left === 0) {
            resolve(longest);
            return;
          }
          left -= 1;
          moved.scrollBy(0, pixels);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  };
}
