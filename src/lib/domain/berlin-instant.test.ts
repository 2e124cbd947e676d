import { expect, it } from 'vitest';
import { berlinInstant } from './berlin-instant.ts';

it('reads a clock time in summer and in winter', () => {
  expect(berlinInstant('2026-11-23', '14:05')).toBe(Date.parse('2026-11-23T13:05:00Z'));
  expect(berlinInstant('2026-07-01', '00:30')).toBe(Date.parse('2026-06-30T22:30:00Z'));
});

it('knows no hour that summer time leaves out, and takes the first of two', () => {
  expect(berlinInstant('2026-03-29', '02:30')).toBeNull();
  expect(berlinInstant('2026-10-25', '02:30')).toBe(Date.parse('2026-10-25T00:30:00Z'));
});

it('takes nothing else', () => {
  for (const [day, time] of [
    ['', '14:05'],
    ['2026-11-23', ''],
    ['2026-13-01', '14:05'],
    ['2026-11-23', '25:00'],
  ])
    expect(berlinInstant(day ?? '', time ?? '')).toBeNull();
});
