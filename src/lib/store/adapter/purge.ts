import { removeLeafFromTree } from 'pouchdb-merge';
import type { Entry } from '../entry.ts';
import { JUST_FOLD } from '../fold.ts';
import { leavesOf, inflate } from '../tree.ts';
import { shape } from '../revise.ts';
import type { SealedDocuments } from '../sealed-documents.ts';

export interface PurgeResult {
  ok: true;
  deletedRevs: string[];
  documentWasRemovedCompletely: boolean;
}

/** PouchDB `_purge`: takes revisions from leaf towards root out of the tree, and their bytes. */
export async function purgeRevisions(
  documents: SealedDocuments,
  id: string,
  path: string[],
): Promise<PurgeResult> {
  let gone = false;
  await documents.engine.rewrite((index) => {
    const entry = index.entries.get(id);
    if (!entry) return JUST_FOLD;
    const left = without(entry, path, index.version + 1);
    gone = left === null;
    return left ? { drop: new Set(), replace: [left] } : { drop: new Set([id]), replace: [] };
  });
  return { ok: true, deletedRevs: path, documentWasRemovedCompletely: gone };
}

function without(entry: Entry, path: string[], version: number): Entry | null {
  const tree = path.reduce(removeLeafFromTree, inflate(entry));
  if (tree.length === 0) return null;
  const bodies = new Map(entry.kept ?? []).set(entry.rev, entry.body);
  for (const rev of path) bodies.delete(rev);
  const next: Entry = { ...entry, ...shape(entry.id, tree, bodies), version, trail: null };
  const pending = new Map(
    leavesOf(next).flatMap(({ rev }) => {
      const since = entry.pending?.get(rev);
      return since === undefined ? [] : [[rev, since] as const];
    }),
  );
  const base = entry.base && path.includes(entry.base._rev) ? null : entry.base;
  return {
    ...next,
    pending: pending.size > 0 ? pending : null,
    base: pending.size > 0 ? base : null,
  };
}
