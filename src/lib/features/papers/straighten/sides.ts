import { crossing } from './enclosing.ts';
import type { Field } from './gray.ts';
import { CORNERS, distance, next, type Point, type Quad } from './quad.ts';

/** Places looked at on each side, the ends left out: corners of paper are round. */
const SAMPLES = 48;
/** Pixels that are looked at to both sides. */
const REACH = 5;
/** Brightness from one side of the edge to the other that is taken for one. */
const STEP = 14;

interface Side {
  /** Two points on it. */
  line: readonly [Point, Point];
  /** Part of the places where there is an edge indeed, all in the same direction. */
  seen: number;
}

/** Draws the sides to where brightness steps, and says how much of the worst is really seen. */
export function refined(field: Field, quad: Quad): { quad: Quad; seen: number } | null {
  const sides = CORNERS.map((at) => sideOf(field, quad[at], quad[next(at)]));
  const corners = CORNERS.map((at) => {
    const [before, after] = [sides[(at + 3) % 4], sides[at]];
    return before && after ? crossing(...before.line, ...after.line) : null;
  });
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d) return null;
  return { quad: [a, b, c, d], seen: Math.min(...sides.map(({ seen }) => seen)) };
}

function sideOf(field: Field, from: Point, to: Point): Side {
  const length = distance(from, to) || 1;
  const out = { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
  const found: { t: number; offset: number; step: number }[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const t = 0.06 + (0.88 * (sample + 0.5)) / SAMPLES;
    const at = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    const best = steepest(field, at, out);
    if (best) found.push({ t, ...best });
  }
  const up = found.filter(({ step }) => step > 0);
  const same = up.length * 2 >= found.length ? up : found.filter(({ step }) => step < 0);
  const offset = fitted(same);
  const place = (t: number): Point => {
    const away = offset(t);
    return {
      x: from.x + (to.x - from.x) * t + out.x * away,
      y: from.y + (to.y - from.y) * t + out.y * away,
    };
  };
  const near = same.filter((one) => Math.abs(one.offset - offset(one.t)) < 1.5);
  return { line: [place(0), place(1)], seen: near.length / SAMPLES };
}

/** Where brightness changes most across a side, between pixels too; null where it hardly does. */
function steepest(field: Field, at: Point, out: Point): { offset: number; step: number } | null {
  const step = (offset: number) =>
    valueAt(field, at.x + out.x * (offset - 1), at.y + out.y * (offset - 1)) -
    valueAt(field, at.x + out.x * (offset + 1), at.y + out.y * (offset + 1));
  let best = { offset: 0, step: 0 };
  for (let offset = -REACH; offset <= REACH; offset += 0.5) {
    const here = step(offset);
    if (Math.abs(here) > Math.abs(best.step)) best = { offset, step: here };
  }
  if (Math.abs(best.step) < STEP) return null;
  const [left, middle, right] = [-0.5, 0, 0.5].map((by) => Math.abs(step(best.offset + by)));
  const bend = (left ?? 0) - 2 * (middle ?? 0) + (right ?? 0);
  const shift = bend < 0 ? (0.25 * ((left ?? 0) - (right ?? 0))) / bend : 0;
  return { ...best, offset: best.offset + Math.max(-0.5, Math.min(0.5, shift)) };
}

/** A pixel's middle is at a half; beyond the picture there is nothing. */
function valueAt({ values, width, height }: Field, x: number, y: number): number {
  const within = (part: number, most: number) => Math.min(most, Math.max(0, part));
  const [px, py] = [within(x - 0.5, width - 1), within(y - 0.5, height - 1)];
  const [x0, y0] = [Math.floor(px), Math.floor(py)];
  const [x1, y1] = [Math.min(x0 + 1, width - 1), Math.min(y0 + 1, height - 1)];
  const value = (column: number, row: number) => values[row * width + column] ?? 0;
  const top = value(x0, y0) * (1 - px + x0) + value(x1, y0) * (px - x0);
  const under = value(x0, y1) * (1 - px + x0) + value(x1, y1) * (px - x0);
  return top * (1 - py + y0) + under * (py - y0);
}

/** A straight line through most of them: the middle slope of all pairs (Theil and Sen). */
function fitted(points: readonly { t: number; offset: number }[]): (t: number) => number {
  if (points.length < 4) return () => 0;
  const slopes = points.flatMap((a, index) =>
    points.slice(index + 8).map((b) => (b.offset - a.offset) / (b.t - a.t)),
  );
  const slope = middle(slopes);
  const height = middle(points.map(({ t, offset }) => offset - slope * t));
  return (t) => height + slope * t;
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
