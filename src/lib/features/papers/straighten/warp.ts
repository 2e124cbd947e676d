import { squareTo } from './homography.ts';
import type { Quad } from './quad.ts';

/** Pixels as a canvas has them: red, green, blue, alpha, row by row. */
export interface Pixels {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/**
 * Draws rows `from` to `to` of a page that lies in `source` at `quad` (pixels, a pixel's middle at
 * a half). Between four pixels the colour is mixed by how near each is.
 */
export function straightenRows(
  source: Pixels,
  quad: Quad,
  target: Pixels,
  from: number,
  to: number,
): void {
  const [a, b, c, d, e, f, g, h] = squareTo(quad);
  const { width, height } = target;
  for (let row = from; row < Math.min(to, height); row += 1) {
    const v = (row + 0.5) / height;
    for (let column = 0; column < width; column += 1) {
      const u = (column + 0.5) / width;
      const depth = g * u + h * v + 1;
      const x = (a * u + b * v + c) / depth - 0.5;
      const y = (d * u + e * v + f) / depth - 0.5;
      mix(source, x, y, target.data, (row * width + column) * 4);
    }
  }
}

function mix(
  { data, width, height }: Pixels,
  x: number,
  y: number,
  into: Pixels['data'],
  at: number,
) {
  const [right, bottom] = [width - 1, height - 1];
  const [cx, cy] = [Math.min(right, Math.max(0, x)), Math.min(bottom, Math.max(0, y))];
  const [x0, y0] = [Math.floor(cx), Math.floor(cy)];
  const [fx, fy] = [cx - x0, cy - y0];
  const [step, line] = [x0 < right ? 4 : 0, y0 < bottom ? width * 4 : 0];
  const first = (y0 * width + x0) * 4;
  for (let part = 0; part < 3; part += 1) {
    const i = first + part;
    const top = (data[i] ?? 0) * (1 - fx) + (data[i + step] ?? 0) * fx;
    const under = (data[i + line] ?? 0) * (1 - fx) + (data[i + line + step] ?? 0) * fx;
    into[at + part] = top * (1 - fy) + under * fy;
  }
  into[at + 3] = 255;
}
