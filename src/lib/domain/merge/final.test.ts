import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildConsent } from '#tests/factories/consent.ts';
import { validateDocument } from '../document.ts';
import { inventsNothing } from './invention.ts';
import { canonical } from './canonical.ts';
import { mergeLeaves } from './merge.ts';

const BY = '01HZX3K5T8Q2W4E6R7Y9V0ABCA';
const instant = (minute: number) => new Date(Date.UTC(2026, 11, 1, 8, minute)).toISOString();
const base = buildConsent();
const off = (minute: number, how: 'PHONE' | 'LETTER' = 'PHONE') => ({
  at: instant(minute),
  by: BY,
  how,
});

describe('a withdrawal', () => {
  it('wins over whatever else was written, and the first one counts', () => {
    const withdrawn = fc
      .integer({ min: 0, max: 40 })
      .map((minute) => ({ withdrawal: off(minute) }));
    const edit = fc.oneof(withdrawn, fc.constant({}), fc.constant({ place: 'Pirna' }));
    const leaf = fc.tuple(edit, fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(leaf, withdrawn, leaf, fc.boolean(), ([one, n], two, [three, m], known) => {
        const leaves = [
          { rev: '2-a', body: { ...base, ...one, updatedAt: instant(n) } },
          { rev: '2-b', body: { ...base, ...two, updatedAt: instant(5) } },
          { rev: '2-c', body: { ...base, ...three, updatedAt: instant(m) } },
        ];
        const merged = mergeLeaves({ base: known ? { ...base } : null, leaves });
        const all = leaves.flatMap(({ body }) =>
          'withdrawal' in body && body.withdrawal ? [body.withdrawal.at] : [],
        );
        expect(merged.withdrawal).toMatchObject({ at: all.sort()[0] });
        expect(
          canonical(
            mergeLeaves({ base: known ? { ...base } : null, leaves: [...leaves].reverse() }),
          ),
        ).toBe(canonical(merged));
        expect(validateDocument(merged).ok).toBe(true);
        const sources = leaves.map(({ body }) => ({ ...body }));
        expect(inventsNothing(merged, sources)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
  it('stays where someone took it away without a word', () => {
    const before = { ...base, withdrawal: off(1) };
    const leaves = [
      { rev: '3-a', body: { ...base, updatedAt: instant(9) } },
      { rev: '3-b', body: { ...before, updatedAt: instant(2) } },
    ];
    expect(mergeLeaves({ base: before, leaves }).withdrawal).toEqual(off(1));
  });
  it('asks nobody which of two it was', () => {
    const leaves = [
      { rev: '2-a', body: { ...base, withdrawal: off(3, 'LETTER'), updatedAt: instant(3) } },
      { rev: '2-b', body: { ...base, withdrawal: off(1), updatedAt: instant(1) } },
    ];
    const merged = mergeLeaves({ base: { ...base }, leaves });
    expect(merged.withdrawal).toEqual(off(1));
    expect(merged.alternatives).toBeUndefined();
  });
});
