import { CASE_FILE_TYPES, typeOf, type DocumentType } from '../domain/id.ts';
import type { Conflict, RevisionTree } from '../domain/merge/conflict.ts';
import type { Documents } from '../store/documents.ts';
import { fetchRevisions, nameOf } from './revisions.ts';
import type { Fetch } from './server-fetch.ts';

/** Documents merged in one transaction. */
const BATCH = 50;

/** What devices write, and so may merge; colleagues and files are the server's own. */
const MERGED: readonly DocumentType[] = [
  'mentee',
  'employer',
  'vacancy',
  'contact',
  'task',
  'placement',
  'article',
  'handover',
  'paper',
  'consent',
  ...CASE_FILE_TYPES,
];

export interface MergeDeps {
  documents: Documents;
  /** Address of the database at the server, for bodies that this device does not keep. */
  address: string;
  fetch: Fetch;
  /** Something was done: the phase is alive. */
  beat?: () => void;
}

/**
 * The phase of the cycle that makes one record of several edits (design, "Merging"). It takes only
 * what the server knows all sides of; every device that sees them writes the same revisions, and
 * whoever comes second finds them there. Where two edits came from (a colleague, a stock client,
 * old data) is of no matter. Resolves with the number of merged documents.
 */
export async function mergeConflicts(deps: MergeDeps): Promise<number> {
  const { documents, beat } = deps;
  const ids = documents.conflicted().filter((id) => {
    const type = typeOf(id);
    return type !== null && MERGED.includes(type);
  });
  if (ids.length === 0) return 0;
  // Merging checks with schemas; they are loaded when there is something to merge.
  const { conflictOf, mergedRevisions } = await import('../domain/merge/conflict.ts');
  const onlyHere = new Set(documents.pending().map(nameOf));
  // The server must know all sides before it sees the merge.
  const known = ids.filter((id) =>
    documents.leaves(id).every(({ rev, deleted }) => deleted || !onlyHere.has(nameOf({ id, rev }))),
  );
  const conflicts = known.sort().flatMap((id) => conflictOf(id, treeOf(documents, id)) ?? []);
  for (let at = 0; at < conflicts.length; at += BATCH) {
    const batch = conflicts.slice(at, at + BATCH);
    const fetched = await basesNotHere(deps, batch);
    beat?.();
    const writes = await Promise.all(
      batch.map((conflict) =>
        mergedRevisions(conflict, (rev) => {
          const { id } = conflict;
          return documents.revision(id, rev) ?? fetched.get(nameOf({ id, rev })) ?? null;
        }),
      ),
    );
    await documents.write(writes.flat(), 'merged');
    beat?.();
  }
  return conflicts.length;
}

const treeOf = (documents: Documents, id: string): RevisionTree => ({
  leaves: documents.leaves(id),
  history: (rev) => documents.history(id, rev),
  body: (rev) => documents.revision(id, rev),
});

async function basesNotHere(
  { documents, address, fetch }: MergeDeps,
  conflicts: readonly Conflict[],
): Promise<Map<string, Record<string, unknown>>> {
  const wanted = conflicts.flatMap(({ id, bases }) =>
    bases.flatMap((rev) => (documents.revision(id, rev) ? [] : [{ id, rev }])),
  );
  return fetchRevisions(wanted, { address, fetch });
}
