import { createHash } from 'node:crypto';
import type { AttachmentStub } from '../engine.ts';
import { ProtocolError } from '../protocol-error.ts';
import type { IncomingAttachment } from '../revisions/incoming.ts';
import type { StoredAttachments } from './rows.ts';
import type { Statements } from './statements.ts';

export function digestOf(bytes: Uint8Array): string {
  return `md5-${createHash('md5').update(bytes).digest('base64')}`;
}

/**
 * Stores contents by digest and gives back the stubs to keep with the revision. A stub must name
 * what the parent has (`newEdits`), or what this database already holds (replication); otherwise
 * 412 `missing_stub`.
 */
export function storeAttachments(
  statements: Statements,
  incoming: Record<string, IncomingAttachment>,
  parent: StoredAttachments,
  generation: number,
): StoredAttachments {
  const stored: StoredAttachments = {};
  for (const [name, given] of Object.entries(incoming)) {
    if (given.bytes) {
      const digest = digestOf(given.bytes);
      statements.putBlob.run(digest, given.bytes);
      stored[name] = {
        content_type: given.content_type,
        revpos: given.revpos ?? generation,
        digest,
        length: given.bytes.length,
      };
      continue;
    }
    const known = parent[name];
    if (known && isSame(known, given)) {
      stored[name] = known;
      continue;
    }
    const blob = given.digest ? statements.blob.get(given.digest) : undefined;
    if (!given.digest || !blob)
      throw new ProtocolError(
        412,
        'missing_stub',
        `Invalid attachment stub in document for ${name}`,
      );
    stored[name] = {
      content_type: given.content_type,
      revpos: given.revpos ?? generation,
      digest: given.digest,
      length: Number(blob.length),
    };
  }
  return stored;
}

/**
 * Whether a stub means what the ancestor has. CouchDB's digest of compressible contents is another
 * than ours; in one branch the generation of the attachment tells as well.
 */
function isSame(known: AttachmentStub, { digest, revpos }: IncomingAttachment): boolean {
  return digest === undefined || digest === known.digest || revpos === known.revpos;
}

/** Stubs with their contents as base64, of those newer than a generation. */
export function withContents(
  statements: Statements,
  stubs: StoredAttachments,
  after = 0,
): StoredAttachments {
  return Object.fromEntries(
    Object.entries(stubs).map(([name, stub]) => {
      if (stub.revpos <= after) return [name, stub];
      const bytes = statements.blob.get(stub.digest)?.bytes;
      return [
        name,
        bytes instanceof Uint8Array
          ? { ...stub, data: Buffer.from(bytes).toString('base64') }
          : stub,
      ];
    }),
  );
}
