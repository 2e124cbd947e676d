import {
  conflictOf,
  mergedRevisions,
  type Conflict,
  type RevisionTree,
} from '#lib/domain/merge/conflict.ts';
import { byRev, type Body } from '#lib/domain/merge/side.ts';
import { readHistory } from '../access/revision.ts';
import type { Database, IncomingDocument, Revision } from '../engine/engine.ts';

interface KnownLeaf {
  rev: string;
  deleted: boolean;
  body: Body;
  /** Newest first. */
  history: readonly string[];
}

/**
 * What has to be written to take a revision in: itself and, where the record has gone on, what any
 * device would write to merge the two. In one write, since an open branch of a case would give it
 * back to everyone whom that branch names.
 */
export async function withMerge(
  database: Database,
  document: IncomingDocument,
): Promise<IncomingDocument[]> {
  const conflict = await conflictWith(database, document);
  if (!conflict) return [document];
  const { id, bases } = conflict;
  const groups = await database.read(
    bases.map((rev) => ({ id, rev })),
    {},
  );
  const bodies = new Map(
    groups.flat().flatMap((one) => ('missing' in one ? [] : [[one.rev, bodyOf(one)]])),
  );
  const merged = await mergedRevisions(
    conflict,
    (rev) => conflict.tree.body(rev) ?? bodies.get(rev) ?? null,
  );
  return [document, ...merged];
}

async function conflictWith(
  database: Database,
  document: IncomingDocument,
): Promise<Conflict | null> {
  const history = readHistory(document);
  const id = document._id;
  if (typeof id !== 'string' || !history.ok || !history.value || document._deleted === true)
    return null;
  const [group] = await database.read([{ id }], { revisions: true });
  const { rev, revs } = history.value;
  const stored = (group ?? []).flatMap((one) => ('missing' in one ? [] : [leafOf(one)]));
  const own = { rev, deleted: false, body: document, history: revs };
  return conflictOf(id, treeOf([own, ...stored.filter((leaf) => !revs.includes(leaf.rev))]));
}

function treeOf(leaves: readonly KnownLeaf[]): RevisionTree {
  const sorted = leaves.toSorted(
    (a, b) => Number(a.deleted) - Number(b.deleted) || byRev(b.rev, a.rev),
  );
  const find = (rev: string) => sorted.find((leaf) => leaf.rev === rev);
  // A branch is asked for by its leaf, or by the parent of the tombstone that closed it.
  const through = (rev: string) => sorted.find((leaf) => leaf.history.includes(rev));
  return {
    leaves: sorted,
    history: (rev) => {
      const history = through(rev)?.history ?? [];
      return history.slice(history.indexOf(rev));
    },
    body: (rev) => find(rev)?.body ?? null,
  };
}

const leafOf = (one: Revision): KnownLeaf => ({
  rev: one.rev,
  deleted: one.deleted,
  body: bodyOf(one),
  history: historyOf(one),
});

function historyOf({ rev, revisions }: Revision): string[] {
  if (!revisions) return [rev];
  return revisions.ids.map((hash, index) => `${String(revisions.start - index)}-${hash}`);
}

const bodyOf = ({ id, body }: Revision): Body => ({ ...(JSON.parse(body) as Body), _id: id });
