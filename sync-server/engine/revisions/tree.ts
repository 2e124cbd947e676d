/**
 * Revision trees in the shape that pouchdb-merge works on: `[id, {status, deleted}, children]`,
 * rooted at a generation. `available` is a revision that was stored with a body, `missing` one
 * that is known from a history only.
 */
export interface RevisionState {
  status: 'available' | 'missing';
  deleted?: boolean;
}
export type RevisionNode = [id: string, state: RevisionState, children: RevisionNode[]];
export interface RevisionPath {
  /** Generation of the root node. */
  pos: number;
  ids: RevisionNode;
}
export type RevisionTree = RevisionPath[];

/** `_revisions` of the protocol: newest generation and its history, newest first. */
export interface Revisions {
  start: number;
  ids: string[];
}

export interface Leaf {
  rev: string;
  deleted: boolean;
}

const REV_PATTERN = /^([1-9]\d{0,15})-(\S{1,128})$/;

/** Generation and id of `N-id`, or null where it is no revision. */
export function parseRev(rev: unknown): { generation: number; id: string } | null {
  const match = typeof rev === 'string' ? REV_PATTERN.exec(rev) : null;
  return match ? { generation: Number(match[1]), id: match[2] ?? '' } : null;
}

/** One branch from a history; only the newest revision carries a body. */
export function pathOf(revisions: Revisions, deleted: boolean): RevisionPath {
  const state: RevisionState = deleted
    ? { status: 'available', deleted: true }
    : { status: 'available' };
  const [newest = '', ...older] = revisions.ids;
  let node: RevisionNode = [newest, state, []];
  for (const id of older) node = [id, { status: 'missing' }, [node]];
  return { pos: revisions.start - revisions.ids.length + 1, ids: node };
}
