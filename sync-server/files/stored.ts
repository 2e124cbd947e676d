import type { StoredFile } from '#lib/domain/paper.ts';
import { SCHEMA_VERSION } from '#lib/domain/record.ts';
import type { AttachmentContent, Database } from '../engine/engine.ts';
import type { FilePlace } from './access.ts';
import type { Declaration } from './declaration.ts';

/** Name of the attachment that holds the bytes. */
const CONTENT = 'content';

/** What is told of a stored file; a device may drop its own copy of the queue then. */
export interface Receipt {
  sha256: string;
  /** Bytes. */
  size: number;
}

export async function receiptOf(database: Database, id: string): Promise<Receipt | null> {
  const winner = (await database.head(id))?.leaves[0];
  if (!winner || winner.deleted) return null;
  const [[revision] = []] = await database.read([{ id, rev: winner.rev }], {});
  if (!revision || 'missing' in revision) return null;
  const { sha256, size } = JSON.parse(revision.body) as Partial<Receipt>;
  return typeof sha256 === 'string' && typeof size === 'number' ? { sha256, size } : null;
}

export function contentOf(database: Database, id: string): Promise<AttachmentContent | null> {
  return database.attachment(id, CONTENT, null);
}

/** Stores a whole, checked file as one revision. Null where another one has its id already. */
export async function storeFile(
  { database, projectId, caseId }: FilePlace,
  id: string,
  { contentType, size, sha256 }: Declaration,
  bytes: Uint8Array,
  by: { userId: string; at: string },
): Promise<Receipt | null> {
  const document: StoredFile = {
    _id: id,
    type: 'file',
    schemaVersion: SCHEMA_VERSION,
    projectId,
    caseId,
    contentType,
    size,
    sha256,
    createdAt: by.at,
    createdBy: by.userId,
    updatedAt: by.at,
    updatedBy: by.userId,
  };
  const attachments = { [CONTENT]: { content_type: contentType, data: bytes } };
  const [outcome] = await database.write([{ ...document, _attachments: attachments }], {
    newEdits: true,
  });
  if (outcome?.ok) return { sha256, size };
  // The same file may have come twice at once.
  const there = await receiptOf(database, id);
  return there?.sha256 === sha256 ? there : null;
}
