import { describe, expect, it } from 'vitest';
import { numbersOf, toTell } from './reminding.ts';

const TODAY = '2026-11-23';
const days = [TODAY, TODAY, '2026-11-28', '2026-11-27', '2026-11-20', '2027-06-01'];

describe('a reminder', () => {
  const numbers = numbersOf(days, TODAY);
  const at = { today: TODAY, hour: 9, shownOn: null, watched: false };

  it('is a number a day, of a Saturday on the Friday before, of the coming weeks alone', () => {
    expect([...numbers]).toEqual([
      [TODAY, 2],
      ['2026-11-27', 2],
    ]);
  });

  it('comes once a day, from eight on, and not to who looks at the app', () => {
    expect(toTell(numbers, at)).toBe(2);
    expect(toTell(numbers, { ...at, hour: 7 })).toBe(0);
    expect(toTell(numbers, { ...at, watched: true })).toBe(0);
    expect(toTell(numbers, { ...at, shownOn: TODAY })).toBe(0);
    expect(toTell(numbers, { ...at, shownOn: '2026-11-22' })).toBe(2);
    expect(toTell(numbers, { ...at, today: '2026-11-24' })).toBe(0);
  });
});
