import { describe, expect, it } from 'vitest';
import { isHostile } from './limits.ts';

describe('hostile JSON', () => {
  it('is nested deeper than allowed', () => {
    const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(isHostile(nested(20), 20)).toBe(false);
    expect(isHostile(nested(21), 20)).toBe(true);
    expect(isHostile(nested(100_000), 20)).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('has a key %s at any level', (key) => {
    expect(isHostile(JSON.parse(`{"${key}":1}`), 20)).toBe(true);
    expect(isHostile(JSON.parse(`{"a":[{"${key}":1}]}`), 20)).toBe(true);
    expect(isHostile({ a: key }, 20)).toBe(false);
  });
});
