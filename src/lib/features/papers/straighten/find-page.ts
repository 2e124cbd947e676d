import { enclosing } from './enclosing.ts';
import { blurred, brightness, parting, unlikeEdge, type Field } from './gray.ts';
import { largestPatch } from './patch.ts';
import { areaOf, isPage, mapped, type Quad } from './quad.ts';
import { refined } from './sides.ts';
import type { Pixels } from './warp.ts';

/** Longest side, in pixels, of the small picture in which the page is looked for. */
export const LOOKED_AT = 320;

/** Parts of the picture that a page takes at least and at most. */
const AREA = { least: 0.1, most: 0.97 };
/** Part of the four-sided shape that the patch's hull fills. */
const FOUR_SIDED = 0.93;
/** Part of its hull that the patch itself fills, writing and pictures left out. */
const SOLID = 0.55;
/** Part of its worst side on which an edge is really seen. */
const SEEN = 0.55;
/** How far a corner may lie outside, in parts: fingers cut corners off. */
const OUTSIDE = 0.02;

/**
 * Corners of a page in a small picture, in parts of it; null where that would be a guess. Taken is
 * what is bright, or unlike its surroundings, has four sides, and shows an edge along all of them.
 */
export function findPage(small: Pixels): Quad | null {
  const light = blurred(brightness(small), 1);
  const unlike = blurred(unlikeEdge(small), 1);
  const found = [light, unlike]
    .map((field) => candidate(field, light))
    .filter((one) => one !== null)
    .sort((a, b) => b.seen - a.seen);
  return found[0]?.quad ?? null;
}

function candidate(field: Field, light: Field): { quad: Quad; seen: number } | null {
  const { width, height } = field;
  const patch = largestPatch(field, parting(field));
  const round = patch && enclosing(patch.hull);
  if (!round) return null;
  const hull = areaOf(patch.hull);
  if (patch.size / hull < SOLID || hull / areaOf(round) < FOUR_SIDED) return null;
  const sides = refined(light, round);
  if (!sides || sides.seen < SEEN) return null;
  const quad = mapped(sides.quad, ({ x, y }) => ({ x: x / width, y: y / height }));
  const area = areaOf(quad);
  if (area < AREA.least || area > AREA.most || !isPage(quad)) return null;
  const outside = ({ x, y }: { x: number; y: number }) => Math.max(-x, -y, x - 1, y - 1) > OUTSIDE;
  if (quad.some(outside)) return null;
  const within = (part: number) => Math.min(1, Math.max(0, part));
  return {
    quad: mapped(quad, ({ x, y }) => ({ x: within(x), y: within(y) })),
    seen: sides.seen,
  };
}
