import { randomBytes } from 'node:crypto';
import type { AttachmentStub, Revision } from '../engine/engine.ts';
import { documentText } from './render.ts';

export const newBoundary = (): string => randomBytes(16).toString('hex');

/** A header's value cannot hold a line's end or a quote. */
const inQuotes = (text: string): string => text.replaceAll(/[\r\n"]/g, '_');
const inLine = (text: string): string => text.replaceAll(/[\r\n]/g, '_');

export interface Message {
  contentType: string;
  chunks: (string | Uint8Array)[];
}

/**
 * A revision as a message of its own: `multipart/related` with the contents that were read with
 * it after its JSON, or plain JSON where there are none (CouchDB, couch_httpd_multipart).
 */
export function messageOf(revision: Revision, extra: readonly string[] = []): Message {
  const contents = Object.entries(revision.attachments ?? {}).filter(
    (entry): entry is [string, AttachmentStub & { data: string }] => entry[1].data !== undefined,
  );
  if (contents.length === 0)
    return { contentType: 'application/json', chunks: [documentText(revision, extra)] };
  const boundary = newBoundary();
  const chunks: Message['chunks'] = [
    `--${boundary}\r\nContent-Type: application/json\r\n\r\n`,
    documentText(revision, extra, 'follows'),
    `\r\n--${boundary}`,
  ];
  for (const [name, { content_type, length, data }] of contents)
    chunks.push(
      `\r\nContent-Disposition: attachment; filename="${inQuotes(name)}"` +
        `\r\nContent-Type: ${inLine(content_type)}\r\nContent-Length: ${length}\r\n\r\n`,
      new Uint8Array(Buffer.from(data, 'base64')),
      `\r\n--${boundary}`,
    );
  return {
    contentType: `multipart/related; boundary="${boundary}"`,
    chunks: [...chunks, '--'],
  };
}

/** The part that says that a revision is not here (CouchDB, `open_revs`). */
export function missingPart(body: Record<string, unknown>): Message {
  return { contentType: 'application/json; error="true"', chunks: [JSON.stringify(body)] };
}

/** Whether JSON will not do and a multipart answer will: JSON wins where both are taken. */
export function wantsMultipart(accept: string | undefined): 'mixed' | 'related' | null {
  const types = (accept ?? '*/*').split(',').map((type) => type.split(';')[0]?.trim() ?? '');
  if (types.some((type) => ['*/*', 'application/*', 'application/json', ''].includes(type)))
    return null;
  if (types.some((type) => type === 'multipart/mixed' || type === 'multipart/*')) return 'mixed';
  return types.includes('multipart/related') ? 'related' : null;
}
