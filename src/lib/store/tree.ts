import {
  collectLeaves,
  type RevisionNode,
  type RevisionPath,
  type RevisionStatus,
  type RevisionTree,
} from 'pouchdb-merge';
import type { LeafInfo } from './documents.ts';
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

export function leavesOf(entry: Entry): LeafInfo[] {
  if (!entry.tree) return [{ rev: entry.rev, deleted: entry.deleted }];
  return collectLeaves(entry.tree).map(({ rev, opts }) => ({
    rev,
    deleted: opts.deleted === true,
  }));
}

/** Whether more than one leaf is undeleted; costs nothing while there is one path. */
export function isConflicted(entry: Entry): boolean {
  return entry.tree !== null && leavesOf(entry).filter(({ deleted }) => !deleted).length > 1;
}

/** The rule by which CouchDB chooses a winner, over all leaves. */
export function byPrecedence(a: LeafInfo, b: LeafInfo): number {
  if (a.deleted !== b.deleted) return a.deleted ? 1 : -1;
  const [one, two] = [splitRev(a.rev), splitRev(b.rev)];
  return two.generation - one.generation || (one.hash < two.hash ? 1 : -1);
}

/** The revision and its known ancestors, newest first; empty where the entry does not know it. */
export function historyOf(entry: Entry, rev: string): string[] {
  const { generation, hash } = splitRev(rev);
  if (!entry.tree) {
    const newest = splitRev(entry.rev);
    const hashes = [newest.hash, ...entry.history];
    const from = newest.generation - generation;
    if (hashes[from] !== hash) return [];
    return hashes.slice(from).map((older, at) => `${String(generation - at)}-${older}`);
  }
  type Step = { pos: number; node: RevisionNode; older: Step | null };
  const steps: Step[] = entry.tree.map(({ pos, ids }) => ({ pos, node: ids, older: null }));
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { pos, node } = step;
    if (pos === generation && node[0] === hash) {
      const found: string[] = [];
      for (let at: Step | null = step; at; at = at.older)
        found.push(`${String(at.pos)}-${at.node[0]}`);
      return found;
    }
    for (const child of node[2]) steps.push({ pos: pos + 1, node: child, older: step });
  }
  return [];
}
