import { expect, test } from 'vitest';
import { CHUNK, ChunkHeights } from './chunks.svelte.ts';

const list = (rows: number, row = 50) =>
  new ChunkHeights(
    () => rows,
    () => row,
  );

test('guesses the height of what was never drawn', () => {
  const heights = list(20_000);
  expect(heights.total).toBe(20_000 * 50);
  expect(heights.before(10)).toBe(10 * CHUNK * 50);
});

test('draws only what is near, also at the very end', () => {
  const heights = list(20_000);
  expect(heights.between(-800, CHUNK * 50).chunks).toEqual([0]);
  const end = heights.between(heights.total - 100, heights.total + 900);
  expect(end.chunks).toEqual([Math.ceil(20_000 / CHUNK) - 1]);
  expect(heights.between(1e9, 2e9).chunks).toHaveLength(1);
});

test('learns from rows that were drawn and keeps the last short chunk apart', () => {
  const heights = list(CHUNK * 2 + 4);
  heights.measured(0, CHUNK * 80);
  heights.measured(2, 4 * 60);
  expect(heights.of(0)).toBe(CHUNK * 80);
  expect(heights.of(1)).toBe(CHUNK * 80);
  expect(heights.total).toBe(CHUNK * 160 + 4 * 80);
});

test('is empty for an empty list', () => {
  expect(list(0).total).toBe(0);
  expect(list(0).between(0, 800).chunks).toEqual([]);
});
