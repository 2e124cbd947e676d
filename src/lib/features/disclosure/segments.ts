import type { Spot } from './decisions.svelte.ts';

/** A text in pieces: places that were found, and what stands between, by words where these are tapped. */
export type Segment = { start: number; end: number; text: string } & (
  { spot: Spot } | { spot: null; word: boolean }
);

export function segmentsOf(text: string, spots: readonly Spot[], byWords: boolean): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const between = (end: number): void => {
    if (end <= at) return;
    const part = text.slice(at, end);
    if (!byWords) segments.push({ start: at, end, text: part, spot: null, word: false });
    else
      for (const { index, 0: piece } of part.matchAll(
        /[\p{L}\p{M}\p{N}@+]+|[^\p{L}\p{M}\p{N}@+]+/gu,
      ))
        segments.push({
          start: at + index,
          end: at + index + piece.length,
          text: piece,
          spot: null,
          word: /[\p{L}\p{N}]/u.test(piece),
        });
    at = end;
  };
  for (const spot of spots) {
    between(spot.start);
    segments.push({
      start: spot.start,
      end: spot.end,
      text: text.slice(spot.start, spot.end),
      spot,
    });
    at = spot.end;
  }
  between(text.length);
  return segments;
}
