import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { ProtocolError, badRequest } from '../engine/protocol-error.ts';
import { isObject } from './input.ts';
import { boundaryOf, parseMultipart, type Part } from './multipart.ts';

/** Bytes that one compressed attachment may unfold to. */
const INFLATED_BYTES = 256 * 1024 * 1024;

/**
 * A document as `multipart/related` brings it (CouchDB, "Creating Multiple Attachments"): JSON
 * first, then the contents of those attachments that say `follows`. They come back as bytes in
 * `data`, where inline ones have base64.
 */
export function readRelated(body: Buffer, contentType: string): Record<string, unknown> {
  const boundary = boundaryOf(contentType);
  if (boundary === null) throw badRequest('The multipart content type names no boundary.');
  const [first, ...contents] = parseMultipart(body, boundary);
  if (!first?.headers.get('content-type')?.startsWith('application/json'))
    throw new ProtocolError(415, 'bad_content_type', 'Content-Type must be application/json');
  const document = readDocument(first.body);
  const given = document._attachments ?? {};
  if (!isObject(given)) throw badRequest('_attachments must be an object');
  const follows = Object.entries(given).filter(isFollowing);
  if (follows.length !== contents.length)
    throw badRequest('Each attachment that follows needs a part of its own.');
  const filled = assign(follows, contents).map(([name, stub, part]) => [
    name,
    { content_type: stub.content_type, revpos: stub.revpos, data: contentOf(stub, part) },
  ]);
  if (filled.length === 0) return document;
  const attachments: unknown = { ...given, ...Object.fromEntries(filled) };
  return { ...document, _attachments: attachments };
}

type Stub = Record<string, unknown>;

function isFollowing(entry: [string, unknown]): entry is [string, Stub] {
  return isObject(entry[1]) && entry[1].follows === true;
}

function readDocument(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw badRequest('invalid UTF-8 JSON');
  }
  if (!isObject(value)) throw badRequest('Document must be a JSON object');
  return value;
}

/** By the file names of the parts where all have one; else in order, as CouchDB reads them. */
function assign(
  follows: readonly [string, Stub][],
  parts: readonly Part[],
): [string, Stub, Part][] {
  const named = new Map(parts.map((part) => [fileNameOf(part), part]));
  const byName = follows.every(([name]) => named.has(name));
  return follows.map(([name, stub], index) => {
    const part = byName ? named.get(name) : parts[index];
    if (!part) throw badRequest('An attachment has no part.');
    return [name, stub, part];
  });
}

function fileNameOf({ headers }: Part): string | null {
  return /filename="(.*)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? null;
}

function contentOf(stub: Stub, { body }: Part): Uint8Array {
  const plain = stub.encoding === 'gzip' ? inflate(body) : body;
  if (typeof stub.length === 'number' && stub.length !== plain.length)
    throw badRequest('An attachment is not as long as its stub says.');
  // CouchDB's digest of a compressed attachment is that of the compressed bytes.
  const digests = [plain, body].map((bytes) => `md5-${md5(bytes)}`);
  if (typeof stub.digest === 'string' && !digests.includes(stub.digest))
    throw new ProtocolError(
      400,
      'content_md5_mismatch',
      'Possible message corruption. An attachment does not have its digest.',
    );
  return plain;
}

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: INFLATED_BYTES }));
  } catch {
    throw badRequest('An attachment cannot be unpacked.');
  }
}
