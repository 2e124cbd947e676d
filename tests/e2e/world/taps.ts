import type { Page } from 'playwright-core';

/**
 * Counts what a finger does from now on: each press on the page. Answers with a function that tells
 * the count so far; the page must not be loaded anew in between.
 */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const state = { taps: 0 };
    const count = (event: Event) => {
      if (event.isTrusted) state.taps += 1;
    };
    document.addEventListener('pointerdown', count, { capture: true });
    return state;
  });
  return () => counter.evaluate((state) => state.taps);
}
