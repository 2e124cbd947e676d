import type { AttachmentStub, Change, ListRow, Revision } from '../engine.ts';
import type { Leaf } from '../revisions/tree.ts';
import type { SequenceFormat } from './sequence.ts';

/** Row of `docs`; `leaves` only where there is more than one. */
export interface DocRow {
  seq: number;
  id: string;
  rev: string;
  deleted: number;
  leaves: string | null;
  tree: string;
}

export interface RevRow {
  seq: number;
  rev: string;
  deleted: number;
  body: string;
  attachments: string | null;
}

export type StoredAttachments = Record<string, AttachmentStub>;

export function leavesOfRow(row: Omit<DocRow, 'tree'>): Leaf[] {
  return row.leaves
    ? (JSON.parse(row.leaves) as Leaf[])
    : [{ rev: row.rev, deleted: row.deleted === 1 }];
}

export function toRevision(id: string, row: RevRow): Revision {
  return {
    id,
    rev: row.rev,
    deleted: row.deleted === 1,
    body: row.body,
    ...(row.attachments ? { attachments: JSON.parse(row.attachments) as StoredAttachments } : {}),
  };
}

export function toChange(row: DocRow, sequence: SequenceFormat): Change {
  return {
    seq: sequence.write(row.seq),
    id: row.id,
    deleted: row.deleted === 1,
    leaves: leavesOfRow(row),
  };
}

export function toListRow(row: DocRow): ListRow {
  return { id: row.id, rev: row.rev, deleted: row.deleted === 1, leaves: leavesOfRow(row) };
}
