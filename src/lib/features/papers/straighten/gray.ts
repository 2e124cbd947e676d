import type { Pixels } from './warp.ts';

/** One value for each pixel, row by row. */
export interface Field {
  values: Float32Array;
  width: number;
  height: number;
}

/** Brightness, 0 to 255 (ITU-R BT.601). */
export function brightness({ data, width, height }: Pixels): Field {
  const values = new Float32Array(width * height);
  for (let i = 0; i < values.length; i += 1)
    values[i] =
      0.299 * (data[i * 4] ?? 0) + 0.587 * (data[i * 4 + 1] ?? 0) + 0.114 * (data[i * 4 + 2] ?? 0);
  return { values, width, height };
}

/** How far each pixel's colour is from what lies around the edge of the picture. */
export function unlikeEdge({ data, width, height }: Pixels): Field {
  const edge: [number[], number[], number[]] = [[], [], []];
  const take = (x: number, y: number) =>
    edge.forEach((part, index) => part.push(data[(y * width + x) * 4 + index] ?? 0));
  for (let x = 0; x < width; x += 1) [0, height - 1].forEach((y) => take(x, y));
  for (let y = 0; y < height; y += 1) [0, width - 1].forEach((x) => take(x, y));
  const [red, green, blue] = edge.map(middle);
  const values = new Float32Array(width * height);
  for (let i = 0; i < values.length; i += 1)
    values[i] = Math.hypot(
      (data[i * 4] ?? 0) - (red ?? 0),
      (data[i * 4 + 1] ?? 0) - (green ?? 0),
      (data[i * 4 + 2] ?? 0) - (blue ?? 0),
    );
  return { values, width, height };
}

const middle = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The mean of each pixel and those up to `reach` beside, above and below it. */
export function blurred(field: Field, reach: number): Field {
  return flipped(alongRows(flipped(alongRows(field, reach)), reach));
}

function alongRows({ values, width, height }: Field, reach: number): Field {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [from, to] = [Math.max(0, x - reach), Math.min(width - 1, x + reach)];
      let sum = 0;
      for (let at = from; at <= to; at += 1) sum += values[y * width + at] ?? 0;
      out[y * width + x] = sum / (to - from + 1);
    }
  return { values: out, width, height };
}

function flipped({ values, width, height }: Field): Field {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[x * height + y] = values[y * width + x] ?? 0;
  return { values: out, width: height, height: width };
}

/** The value that parts a field best into two (N. Otsu, 1979). */
export function parting({ values }: Field): number {
  const counts = new Uint32Array(256);
  for (const value of values) {
    const at = Math.min(255, Math.max(0, Math.round(value)));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [below, sumBelow, best, found] = [0, 0, -1, 0];
  counts.forEach((count, value) => {
    below += count;
    sumBelow += count * value;
    const above = values.length - below;
    if (below === 0 || above === 0) return;
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (between > best) [best, found] = [between, value];
  });
  return found + 0.5;
}
