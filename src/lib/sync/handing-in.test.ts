import { expect, it } from 'vitest';
import { NO_STATUS } from './status.ts';
import { hasHandedIn } from './handing-in.ts';

const nothing = { others: () => 0 };
const leaving = { ...NO_STATUS, leaving: true };

it('lets a device be emptied only when nothing is on it alone', () => {
  expect(hasHandedIn(leaving, nothing)).toBe(true);
  expect(hasHandedIn(NO_STATUS, nothing)).toBe(false);
  expect(hasHandedIn(leaving, { others: () => 1 })).toBe(false);
  expect(hasHandedIn({ ...leaving, pending: 1 }, nothing)).toBe(false);
  expect(hasHandedIn({ ...leaving, phase: 'pushing' }, nothing)).toBe(false);
  expect(hasHandedIn({ ...leaving, problem: { code: 'timeout' } }, nothing)).toBe(false);
  const refused = [{ id: 'contact:A:B', rev: '1-a', problems: [], at: 0 }];
  expect(hasHandedIn({ ...leaving, refused }, nothing)).toBe(false);
});
