import { describe, expect, it } from 'vitest';
import { memoryAttempts } from './attempts.ts';

describe('wrong tries', () => {
  it('cost nothing at first, then ever more, up to a quarter of an hour', async () => {
    let now = 0;
    const attempts = memoryAttempts(() => now);
    const waits: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      expect(await attempts.begin('a', '::1')).toBe(0);
      const wait = await attempts.begin('a', '::1');
      if (wait > 0) waits.push(wait / 1000);
      now += wait;
    }
    expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16]);
    expect(Math.max(...waits)).toBe(900);
  });

  it('are counted by account and address, and forgotten by a right one or in time', async () => {
    let now = 0;
    const attempts = memoryAttempts(() => now);
    const begin = async (login = 'a', address = '::1') => attempts.begin(login, address);
    for (let n = 0; n < 5; n += 1) await begin();
    expect(await begin()).toBeGreaterThan(0);
    expect([await begin('b'), await begin('a', '::2')]).toEqual([0, 0]);
    await attempts.right('a', '::1');
    for (let n = 0; n < 5; n += 1) expect(await begin()).toBe(0);
    expect(await begin()).toBeGreaterThan(0);
    now += 2 * 3600_000;
    expect([await begin(), await begin()]).toEqual([0, 0]);
  });
});
