import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photographed, type Pose } from '#tests/factories/page-photo.ts';
import { pageRatio, pageSize } from './page-size.ts';
import { inset, scaled } from './quad.ts';

const PICTURE = { width: 4_000, height: 3_000 };
const angle = fc.double({ min: -0.6, max: 0.6, noNaN: true });
const pose = fc.record({
  ratio: fc.constantFrom(1 / Math.SQRT2, Math.SQRT2, 1.586, 1),
  tilt: angle,
  pan: angle,
  roll: fc.double({ min: -0.7, max: 0.7, noNaN: true }),
  part: fc.constant(0.7),
  focus: fc.constant(0.75),
});
const ratioOf = (of: Pose) => pageRatio(photographed(of, PICTURE.width, PICTURE.height), PICTURE);

describe('the shape of a page', () => {
  it('is found from how it looks, to the fiftieth, with the lens of an ordinary phone', () => {
    fc.assert(
      fc.property(pose, (of) => {
        expect(Math.abs(ratioOf(of) / of.ratio - 1)).toBeLessThan(0.02);
      }),
      { numRuns: 500 },
    );
  });

  it('is found with other lenses where the page was tilted both ways', () => {
    const of = { ratio: 1 / Math.SQRT2, tilt: 0.5, pan: 0.4, roll: 0.3, part: 0.7 };
    for (const focus of [0.6, 1.2, 2]) expect(ratioOf({ ...of, focus }) / of.ratio).toBeCloseTo(1);
  });

  it('takes the pixels that are there, and no more than a photo may have', () => {
    const square = scaled(inset(0.25), 400, 300);
    expect(pageSize(square, { width: 400, height: 300 }, 2_000)).toEqual({
      width: 200,
      height: 150,
    });
    const large = pageSize(scaled(inset(0.05), 4_000, 3_000), PICTURE, 2_000);
    expect(large).toEqual({ width: 2_000, height: 1_500 });
  });
});
