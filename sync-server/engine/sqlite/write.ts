import { createHash } from 'node:crypto';
import { merge, revExists } from 'pouchdb-merge';
import type { WriteOutcome } from '../engine.ts';
import { ProtocolError, badRequest, conflict } from '../protocol-error.ts';
import { leavesOf } from '../revisions/history.ts';
import type { Incoming } from '../revisions/incoming.ts';
import { parseRev, pathOf, type RevisionTree, type Revisions } from '../revisions/tree.ts';
import { storeAttachments } from './attachments.ts';
import { leavesOfRow, type DocRow, type StoredAttachments } from './rows.ts';
import type { Statements } from './statements.ts';

export interface WriteContext {
  statements: Statements;
  /** Generations kept in a tree (`_revs_limit`). */
  revsLimit: number;
  nextSeq: () => number;
}

/** Replication brings its revisions; without one there is nothing to store a document as. */
export function requireRevisions(documents: readonly Incoming[]): void {
  for (const { id, rev, revisions } of documents)
    if (!id.startsWith('_local/') && !revisions && !parseRev(rev))
      throw badRequest('When new_edits is false, each document must have a _rev.');
}

/** Writes one document inside the caller's transaction. */
export function writeDocument(
  context: WriteContext,
  incoming: Incoming,
  newEdits: boolean,
): WriteOutcome {
  const row = context.statements.doc.get(incoming.id) as DocRow | undefined;
  const tree = row ? (JSON.parse(row.tree) as RevisionTree) : [];
  try {
    const revisions = newEdits ? nextRevision(incoming, row) : givenRevision(incoming);
    const rev = `${revisions.start}-${revisions.ids[0] ?? ''}`;
    if (row && revExists(tree, rev)) return { ok: true, id: incoming.id, rev };
    store(context, incoming, { row, tree, revisions, rev });
    return { ok: true, id: incoming.id, rev };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const { status, reason } = error;
    return { ok: false, id: incoming.id, status, error: error.error, reason };
  }
}

function store(
  { statements, revsLimit, nextSeq }: WriteContext,
  incoming: Incoming,
  made: { row: DocRow | undefined; tree: RevisionTree; revisions: Revisions; rev: string },
): void {
  const { row, tree, revisions, rev } = made;
  const attachments = incoming.attachments
    ? storeAttachments(
        statements,
        incoming.attachments,
        parentAttachments(statements, incoming.id, revisions),
        revisions.start,
      )
    : null;
  const merged = merge(tree, pathOf(revisions, incoming.deleted), revsLimit);
  const leaves = leavesOf(merged.tree);
  const winner = leaves[0] ?? { rev, deleted: incoming.deleted };
  const several = leaves.length > 1 ? JSON.stringify(leaves) : null;
  const seq = nextSeq();
  const deleted = Number(winner.deleted);
  const text = JSON.stringify(merged.tree);
  statements.insertRev.run(
    seq,
    incoming.id,
    rev,
    Number(incoming.deleted),
    incoming.body,
    attachments ? JSON.stringify(attachments) : null,
  );
  if (row) statements.updateDoc.run(seq, winner.rev, deleted, several, text, incoming.id);
  else statements.insertDoc.run(seq, incoming.id, winner.rev, deleted, several, text);
  for (const stemmed of merged.stemmedRevs) statements.deleteRev.run(incoming.id, stemmed);
}

/** A new edit extends a leaf that it names, or makes a deleted document anew. */
function nextRevision(incoming: Incoming, row: DocRow | undefined): Revisions {
  const parent = parentOf(incoming, row);
  const start = (parent?.generation ?? 0) + 1;
  const id = createHash('md5')
    .update(JSON.stringify([incoming.deleted, parent, incoming.id, incoming.body]))
    .update(
      JSON.stringify(
        Object.entries(incoming.attachments ?? {}).map(([name, attachment]) => [
          name,
          attachment.content_type,
          attachment.digest ?? '',
          attachment.bytes ? Buffer.from(attachment.bytes).toString('base64') : '',
        ]),
      ),
    )
    .digest('hex');
  return { start, ids: parent ? [id, parent.id] : [id] };
}

function parentOf(
  incoming: Incoming,
  row: DocRow | undefined,
): { generation: number; id: string } | null {
  if (!row) {
    if (incoming.rev) throw conflict();
    return null;
  }
  if (!incoming.rev && row.deleted === 1) return parseRev(row.rev);
  if (!incoming.rev || !leavesOfRow(row).some((leaf) => leaf.rev === incoming.rev))
    throw conflict();
  return parseRev(incoming.rev);
}

function givenRevision(incoming: Incoming): Revisions {
  if (incoming.revisions) return incoming.revisions;
  const rev = parseRev(incoming.rev);
  if (!rev) throw badRequest('Document must have a _rev where new_edits is false');
  return { start: rev.generation, ids: [rev.id] };
}

function parentAttachments(
  statements: Statements,
  id: string,
  revisions: Revisions,
): StoredAttachments {
  for (let older = 1; older < revisions.ids.length; older += 1) {
    const rev = `${revisions.start - older}-${revisions.ids[older] ?? ''}`;
    const attachments = statements.revision.get(id, rev)?.attachments;
    if (typeof attachments === 'string') return JSON.parse(attachments) as StoredAttachments;
  }
  return {};
}
