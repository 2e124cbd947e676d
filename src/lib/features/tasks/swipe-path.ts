/** What a swipe over a row says: to the right it is done, to the left it comes later. */
export type SwipeWay = 'done' | 'later';

/** CSS pixels within which a finger only rests. */
const SLOP_PX = 10;
/** Sideways has to be clearly meant: a thumb scrolls in an arc. */
const STEEPNESS = 1.5;
/** From here on letting go counts. */
const FAR_PX = 96;
/** Where phones keep gestures of their own. */
const EDGE_PX = 24;

/** What a finger does that has moved so far: nothing yet, scrolling, or swiping. */
export function directionOf(dx: number, dy: number): 'rest' | 'scroll' | 'swipe' {
  if (Math.abs(dx) <= SLOP_PX && Math.abs(dy) <= SLOP_PX) return 'rest';
  return Math.abs(dx) > Math.abs(dy) * STEEPNESS ? 'swipe' : 'scroll';
}

/** What letting go here would say; null where it is not far enough. */
export function swipeWay(dx: number): SwipeWay | null {
  if (Math.abs(dx) < FAR_PX) return null;
  return dx > 0 ? 'done' : 'later';
}

/** Whether a touch begins where the phone itself goes back or forth. */
export function isAtEdge(x: number, width: number): boolean {
  return x < EDGE_PX || x > width - EDGE_PX;
}
