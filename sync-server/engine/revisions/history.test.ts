import fc from 'fast-check';
import { merge } from 'pouchdb-merge';
import { describe, expect, it } from 'vitest';
import {
  branchOf,
  descendingLeaves,
  knownRevs,
  leavesOf,
  revisionsOf,
  withoutLeaves,
} from './history.ts';
import { pathOf, type RevisionTree, type Revisions } from './tree.ts';

/** Histories that share a root and part somewhere: `a`, `ab`, `abc` against `a`, `ax`, … */
const histories = fc.array(
  fc.record({
    steps: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 }),
    deleted: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

interface History {
  steps: string[];
  deleted: boolean;
}

/** A revision's id is all that led to it, so that equal ids mean equal histories. */
function revisionsFrom({ steps }: History): Revisions {
  const ids = steps.map((_, index) => `r${steps.slice(0, index + 1).join('')}`);
  return { start: ids.length, ids: ids.reverse() };
}

function grow(all: readonly History[]): RevisionTree {
  let tree: RevisionTree = [];
  for (const history of all)
    tree = merge(tree, pathOf(revisionsFrom(history), history.deleted), 1000).tree;
  return tree;
}

describe('revision trees', () => {
  it('give back every history that went in, and know all of its revisions', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const tree = grow(all);
        const known = knownRevs(tree);
        for (const history of all) {
          const revisions = revisionsFrom(history);
          const rev = `${revisions.start}-${revisions.ids[0] ?? ''}`;
          expect(revisionsOf(tree, rev)).toEqual(revisions);
          expect(branchOf(tree, rev).every((ancestor) => known.has(ancestor.rev))).toBe(true);
          expect(descendingLeaves(tree, rev).length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('have the same leaves and winner in whatever order histories came', () => {
    fc.assert(
      fc.property(histories, (all) => {
        // A revision is deleted or not, whoever tells of it.
        const agreed = all.map((history) => ({
          ...history,
          deleted: history.steps.at(-1) === 'c',
        }));
        const [one, other] = [leavesOf(grow(agreed)), leavesOf(grow([...agreed].reverse()))];
        expect(one[0]).toEqual(other[0]);
        expect(new Set(one.map(({ rev }) => rev))).toEqual(new Set(other.map(({ rev }) => rev)));
      }),
    );
  });

  it('lose a purged leaf and nothing that another leaf needs', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const tree = grow(all);
        const [purged, ...kept] = leavesOf(tree).map(({ rev }) => rev);
        const left = withoutLeaves(tree, new Set(purged ? [purged] : []));
        expect(new Set(left.length > 0 ? leavesOf(left).map(({ rev }) => rev) : [])).toEqual(
          new Set(kept),
        );
        for (const rev of kept) expect(revisionsOf(left, rev)).toEqual(revisionsOf(tree, rev));
      }),
    );
  });
});
