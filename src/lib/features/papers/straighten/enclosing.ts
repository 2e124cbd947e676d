import { turnOf, type Point, type Quad } from './quad.ts';

/** Where two lines through two points each meet; null where they run beside each other. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [p, q] = [
    { x: b.x - a.x, y: b.y - a.y },
    { x: d.x - c.x, y: d.y - c.y },
  ];
  const scale = p.x * q.y - p.y * q.x;
  if (Math.abs(scale) < 1e-9) return null;
  const along = ((c.x - a.x) * q.y - (c.y - a.y) * q.x) / scale;
  return { x: a.x + along * p.x, y: a.y + along * p.y };
}

/**
 * Four sides round a hull: side after side is left out and its neighbours drawn longer until they
 * meet, each time where that adds least. Rounded or folded corners come back to a point by it.
 */
export function enclosing(hull: readonly Point[]): Quad | null {
  let polygon = [...hull];
  while (polygon.length > 4) {
    const best = cheapest(polygon);
    if (!best) return null;
    polygon = polygon
      .map((point, index) => (index === best.at ? best.meet : point))
      .filter((_, index) => index !== (best.at + 1) % polygon.length);
  }
  const [first, ...others] = polygon.sort((a, b) => a.x + a.y - (b.x + b.y));
  if (!first || others.length !== 3) return null;
  // Round with the clock from the corner that is nearest to the top left.
  const [b, c, d] = others.sort((p, q) => -turnOf(first, p, q));
  return b && c && d ? [first, b, c, d] : null;
}

function cheapest(polygon: readonly Point[]): { at: number; meet: Point } | null {
  let best: { at: number; meet: Point; cost: number } | null = null;
  for (let at = 0; at < polygon.length; at += 1) {
    const [before, from, to, after] = [-1, 0, 1, 2].map(
      (by) => polygon[(at + by + polygon.length) % polygon.length],
    );
    if (!before || !from || !to || !after) continue;
    const meet = crossing(before, from, after, to);
    // They meet outside, or not on this side of the hull.
    if (!meet || turnOf(from, to, meet) >= 0) continue;
    const cost = -turnOf(from, to, meet);
    if (!best || cost < best.cost) best = { at, meet, cost };
  }
  return best;
}
