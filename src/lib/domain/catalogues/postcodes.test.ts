import { expect, test } from 'vitest';
import { isSaxonZip } from '../zip.ts';
import { DISTRICTS, districtOf } from './districts.ts';
import { districtsOfZip, placesOfZip, POSTCODES } from './postcodes.ts';
import { RESIDENCE_STATUS_CODES } from './residence-status.ts';

test('all 384 postcodes of the table satisfy the rule and name districts that exist', () => {
  expect(POSTCODES).toHaveLength(384);
  for (const row of POSTCODES) {
    expect(isSaxonZip(row.zip), row.zip).toBe(true);
    expect(row.places[0], row.zip).toBeTruthy();
    for (const ags of row.districts) expect(districtOf(ags), row.zip).not.toBeNull();
  }
});

test('counts of postcodes a district are those of the domain note', () => {
  const counts = Object.fromEntries(
    DISTRICTS.map((d) => [d.ags, POSTCODES.filter((row) => row.districts.includes(d.ags)).length]),
  );
  expect(counts).toEqual({
    14511: 19,
    14521: 55,
    14522: 36,
    14523: 34,
    14524: 31,
    14612: 29,
    14625: 27,
    14626: 33,
    14627: 19,
    14628: 27,
    14713: 34,
    14729: 25,
    14730: 17,
  });
});

test.each([
  '01945',
  '03046',
  '04600',
  '04639',
  '04895',
  '06108',
  '07318',
  '39104',
  '10115',
  '1067',
])('%s is not in Saxony', (zip) => expect(isSaxonZip(zip)).toBe(false));

test('post-box codes follow the prefix rule without being in the table', () => {
  expect(isSaxonZip('09107')).toBe(true);
  expect(districtsOfZip('09107')).toEqual([]);
});

test('codes of two districts name both, so that a person chooses', () => {
  expect(districtsOfZip('02999')).toEqual(['14625', '14626']);
  expect(placesOfZip('01067')).toEqual(['Dresden']);
});

test('the catalogue of residence statuses has all 66 rows, each code once', () => {
  expect(new Set(RESIDENCE_STATUS_CODES).size).toBe(66);
});
