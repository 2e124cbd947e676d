import type { Point, Quad } from './quad.ts';

/** A projective map of the plane: rows of a 3 × 3 matrix. */
export type Homography = readonly [
  ...[number, number, number],
  ...[number, number, number],
  ...[number, number, number],
];

/**
 * The map that takes the unit square's corners to those of a quadrilateral (P. Heckbert,
 * Fundamentals of Texture Mapping and Image Warping, 1989, 2.2.3).
 */
export function squareTo([a, b, c, d]: Quad): Homography {
  const [right, down] = [
    { x: b.x - c.x, y: b.y - c.y },
    { x: d.x - c.x, y: d.y - c.y },
  ];
  const skew = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y };
  const scale = right.x * down.y - down.x * right.y;
  const g = (skew.x * down.y - down.x * skew.y) / scale;
  const h = (right.x * skew.y - skew.x * right.y) / scale;
  return [
    ...[b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x],
    ...[b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y],
    ...[g, h, 1],
  ] as unknown as Homography;
}

export function applied([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** The way back. A scale is no part of a homography, so the adjugate will do. */
export function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}
