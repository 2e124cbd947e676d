import { describe, expect, it } from 'vitest';
import { directionOf, isAtEdge, swipeWay } from './swipe-path.ts';

describe('a finger on a row', () => {
  it.each([
    [0, 0, 'rest'],
    [10, -10, 'rest'],
    [11, 0, 'swipe'],
    [-11, 5, 'swipe'],
    [30, 20, 'scroll'],
    [31, 20, 'swipe'],
    [0, 11, 'scroll'],
    [-12, 60, 'scroll'],
  ] as const)('that moved by %i, %i: %s', (dx, dy, expected) => {
    expect(directionOf(dx, dy)).toBe(expected);
  });

  it.each([
    [95, null],
    [96, 'done'],
    [-95, null],
    [-96, 'later'],
  ])('that lets go at %i says %s', (dx, expected) => {
    expect(swipeWay(dx)).toBe(expected);
  });

  it('leaves the edges to the phone', () => {
    expect([23, 24, 366, 367].map((x) => isAtEdge(x, 390))).toEqual([true, false, false, true]);
  });
});
