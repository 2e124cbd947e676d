import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.ts';

describe('wrong tries', () => {
  it('cost nothing at first, then ever more, up to a quarter of an hour', () => {
    let now = 0;
    const attempts = new Attempts(() => now);
    const waits = Array.from({ length: 20 }, () => {
      attempts.wrong('a', '::1');
      const wait = attempts.wait('a', '::1');
      now += wait;
      return wait / 1000;
    });
    expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 2, 4, 8, 16]);
    expect(Math.max(...waits)).toBe(900);
  });

  it('are counted by account and address, and forgotten by a right one or in time', () => {
    let now = 0;
    const attempts = new Attempts(() => now);
    for (let n = 0; n < 6; n += 1) attempts.wrong('a', '::1');
    expect(attempts.wait('a', '::1')).toBeGreaterThan(0);
    expect([attempts.wait('b', '::1'), attempts.wait('a', '::2')]).toEqual([0, 0]);
    attempts.right('a', '::1');
    expect(attempts.wait('a', '::1')).toBe(0);
    for (let n = 0; n < 6; n += 1) attempts.wrong('a', '::1');
    now += 2 * 3600_000;
    attempts.wrong('a', '::1');
    expect(attempts.wait('a', '::1')).toBe(0);
  });
});
