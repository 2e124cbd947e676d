/** A place in a picture: pixels, or parts of its width and height. y goes down. */
export interface Point {
  x: number;
  y: number;
}
/** Corners of a page: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

export const CORNERS = [0, 1, 2, 3] as const;
export type Corner = (typeof CORNERS)[number];

/** Smallest part of a picture that is taken for a page. */
const SMALLEST = 0.005;

export const WHOLE: Quad = inset(0);

/** A page that leaves out the same part of the picture at each side. */
export function inset(part: number): Quad {
  const end = 1 - part;
  return [
    { x: part, y: part },
    { x: end, y: part },
    { x: end, y: end },
    { x: part, y: end },
  ];
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Twice the signed area of a triangle; positive where it goes round with the clock on a screen. */
export const turnOf = (a: Point, b: Point, c: Point): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Area of a polygon whose corners go round with the clock on a screen. */
export function areaOf(polygon: readonly Point[]): number {
  const [first] = polygon;
  if (!first) return 0;
  return (
    polygon.reduce((sum, at, index) => sum + turnOf(first, at, polygon[index + 1] ?? first), 0) / 2
  );
}

/** Whether four corners, in parts of the picture, can be a page seen from its front. */
export function isPage(quad: Quad): boolean {
  const convex = CORNERS.every(
    (at) => turnOf(quad[at], quad[next(at)], quad[next(next(at))]) > SMALLEST / 10,
  );
  return convex && areaOf(quad) >= SMALLEST;
}

export const next = (corner: Corner): Corner => ((corner + 1) % 4) as Corner;

export const scaled = (quad: Quad, width: number, height: number): Quad =>
  mapped(quad, ({ x, y }) => ({ x: x * width, y: y * height }));

export const mapped = ([a, b, c, d]: Quad, change: (at: Point) => Point): Quad => [
  change(a),
  change(b),
  change(c),
  change(d),
];

/** The corners, in parts, after the picture was turned by 90° with the clock. */
export function turned(quad: Quad): Quad {
  const [topLeft, topRight, bottomRight, bottomLeft] = mapped(quad, ({ x, y }) => ({
    x: 1 - y,
    y: x,
  }));
  return [bottomLeft, topLeft, topRight, bottomRight];
}

/** The same page with one corner elsewhere, never outside of the picture. */
export function withCorner(quad: Quad, corner: Corner, { x, y }: Point): Quad {
  const within = (part: number) => Math.min(1, Math.max(0, part));
  const [a, b, c, d] = quad.map((at, index) =>
    index === corner ? { x: within(x), y: within(y) } : at,
  );
  return a && b && c && d ? [a, b, c, d] : quad;
}
