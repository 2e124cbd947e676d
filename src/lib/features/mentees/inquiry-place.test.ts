import { describe, expect, it } from 'vitest';
import { readPlace } from './inquiry-place.ts';

describe('a place or a postcode in one field', () => {
  it.each([
    ['02625', '02625', ''],
    ['02625 Bautzen', '02625', 'Bautzen'],
    ['D-02625 Bautzen', '02625', 'Bautzen'],
    [' Weißwasser/O.L. ', '', 'Weißwasser/O.L.'],
    ['0262', '0262', ''],
    ['', '', ''],
  ])('%j is %j and %j', (typed, zip, city) => {
    expect(readPlace(typed)).toEqual({ zip, city });
  });
});
