import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, inverse, squareTo } from './homography.ts';
import { distance, inset, isPage, scaled, WHOLE, type Point, type Quad } from './quad.ts';

const SIDE = 4_000;
const corner = (x: number, y: number) =>
  fc.record({
    x: fc.double({ min: x, max: x + 0.35, noNaN: true }),
    y: fc.double({ min: y, max: y + 0.35, noNaN: true }),
  });
const quads = fc
  .tuple(corner(0, 0), corner(0.65, 0), corner(0.65, 0.65), corner(0, 0.65))
  .filter((quad) => isPage(quad))
  .map((quad) => scaled(quad, SIDE, SIDE));
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('the map of a page', () => {
  it('takes the corners of the square to those of the page', () => {
    fc.assert(
      fc.property(quads, (quad) => {
        const map = squareTo(quad);
        WHOLE.forEach((at, index) =>
          expect(distance(applied(map, at), quad[index] as Point)).toBeLessThan(1e-6),
        );
      }),
    );
  });

  it('leads back to the place it came from, to a thousandth of a pixel', () => {
    fc.assert(
      fc.property(quads, part, part, (quad, x, y) => {
        const map = squareTo(quad);
        const there = applied(map, { x, y });
        const back = applied(inverse(map), there);
        expect(distance(back, { x, y }) * SIDE).toBeLessThan(1e-3);
        expect(distance(applied(map, back), there)).toBeLessThan(1e-3);
      }),
    );
  });

  it('keeps straight lines straight, and is plain for a page seen from above', () => {
    const plain = squareTo(scaled(inset(0.25), 100, 200));
    expect(applied(plain, { x: 0.5, y: 0.5 })).toEqual({ x: 50, y: 100 });
    const quad: Quad = [
      { x: 120, y: 80 },
      { x: 900, y: 140 },
      { x: 1_010, y: 760 },
      { x: 40, y: 690 },
    ];
    const map = squareTo(quad);
    const [a, b, c] = [0.1, 0.5, 0.8].map((y) => applied(map, { x: 0.3, y }));
    if (!a || !b || !c) throw new Error('no points');
    expect((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).toBeCloseTo(0, 6);
  });
});
