import { describe, expect, it } from 'vitest';
import { createBuckets } from './rate-limits.ts';

function bucketsAt(start: number) {
  const clock = { now: start };
  return { clock, rates: createBuckets({ now: () => clock.now, burst: 3, perSecond: 2 }) };
}

describe('a person’s requests', () => {
  it('may come at once up to a number, then wait for the next', () => {
    const { clock, rates } = bucketsAt(0);
    expect([1, 2, 3, 4].map(() => rates.take('A'))).toEqual([0, 0, 0, 500]);
    clock.now += 500;
    expect([rates.take('A'), rates.take('A')]).toEqual([0, 500]);
  });

  it('are nobody else’s', () => {
    const { rates } = bucketsAt(0);
    for (let n = 0; n < 4; n += 1) rates.take('A');
    expect(rates.take('B')).toBe(0);
  });

  it('bear a clock that is set back', () => {
    const { clock, rates } = bucketsAt(10_000);
    rates.take('A');
    clock.now = 0;
    expect(rates.take('A')).toBe(0);
  });
});
