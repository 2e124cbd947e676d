import { distance, type Point, type Quad } from './quad.ts';

interface Size {
  width: number;
  height: number;
}
type Vector = readonly [number, number, number];

/** Focal length of an ordinary phone in long sides of its picture (26 mm on 36 mm). */
const USUAL_FOCUS = 0.75;
/** What lenses of phones have; anything else comes of corners that are not quite right. */
const FOCUS = { least: 0.5, most: 3 };
/** Below it, opposite sides are parallel as far as one can tell. */
const PARALLEL = 1e-4;

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/**
 * Width by height of the page itself, from how it looks in a picture that was not cut (Z. Zhang,
 * L. He, Whiteboard scanning and image enhancement, 2007, 4.2). `quad` in pixels.
 */
export function pageRatio(quad: Quad, { width, height }: Size): number {
  const long = Math.max(width, height);
  const centred = ({ x, y }: Point): Vector => [(x - width / 2) / long, (y - height / 2) / long, 1];
  const [m1, m2, m4, m3] = [centred(quad[0]), centred(quad[1]), centred(quad[2]), centred(quad[3])];
  const along = (m: Vector, other: Vector): Vector => {
    const k = dot(cross(m1, m4), other) / dot(cross(m, m4), other);
    return [k * m[0] - m1[0], k * m[1] - m1[1], k * m[2] - m1[2]];
  };
  const [across, down] = [along(m2, m3), along(m3, m2)];
  const focus = focusOf(across, down);
  const lengthOf = ([x, y, z]: Vector) => Math.hypot(x / focus, y / focus, z);
  return lengthOf(across) / lengthOf(down);
}

/** Focal length in long sides, where both pairs of sides run together; else the usual one. */
function focusOf(a: Vector, b: Vector): number {
  if (Math.abs(a[2]) < PARALLEL || Math.abs(b[2]) < PARALLEL) return USUAL_FOCUS;
  const focus = Math.sqrt(-(a[0] * b[0] + a[1] * b[1]) / (a[2] * b[2]));
  return focus >= FOCUS.least && focus <= FOCUS.most ? focus : USUAL_FOCUS;
}

/** Pixels that a page deserves: as many as the picture has of it, at most `longest` a side. */
export function pageSize(quad: Quad, picture: Size, longest: number): Size {
  const [a, b, c, d] = quad;
  const ratio = pageRatio(quad, picture);
  const seen = {
    width: Math.max(distance(a, b), distance(d, c)),
    height: Math.max(distance(a, d), distance(b, c)),
  };
  const wide = Math.max(seen.width, seen.height * ratio);
  const scale = Math.min(1, longest / Math.max(wide, wide / ratio));
  return {
    width: Math.max(1, Math.round(wide * scale)),
    height: Math.max(1, Math.round((wide / ratio) * scale)),
  };
}
