import { traverseRevTree } from 'pouchdb-merge';
import type { Entry } from '../entry.ts';
import { shape } from '../revise.ts';
import type { SealedDocuments } from '../sealed-documents.ts';
import { inflate } from '../tree.ts';

/** PouchDB `_doCompaction`: the bodies of these revisions go, the revisions stay known. */
export async function compactDocument(
  documents: SealedDocuments,
  id: string,
  revs: string[],
): Promise<void> {
  if (revs.length === 0) return;
  await documents.submit((draft) => {
    const entry = draft.entry(id);
    if (entry) draft.put({ ...withoutBodies(entry, revs), version: draft.version });
  }, 'local');
}

function withoutBodies(entry: Entry, revs: string[]): Entry {
  const tree = inflate(entry);
  traverseRevTree(tree, (_isLeaf, pos, hash, _context, opts) => {
    if (revs.includes(`${String(pos)}-${hash}`)) opts.status = 'missing';
  });
  const bodies = new Map(entry.kept ?? []).set(entry.rev, entry.body);
  for (const rev of revs) bodies.delete(rev);
  return { ...entry, ...shape(entry.id, tree, bodies) };
}
