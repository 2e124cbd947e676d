import type { DatabaseSync } from 'node:sqlite';
import { knownRevs, leavesOf, withoutLeaves } from '../revisions/history.ts';
import type { RevisionTree } from '../revisions/tree.ts';
import { leavesOfRow, type DocRow } from './rows.ts';
import type { Statements } from './statements.ts';

/** Contents that no revision names. */
export const DROP_BLOBS = `
  DELETE FROM blobs WHERE digest NOT IN (
    SELECT a.value ->> 'digest' FROM revs r, json_each(r.attachments) a
    WHERE r.attachments IS NOT NULL);
`;

const NO_LEAVES = `
  DELETE FROM revs WHERE seq IN (
    SELECT r.seq FROM revs r JOIN docs d ON d.id = r.id
    WHERE r.rev <> d.rev AND (d.leaves IS NULL OR NOT EXISTS (
      SELECT 1 FROM json_each(d.leaves) l WHERE l.value ->> 'rev' = r.rev))`;

/** Drops bodies of revisions that are no leaves, and contents that no revision names. */
export function compactBodies(db: DatabaseSync): void {
  db.exec(`${NO_LEAVES}); ${DROP_BLOBS}`);
}

/** The bodies alone, of these documents alone: others may still be needed for merging. */
export function compactDocuments(db: DatabaseSync, ids: readonly string[]): void {
  db.prepare(`${NO_LEAVES} AND r.id IN (SELECT value FROM json_each(?)))`).run(JSON.stringify(ids));
}

/** CouchDB, `_purge`: forgets leaves as if they had never been. Returns the purged revisions. */
export function purgeLeaves(
  statements: Statements,
  wanted: Record<string, readonly string[]>,
  nextSeq: () => number,
): Record<string, string[]> {
  const entries = Object.entries(wanted).map(([id, revs]): [string, string[]] => {
    const row = statements.doc.get(id) as DocRow | undefined;
    const leaves = row ? leavesOfRow(row).map((leaf) => leaf.rev) : [];
    const purged = revs.filter((rev) => leaves.includes(rev));
    if (row && purged.length > 0) purgeFrom(statements, row, new Set(purged), nextSeq);
    return [id, purged];
  });
  return Object.fromEntries(entries);
}

function purgeFrom(
  statements: Statements,
  row: DocRow,
  purged: ReadonlySet<string>,
  nextSeq: () => number,
): void {
  const tree = withoutLeaves(JSON.parse(row.tree) as RevisionTree, purged);
  const known = knownRevs(tree);
  for (const stored of statements.revsOf.all(row.id) as { rev: string }[])
    if (!known.has(stored.rev)) statements.deleteRev.run(row.id, stored.rev);
  const leaves = leavesOf(tree);
  const winner = leaves[0];
  if (!winner) {
    statements.deleteDoc.run(row.id);
    return;
  }
  const several = leaves.length > 1 ? JSON.stringify(leaves) : null;
  statements.updateDoc.run(
    nextSeq(),
    winner.rev,
    Number(winner.deleted),
    several,
    JSON.stringify(tree),
    row.id,
  );
}
