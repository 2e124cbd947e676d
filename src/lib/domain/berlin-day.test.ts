import { expect, test } from 'vitest';
import { berlinDay } from './berlin-day.ts';

test('belongs to the next day from midnight in Berlin on, in winter and in summer', () => {
  expect(berlinDay('2026-11-23T22:59:59.999Z')).toBe('2026-11-23');
  expect(berlinDay('2026-11-23T23:00:00.000Z')).toBe('2026-11-24');
  expect(berlinDay(Date.parse('2026-07-01T22:00:00.000Z'))).toBe('2026-07-02');
});
