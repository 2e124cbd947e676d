import type { Field } from './gray.ts';
import { turnOf, type Point } from './quad.ts';

/** Pixels that hang together. */
export interface Patch {
  /** How many. */
  size: number;
  /** Its hull, round with the clock. */
  hull: Point[];
}

/** The largest patch of values above a bound, or null where there is none. */
export function largestPatch({ values, width, height }: Field, above: number): Patch | null {
  const seen = new Uint8Array(values.length);
  let best: number[] = [];
  for (let start = 0; start < values.length; start += 1) {
    if (seen[start] || (values[start] ?? 0) <= above) continue;
    seen[start] = 1;
    const patch = [start];
    for (let next = 0; next < patch.length; next += 1) {
      const at = patch[next] ?? 0;
      const x = at % width;
      for (const beside of [
        x > 0 ? at - 1 : -1,
        x < width - 1 ? at + 1 : -1,
        at - width,
        at + width < width * height ? at + width : -1,
      ]) {
        if (beside < 0 || seen[beside] || (values[beside] ?? 0) <= above) continue;
        seen[beside] = 1;
        patch.push(beside);
      }
    }
    if (patch.length > best.length) best = patch;
  }
  return best.length === 0 ? null : { size: best.length, hull: hullOf(cornersOf(best, width)) };
}

/** The outer corners of the first and last pixel of each row; the hull needs no others. */
function cornersOf(patch: readonly number[], width: number): Point[] {
  const rows = new Map<number, [number, number]>();
  for (const at of patch) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [from, to] = rows.get(y) ?? [x, x];
    rows.set(y, [Math.min(from, x), Math.max(to, x)]);
  }
  return [...rows].flatMap(([y, [from, to]]) => [
    { x: from, y },
    { x: to + 1, y },
    { x: from, y: y + 1 },
    { x: to + 1, y: y + 1 },
  ]);
}

/** A. M. Andrew's monotone chain. */
function hullOf(points: Point[]): Point[] {
  const sorted = points.sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (along: Point[]) => {
    const out: Point[] = [];
    for (const point of along) {
      for (;;) {
        const [before, last] = [out.at(-2), out.at(-1)];
        if (!before || !last || turnOf(before, last, point) > 0) break;
        out.pop();
      }
      out.push(point);
    }
    return out.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}
