import {
  collectLeaves,
  type RevisionNode,
  type RevisionPath,
  type RevisionStatus,
  type RevisionTree,
} from 'pouchdb-merge';
import type { Entry } from './entry.ts';

/** Splits `generation-hash`. */
export function splitRev(rev: string): { generation: number; hash: string } {
  const dash = rev.indexOf('-');
  return { generation: Number(rev.slice(0, dash)), hash: rev.slice(dash + 1) };
}

/** The entry's tree as pouchdb-merge wants it: a fresh one, as merging changes it. */
export function inflate(entry: Entry): RevisionTree {
  if (entry.tree) return structuredClone(entry.tree);
  const { generation, hash } = splitRev(entry.rev);
  const leaf: RevisionStatus = { status: 'available' };
  if (entry.deleted) leaf.deleted = true;
  let node: RevisionNode = [hash, leaf, []];
  entry.history.forEach((ancestor, index) => {
    const kept = entry.kept?.get(`${String(generation - index - 1)}-${ancestor}`);
    const opts: RevisionStatus = { status: kept ? 'available' : 'missing' };
    if (kept?._deleted) opts.deleted = true;
    node = [ancestor, opts, [node]];
  });
  return [{ pos: generation - entry.history.length, ids: node }];
}

/** Hashes from leaf to root where the tree is one path, else null. */
export function onePath(tree: RevisionTree): { generation: number; hashes: string[] } | null {
  const [root] = tree;
  if (!root || tree.length > 1) return null;
  return pathOf(root);
}

/** Hashes from leaf to root of a path without branches, else null. */
export function pathOf(path: RevisionPath): { generation: number; hashes: string[] } | null {
  const hashes: string[] = [];
  let node: RevisionNode | undefined = path.ids;
  while (node) {
    hashes.push(node[0]);
    if (node[2].length > 1) return null;
    node = node[2][0];
  }
  return { generation: path.pos + hashes.length - 1, hashes: hashes.reverse() };
}

export interface Leaf {
  rev: string;
  deleted: boolean;
}

export function leavesOf(entry: Entry): Leaf[] {
  if (!entry.tree) return [{ rev: entry.rev, deleted: entry.deleted }];
  return collectLeaves(entry.tree).map(({ rev, opts }) => ({
    rev,
    deleted: opts.deleted === true,
  }));
}
