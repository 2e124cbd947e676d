import type { Locator } from 'playwright-core';

/** Where and how far a finger moves, in CSS pixels from the middle of the element. */
interface Drag {
  dx?: number;
  dy?: number;
}
const STEPS = 8;

/** A finger drags over an element and lets go, as the browser gets it from a phone's screen. */
export async function drag(element: Locator, { dx = 0, dy = 0 }: Drag): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('nothing to drag');
  const page = element.page();
  const cdp = await page.context().newCDPSession(page);
  const at = (step: number) => [
    {
      x: box.x + box.width / 2 + (dx * step) / STEPS,
      y: box.y + Math.min(box.height / 2, 30) + (dy * step) / STEPS,
    },
  ];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= STEPS; step += 1)
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await cdp.detach();
}
