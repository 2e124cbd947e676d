import { createError, MISSING_DOC } from 'pouchdb-errors';
import { latest, type RevisionTree } from 'pouchdb-merge';
import { clone } from 'pouchdb-utils';
import type { StoredDocument } from '../documents.ts';
import { bodyOf, type Entry } from '../entry.ts';
import type { Index } from '../index.ts';
import { inflate } from '../tree.ts';

interface Metadata {
  id: string;
  rev_tree: RevisionTree;
}

export const metadataOf = (entry: Entry): Metadata => ({
  id: entry.id,
  rev_tree: inflate(entry),
});

/** A copy that the caller may change; a tombstone's flag is PouchDB's to set. */
export function copyOf(body: StoredDocument): StoredDocument {
  const copy = clone(body);
  delete copy._deleted;
  return copy;
}

/** PouchDB `_get`: the winner, `rev`, or with `latest` the leaf made from it. */
export function getDocument(
  { entries }: Index,
  id: string,
  opts: { rev?: unknown; latest?: unknown },
): { doc: StoredDocument; metadata: Metadata } {
  const entry = entries.get(id);
  if (!entry) throw createError(MISSING_DOC, 'missing');
  if (typeof opts.rev !== 'string' || opts.rev === '') {
    if (entry.deleted) throw createError(MISSING_DOC, 'deleted');
    return { doc: copyOf(entry.body), metadata: metadataOf(entry) };
  }
  const metadata = metadataOf(entry);
  const rev = opts.latest ? latest(opts.rev, metadata) : opts.rev;
  const body = bodyOf(entry, rev);
  if (!body) throw createError(MISSING_DOC);
  return { doc: copyOf(body), metadata };
}

const MISSING = createError(MISSING_DOC, 'missing');

/** PouchDB `_getRevisionTree`. `revsDiff` asks for a thousand at once: one error serves all. */
export function getTree({ entries }: Index, id: string): RevisionTree {
  const entry = entries.get(id);
  if (!entry) throw MISSING;
  return inflate(entry);
}
