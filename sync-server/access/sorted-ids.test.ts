import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedIds } from './sorted-ids.ts';

const idText = fc.stringMatching(/^[a-c]:[0-9A-C]{1,3}$/);

describe('ids in order', () => {
  it('are those that were added, however looking and adding take turns', () => {
    fc.assert(
      fc.property(fc.uniqueArray(idText), fc.uniqueArray(idText), (first, second) => {
        const ids = new SortedIds();
        for (const id of first) ids.add(id);
        ids.all();
        const more = second.filter((id) => !first.includes(id));
        for (const id of more) ids.add(id);
        expect(ids.all()).toEqual([...first, ...more].sort());
      }),
    );
  });

  it('are found by where a key would stand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(idText), idText, (all, key) => {
        const ids = new SortedIds();
        for (const id of all) ids.add(id);
        expect(ids.indexOf(key)).toBe(all.filter((id) => id < key).length);
        expect(ids.indexAfter(key)).toBe(all.filter((id) => id <= key).length);
        expect(ids.below('b:')).toEqual(all.filter((id) => id.startsWith('b:')).sort());
      }),
    );
  });
});
