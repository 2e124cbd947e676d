import { parseDoc, updateDoc, type DocumentInfo } from 'pouchdb-adapter-utils';
import { createError, MISSING_DOC, REV_CONFLICT, type PouchError } from 'pouchdb-errors';
import { compactTree, isDeleted, winningRev, type RevisionTree } from 'pouchdb-merge';
import type { StoredDocument } from './documents.ts';
import type { Entry } from './entry.ts';
import { inflate, onePath, pathOf, splitRev } from './tree.ts';

/** How a document is written; the words are CouchDB's. */
export interface ReviseOptions {
  newEdits: boolean;
  /** Longest path kept of a tree. */
  revsLimit: number;
  /** Drop the bodies of all revisions that are no leaves. */
  autoCompact: boolean;
  /** The caller asked to remove it: a document that is not there is then an error. */
  wasDelete?: boolean;
  deterministicRevs?: boolean;
}

/** The parts of an entry that revisions decide. */
export type Revised = Pick<
  Entry,
  'id' | 'rev' | 'deleted' | 'body' | 'history' | 'tree' | 'kept'
> & { written: string; parent: string | null };

export type Revision =
  | { kind: 'written'; revised: Revised }
  | { kind: 'known'; rev: string }
  | { kind: 'refused'; error: PouchError };

/**
 * Merges one written document into what is stored, as PouchDB and CouchDB do (new_edits, leaf
 * conflicts, tombstones, stemming). The usual cases, a new document and a new leaf on the only
 * path, need no tree; everything else goes through pouchdb-merge.
 */
export function revise(
  before: Entry | undefined,
  doc: Record<string, unknown>,
  options: ReviseOptions,
): Revision {
  let info: ReturnType<typeof parseDoc>;
  try {
    info = parseDoc({ ...doc }, options.newEdits, {
      deterministic_revs: options.deterministicRevs ?? true,
    });
  } catch (error) {
    return { kind: 'refused', error: error as PouchError };
  }
  if (info.metadata === undefined) return { kind: 'refused', error: info };
  return before ? update(before, info, options) : insert(info, options);
}

function toBody(info: DocumentInfo): StoredDocument {
  const { id, rev, deleted } = info.metadata;
  const body: StoredDocument = { _id: id, _rev: rev, ...info.data };
  if (deleted) body._deleted = true;
  // An empty list of attachments; a filled one was refused.
  delete body['_attachments'];
  return body;
}

function insert(info: DocumentInfo, options: ReviseOptions): Revision {
  const [path] = info.metadata.rev_tree;
  const chain = path && pathOf(path);
  if (!path || !chain) throw new Error('a written document has one path');
  if (options.wasDelete && info.metadata.deleted)
    return { kind: 'refused', error: createError(MISSING_DOC, 'deleted') };
  if (options.newEdits && path.ids[1].status === 'missing')
    return { kind: 'refused', error: createError(REV_CONFLICT) };
  return { kind: 'written', revised: linear(info, chain.hashes, null, options) };
}

/** The entry of a document with one path, given its hashes from leaf to root. */
function linear(
  info: DocumentInfo,
  hashes: string[],
  before: Entry | null,
  options: ReviseOptions,
): Revised {
  const { id, rev, deleted } = info.metadata;
  const { generation } = splitRev(rev);
  const history = hashes.slice(1, options.revsLimit);
  let kept: Map<string, StoredDocument> | null = null;
  if (before && !options.autoCompact) {
    kept = new Map(before.kept ?? []).set(before.rev, before.body);
    const oldest = generation - history.length;
    for (const old of kept.keys()) if (splitRev(old).generation < oldest) kept.delete(old);
  }
  return {
    id,
    rev,
    deleted: deleted === true,
    body: toBody(info),
    history,
    tree: null,
    kept,
    written: rev,
    parent: before ? before.rev : null,
  };
}

function update(before: Entry, info: DocumentInfo, options: ReviseOptions): Revision {
  const [path] = info.metadata.rev_tree;
  const chain = path && !before.tree ? pathOf(path) : null;
  if (chain) {
    const { generation, hash } = splitRev(before.rev);
    const ahead = chain.generation - generation;
    if (ahead > 0 && chain.hashes[ahead] === hash) {
      const older = chain.hashes.slice(ahead);
      const known = [hash, ...before.history];
      const hashes = [
        ...chain.hashes.slice(0, ahead),
        ...(older.length > known.length ? older : known),
      ];
      return { kind: 'written', revised: linear(info, hashes, before, options) };
    }
  }
  return branch(before, info, options);
}

function branch(before: Entry, info: DocumentInfo, options: ReviseOptions): Revision {
  const results: unknown[] = [];
  let merged: DocumentInfo | null = null;
  updateDoc(
    options.revsLimit,
    { id: before.id, rev_tree: inflate(before) },
    info,
    results,
    0,
    () => undefined,
    (written) => {
      merged = written;
    },
    options.newEdits,
  );
  const written = merged as DocumentInfo | null;
  if (written) return { kind: 'written', revised: fromTree(before, written, options) };
  if (results[0] === info) return { kind: 'known', rev: info.metadata.rev };
  return { kind: 'refused', error: results[0] as PouchError };
}

function fromTree(before: Entry, info: DocumentInfo, options: ReviseOptions): Revised {
  const metadata = { rev_tree: info.metadata.rev_tree };
  const bodies = new Map(before.kept ?? []).set(before.rev, before.body);
  bodies.set(info.metadata.rev, toBody(info));
  for (const rev of info.stemmedRevs ?? []) bodies.delete(rev);
  if (options.autoCompact) for (const rev of compactTree(metadata)) bodies.delete(rev);
  const parent = parentOf(metadata.rev_tree, info.metadata.rev);
  return { ...shape(before.id, metadata.rev_tree, bodies), written: info.metadata.rev, parent };
}

/** The compact form of a tree and its available bodies: the winner apart, no tree for one path. */
export function shape(
  id: string,
  tree: RevisionTree,
  bodies: Map<string, StoredDocument>,
): Omit<Revised, 'written' | 'parent'> {
  const rev = winningRev({ rev_tree: tree });
  const deleted = isDeleted({ rev_tree: tree }, rev);
  const body = bodies.get(rev) ?? { _id: id, _rev: rev, ...(deleted ? { _deleted: true } : {}) };
  bodies.delete(rev);
  const path = onePath(tree);
  return {
    id,
    rev,
    deleted,
    body,
    history: path ? path.hashes.slice(1) : [],
    tree: path ? null : tree,
    kept: bodies.size > 0 ? bodies : null,
  };
}

function parentOf(tree: RevisionTree, rev: string): string | null {
  const { generation, hash } = splitRev(rev);
  const nodes = tree.map(({ pos, ids }) => ({ pos, ids }));
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const { pos, ids } = node;
    for (const child of ids[2]) {
      if (pos + 1 === generation && child[0] === hash) return `${String(pos)}-${ids[0]}`;
      nodes.push({ pos: pos + 1, ids: child });
    }
  }
  return null;
}
