import { describe, expect, it } from 'vitest';
import { changedCapacity, placesFrom } from './change.ts';

const rows = [
  { validFrom: '2026-06-01', places: 50 },
  { validFrom: '2026-01-01', places: 30 },
];

describe('the places of a project as somebody types them', () => {
  it.each([
    ['50', 50],
    [' 0 ', 0],
    ['', null],
    ['fünfzig', null],
    ['1e3', null],
    ['-1', null],
    ['10001', null],
  ])('reads %j', (text, places) => {
    expect(placesFrom(text)).toBe(places);
  });

  it('adds a number in its place, or changes the one of that day', () => {
    expect(changedCapacity(rows, '60', '2027-01-01')).toEqual([
      { validFrom: '2027-01-01', places: 60 },
      ...rows,
    ]);
    expect(changedCapacity(rows, '55', '2026-06-01')).toEqual([
      { validFrom: '2026-06-01', places: 55 },
      rows[1],
    ]);
  });

  it('leaves the rows as they are where nothing is typed, and gives none for what is wrong', () => {
    expect(changedCapacity(rows, '', '2027-01-01')).toEqual(rows);
    expect(changedCapacity(rows, 'x', '2027-01-01')).toBeNull();
    expect(changedCapacity(rows, '60', '')).toBeNull();
  });
});
