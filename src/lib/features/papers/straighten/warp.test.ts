import { expect, it } from 'vitest';
import { photographed } from '#tests/factories/page-photo.ts';
import { applied, inverse, squareTo } from './homography.ts';
import { scaled, WHOLE, type Quad } from './quad.ts';
import { straightenRows, type Pixels } from './warp.ts';

const blank = (width: number, height: number): Pixels => ({
  data: new Uint8ClampedArray(width * height * 4),
  width,
  height,
});

/** A chequered page of 8 × 10 fields as it looks at `quad`, each pixel a mean of 9 places. */
function chequered(quad: Quad, width: number, height: number): Pixels {
  const photo = blank(width, height);
  const back = inverse(squareTo(quad));
  for (let at = 0; at < width * height; at += 1) {
    let sum = 0;
    for (let part = 0; part < 9; part += 1) {
      const x = (at % width) + ((part % 3) + 0.5) / 3;
      const y = Math.floor(at / width) + (Math.floor(part / 3) + 0.5) / 3;
      const on = applied(back, { x, y });
      const page = on.x >= 0 && on.x < 1 && on.y >= 0 && on.y < 1;
      sum += page ? fieldAt(on.x, on.y) : 90;
    }
    photo.data.set([sum / 9, sum / 9, sum / 9, 255], at * 4);
  }
  return photo;
}
const fieldAt = (x: number, y: number): number =>
  (Math.floor(x * 8) + Math.floor(y * 10)) % 2 === 0 ? 240 : 20;

it('brings a page that was photographed askew back to its pattern', () => {
  const pose = { ratio: 0.8, tilt: 0.5, pan: -0.4, roll: 0.2, part: 0.75, focus: 0.75 };
  const quad = photographed(pose, 640, 480);
  const photo = chequered(quad, 640, 480);
  const page = blank(240, 300);
  straightenRows(photo, quad, page, 0, 120);
  straightenRows(photo, quad, page, 120, 400);
  let wrong = 0;
  for (let y = 0; y < 300; y += 1)
    for (let x = 0; x < 240; x += 1) {
      // At the seams of fields, two colours are mixed: a pixel to each side.
      if ([x % 30, y % 30].some((at) => at < 2 || at > 27)) continue;
      const want = fieldAt((x + 0.5) / 240, (y + 0.5) / 300);
      if (Math.abs((page.data[(y * 240 + x) * 4] ?? 0) - want) > 60) wrong += 1;
    }
  expect(wrong).toBe(0);
});

it('changes nothing of a page that is the picture', () => {
  const photo = blank(7, 5);
  photo.data.forEach((_, at) => (photo.data[at] = at % 4 === 3 ? 255 : (at * 37) % 256));
  const page = blank(7, 5);
  straightenRows(photo, scaled(WHOLE, 7, 5), page, 0, 5);
  expect([...page.data]).toEqual([...photo.data]);
});
