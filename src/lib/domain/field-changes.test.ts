import { expect, it } from 'vitest';
import { changedFields } from './field-changes.ts';

it('names what was changed, added and taken away, and nothing else', () => {
  const before = { _id: 'x', a: 1, gone: 'g', list: [{ b: 1, c: 2 }], updatedAt: '1' };
  const after = { _id: 'x', _rev: '2-a', a: 2, list: [{ c: 2, b: 1 }], added: 'n', updatedAt: '2' };
  expect(changedFields(before, after)).toEqual([
    { field: 'a', before: 1, after: 2 },
    { field: 'added', after: 'n' },
    { field: 'gone', before: 'g' },
  ]);
});
