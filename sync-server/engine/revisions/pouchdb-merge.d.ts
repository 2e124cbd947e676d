/** What we use of pouchdb-merge 9; it ships no types. */
declare module 'pouchdb-merge' {
  type Tree = import('./tree.ts').RevisionTree;
  type Path = import('./tree.ts').RevisionPath;
  type State = import('./tree.ts').RevisionState;

  export function merge(
    tree: Tree,
    path: Path,
    depth: number,
  ): {
    tree: Tree;
    stemmedRevs: string[];
    conflicts: 'new_leaf' | 'new_branch' | 'internal_node' | false;
  };
  export function winningRev(metadata: { rev_tree: Tree }): string;
  export function collectLeaves(tree: Tree): { rev: string; opts: State }[];
  export function revExists(tree: Tree, rev: string): boolean;
  export function latest(rev: string, metadata: { rev_tree: Tree }): string;
  export function rootToLeaf(tree: Tree): { pos: number; ids: { id: string; opts: State }[] }[];
}
