import type { AttachmentStub, Revision } from '../engine.ts';
import { isOwnField } from '../revisions/incoming.ts';
import type { Leaf, Revisions } from '../revisions/tree.ts';

/** A document as CouchDB shows it. */
export interface CouchDocument {
  _id: string;
  _rev: string;
  _deleted?: boolean;
  _revisions?: Revisions;
  _conflicts?: string[];
  _deleted_conflicts?: string[];
  _attachments?: Record<string, Partial<AttachmentStub>>;
  [field: string]: unknown;
}

export function toRevision(document: CouchDocument): Revision {
  const own = Object.entries(document).filter(([key]) => isOwnField(key));
  const { _attachments: attachments, _revisions: revisions } = document;
  return {
    id: document._id,
    rev: document._rev,
    deleted: document._deleted === true,
    body: JSON.stringify(Object.fromEntries(own)),
    ...(revisions ? { revisions } : {}),
    ...(attachments ? { attachments: toStubs(attachments) } : {}),
  };
}

export function toStubs(
  attachments: NonNullable<CouchDocument['_attachments']>,
): Record<string, AttachmentStub> {
  return Object.fromEntries(
    Object.entries(attachments).map(([name, given]) => {
      const { content_type, revpos, digest, length, data } = given;
      const stub: AttachmentStub = {
        content_type: content_type ?? 'application/octet-stream',
        revpos: revpos ?? 1,
        digest: digest ?? '',
        length: length ?? Buffer.from(data ?? '', 'base64').length,
      };
      return [name, data === undefined ? stub : { ...stub, data }];
    }),
  );
}

/** The winner and the live leaves besides it; deleted ones where they were asked for. */
export function leavesShown(document: CouchDocument): Leaf[] {
  const { _rev: rev, _deleted: deleted, _conflicts: live, _deleted_conflicts: dead } = document;
  return [
    { rev, deleted: deleted === true },
    ...(live ?? []).map((other) => ({ rev: other, deleted: false })),
    ...(dead ?? []).map((other) => ({ rev: other, deleted: true })),
  ];
}
