import { describe, expect, it } from 'vitest';
import { noise, pagePhoto, photographed } from '#tests/factories/page-photo.ts';
import { findPage } from './find-page.ts';
import { distance, mapped } from './quad.ts';

const [WIDTH, HEIGHT] = [240, 320];
const TABLES = [
  [90, 62, 40],
  [60, 70, 80],
  [30, 30, 32],
  [120, 110, 60],
] as const;

/** Photos of pages that all differ, with where the corners are. */
function photos(count: number) {
  const random = noise(7);
  const between = (from: number, to: number) => from + (to - from) * random();
  return Array.from({ length: count }, (_, index) => {
    const pose = {
      ratio: index % 3 === 0 ? Math.SQRT2 : 1 / Math.SQRT2,
      tilt: between(-0.5, 0.5),
      pan: between(-0.4, 0.4),
      roll: between(-0.3, 0.3),
      part: between(0.6, 0.85),
      focus: 0.75,
    };
    const quad = photographed(pose, WIDTH, HEIGHT);
    const look = {
      paper: between(190, 250),
      table: TABLES[index % TABLES.length] ?? TABLES[0],
      grain: between(0, 30),
      shadow: between(0, 0.3),
      seed: index,
    };
    return { quad, small: pagePhoto(quad, WIDTH, HEIGHT, look) };
  });
}

describe('the corners of a page', () => {
  it('are found on tables of many kinds, to a hundredth of the picture', () => {
    const all = photos(40);
    const found = all.flatMap(({ quad, small }) => {
      const suggested = findPage(small);
      if (!suggested) return [];
      const pixels = mapped(suggested, ({ x, y }) => ({ x: x * WIDTH, y: y * HEIGHT }));
      return [Math.max(...pixels.map((at, index) => distance(at, quad[index] ?? at)))];
    });
    expect(found.length).toBeGreaterThanOrEqual(38);
    expect(Math.max(...found)).toBeLessThan(0.01 * HEIGHT);
  });

  it.each<[string, Parameters<typeof pagePhoto>[3]]>([
    ['a bare table', { paper: 0, table: [120, 90, 60], grain: 20, shadow: 0.2, seed: 1 }],
    ['noise', { paper: 0, table: [128, 128, 128], grain: 250, shadow: 0, seed: 2 }],
    ['a lamp at one side', { paper: 0, table: [200, 190, 180], grain: 6, shadow: 0.9, seed: 3 }],
  ])('are not made up on %s', (_what, look) => {
    expect(findPage(pagePhoto(null, WIDTH, HEIGHT, look))).toBeNull();
  });

  it('are not made up where the page goes beyond the picture, or fills it', () => {
    const look = { paper: 235, table: [90, 62, 40] as const, grain: 10, shadow: 0.1, seed: 4 };
    const pose = { ratio: 1 / Math.SQRT2, tilt: 0.2, pan: 0.1, roll: 0.1, focus: 0.75 };
    for (const part of [1.5, 3]) {
      const quad = photographed({ ...pose, part }, WIDTH, HEIGHT);
      expect(findPage(pagePhoto(quad, WIDTH, HEIGHT, look))).toBeNull();
    }
  });

  it('are not made up for white paper on a white table', () => {
    const look = { paper: 232, table: [228, 228, 226] as const, grain: 12, shadow: 0.1, seed: 5 };
    const pose = { ratio: 0.7, tilt: 0.3, pan: 0, roll: 0.1, part: 0.8, focus: 0.75 };
    const quad = photographed(pose, WIDTH, HEIGHT);
    expect(findPage(pagePhoto(quad, WIDTH, HEIGHT, look))).toBeNull();
  });
});
