import { collectLeaves, merge, rootToLeaf, winningRev } from 'pouchdb-merge';
import type { Leaf, RevisionNode, RevisionTree, Revisions } from './tree.ts';

/** Open ends of a tree, the winner first, the others by generation, newest first. */
export function leavesOf(tree: RevisionTree): Leaf[] {
  const winner = winningRev({ rev_tree: tree });
  const leaves = collectLeaves(tree).map((leaf) => ({
    rev: leaf.rev,
    deleted: Boolean(leaf.opts.deleted),
  }));
  return [
    ...leaves.filter((leaf) => leaf.rev === winner),
    ...leaves.filter((leaf) => leaf.rev !== winner),
  ];
}

export interface Ancestor {
  rev: string;
  status: 'available' | 'missing';
  deleted: boolean;
}

/** The branch that leads to a revision, newest first; empty where the tree does not know it. */
export function branchOf(tree: RevisionTree, rev: string): Ancestor[] {
  for (const path of rootToLeaf(tree)) {
    const at = path.ids.findIndex((node, index) => `${path.pos + index}-${node.id}` === rev);
    if (at < 0) continue;
    return path.ids
      .slice(0, at + 1)
      .map((node, index) => ({
        rev: `${path.pos + index}-${node.id}`,
        status: node.opts.status,
        deleted: Boolean(node.opts.deleted),
      }))
      .reverse();
  }
  return [];
}

export function revisionsOf(tree: RevisionTree, rev: string): Revisions {
  const branch = branchOf(tree, rev);
  return {
    start: Number.parseInt(rev, 10),
    ids: branch.map((ancestor) => ancestor.rev.slice(ancestor.rev.indexOf('-') + 1)),
  };
}

/** Every leaf that descends from a revision (or is it). */
export function descendingLeaves(tree: RevisionTree, rev: string): string[] {
  return rootToLeaf(tree)
    .filter((path) => path.ids.some((node, index) => `${path.pos + index}-${node.id}` === rev))
    .map((path) => `${path.pos + path.ids.length - 1}-${path.ids.at(-1)?.id ?? ''}`);
}

/** All revisions that a tree knows. */
export function knownRevs(tree: RevisionTree): Set<string> {
  const known = new Set<string>();
  for (const path of rootToLeaf(tree))
    path.ids.forEach((node, index) => known.add(`${path.pos + index}-${node.id}`));
  return known;
}

/** The tree without the named leaves and what led to them alone (CouchDB, _purge). */
export function withoutLeaves(tree: RevisionTree, purged: ReadonlySet<string>): RevisionTree {
  let kept: RevisionTree = [];
  for (const path of rootToLeaf(tree)) {
    const leaf = path.ids.at(-1);
    if (!leaf || purged.has(`${path.pos + path.ids.length - 1}-${leaf.id}`)) continue;
    const node = path.ids.reduceRight<RevisionNode | null>(
      (child, ancestor) => [ancestor.id, ancestor.opts, child ? [child] : []],
      null,
    );
    if (node) kept = merge(kept, { pos: path.pos, ids: node }, Number.MAX_SAFE_INTEGER).tree;
  }
  return kept;
}
