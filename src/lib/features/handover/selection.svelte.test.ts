import { expect, test } from 'vitest';
import { Selection } from './selection.svelte.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

test('chooses from the last row to this one, in both directions', () => {
  const selection = new Selection();
  selection.set('d', true, ORDER);
  selection.set('b', true, ORDER, true);
  expect(selection.ids.sort()).toEqual(['b', 'c', 'd']);
  selection.set('c', false, ORDER);
  selection.set('e', false, ORDER, true);
  expect(selection.ids).toEqual(['b']);
  selection.setAll(ORDER, true);
  expect(selection.size).toBe(5);
  selection.clear();
  expect(selection.size).toBe(0);
});
