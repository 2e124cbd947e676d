import { expect, it } from 'vitest';
import { isPartMissing } from './part-missing.ts';

it.each([
  'Failed to fetch dynamically imported module: https://mappe.example/_app/immutable/x.js',
  'error loading dynamically imported module: https://mappe.example/_app/immutable/x.js',
  'Importing a module script failed.',
])('knows that code is not on the device: %s', (message) => {
  expect(isPartMissing(new TypeError(message))).toBe(true);
});

it.each([new TypeError('x is undefined'), 'Importing a module script failed.', null])(
  'leaves other failures alone',
  (reason) => {
    expect(isPartMissing(reason)).toBe(false);
  },
);
