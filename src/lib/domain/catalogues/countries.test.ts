import { expect, test } from 'vitest';
import { COUNTRY_CODES, countryOf } from './countries.ts';

test.each([
  ['Syrien', 'SY'],
  ['syrisch', 'SY'],
  ['syrische', 'SY'],
  ['SYR', 'SY'],
  ['SY', 'SY'],
  ['Syrer', 'SY'],
  ['Türkei', 'TR'],
  ['UA', 'UA'],
  ['Republik Moldau', 'MD'],
  ['venezolanisch', 'VE'],
  ['staatenlos', 'XXA'],
  ['ungeklärt', 'XXX'],
  ['Kosovo', 'XK'],
])('%s is %s', (text, code) => expect(countryOf(text)).toBe(code));

test.each(['', 'Klingonisch', '?'])('%j is no country', (text) =>
  expect(countryOf(text)).toBeNull(),
);

test('knows 250 countries and the two codes of people without one', () => {
  expect(COUNTRY_CODES).toHaveLength(252);
  expect(new Set(COUNTRY_CODES).size).toBe(252);
});
