import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNATURE_LIMIT } from '#lib/domain/catalogues/consents.ts';
import { signature } from '#lib/domain/consent.ts';
import { isFull, PAD, pathOf, signatureOf, withPoint, type Stroke } from './strokes.ts';

const point = fc.tuple(
  fc.double({ min: -50, max: 700, noNaN: true }),
  fc.double({ min: -50, max: 400, noNaN: true }),
);
const drawn = (points: readonly (readonly [number, number])[]): Stroke =>
  points.reduce<Stroke>((stroke, [x, y]) => withPoint(stroke, x, y), []);

describe('a signature', () => {
  it('is always a path that a consent takes, however the finger went', () => {
    const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(strokes, (all) => {
        const path = pathOf(all.map(drawn));
        expect(signature.safeParse({ ...PAD, path }).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
  it('is not taken for one where it is a slip', () => {
    expect(signatureOf([])).toBeNull();
    expect(signatureOf([drawn([[10, 10]])])).toBeNull();
    expect(
      signatureOf([
        drawn([
          [10, 10],
          [30, 10],
        ]),
      ]),
    ).toBeNull();
    expect(
      signatureOf([
        drawn([
          [10, 10],
          [200, 40],
        ]),
      ]),
    ).toEqual({
      width: 600,
      height: 300,
      path: 'M10 10l190 30',
    });
  });
  it('stays within what the record keeps', () => {
    const strokes: Stroke[] = [];
    for (let at = 0; !isFull(strokes) && at < 100_000; at += 1)
      strokes.push(
        drawn([
          [at % 600, 0],
          [(at + 300) % 600, 300],
        ]),
      );
    expect(pathOf(strokes).length).toBeLessThanOrEqual(SIGNATURE_LIMIT);
    expect(signatureOf(strokes)).not.toBeNull();
  });
});
