import { expect, it } from 'vitest';
import { areaOf, inset, isPage, turned, WHOLE, withCorner, type Quad } from './quad.ts';

const page: Quad = [
  { x: 0.1, y: 0.2 },
  { x: 0.9, y: 0.1 },
  { x: 0.8, y: 0.7 },
  { x: 0.2, y: 0.9 },
];

it('turns a page with its picture, and after four times it is as before', () => {
  expect(turned(page)[1]).toEqual({ x: 0.8, y: 0.1 });
  let after = page;
  for (let times = 0; times < 4; times += 1) {
    after = turned(after);
    expect(isPage(after)).toBe(true);
    expect(areaOf(after)).toBeCloseTo(areaOf(page), 12);
  }
  after.forEach(({ x, y }, index) => {
    expect(x).toBeCloseTo(page[index]?.x ?? 0, 12);
    expect(y).toBeCloseTo(page[index]?.y ?? 0, 12);
  });
});

it.each<[string, Quad, boolean]>([
  ['the whole picture', WHOLE, true],
  ['a part of it', inset(0.1), true],
  ['corners that are crossed', [page[1], page[0], page[2], page[3]], false],
  ['a mirrored page', [page[1], page[0], page[3], page[2]], false],
  ['a corner that points inwards', withCorner(page, 2, { x: 0.3, y: 0.3 }), false],
  ['three corners on a line', withCorner(WHOLE, 1, { x: 0, y: 0.5 }), false],
  ['next to nothing', inset(0.49), false],
])('%s is a page or not', (_what, quad, expected) => {
  expect(isPage(quad)).toBe(expected);
});

it('keeps corners in the picture', () => {
  expect(withCorner(page, 0, { x: -2, y: 1.5 })[0]).toEqual({ x: 0, y: 1 });
});
