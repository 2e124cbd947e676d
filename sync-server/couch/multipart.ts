import { badRequest } from '../engine/protocol-error.ts';

export interface Part {
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
}

/** Parts of one body, and bytes of a part's headers. */
const MOST_PARTS = 1_000;
const HEADER_BYTES = 16 * 1024;

/** Boundary of a multipart content type (RFC 2046, 5.1.1), or null. */
export function boundaryOf(contentType: string): string | null {
  const match = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/**
 * Takes a multipart body apart. Replicators send parts with no headers at all, which the parsers
 * made for forms do not read. Throws 400 where it is cut short or malformed.
 */
export function parseMultipart(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  let from = findDelimiter(body, boundary, 0);
  while (from && !from.last) {
    const next = findDelimiter(body, boundary, from.after);
    if (!next) break;
    parts.push(readPart(body.subarray(from.after, next.at)));
    if (parts.length > MOST_PARTS) throw badRequest('Too many parts.');
    from = next;
  }
  if (!from?.last) throw badRequest('The multipart body ends early.');
  return parts;
}

interface Delimiter {
  /** Where the content before it ends. */
  at: number;
  /** Where the next part begins. */
  after: number;
  last: boolean;
}

/** `--boundary` at the beginning or after a line's end; what only begins like it is content. */
function findDelimiter(body: Buffer, boundary: string, start: number): Delimiter | null {
  const text = `--${boundary}`;
  if (start === 0 && body.subarray(0, text.length).equals(Buffer.from(text, 'latin1'))) {
    const delimiter = delimiterAt(body, 0, text.length);
    if (delimiter) return delimiter;
  }
  const line = Buffer.from(`\r\n${text}`, 'latin1');
  for (let at = body.indexOf(line, start); at >= 0; at = body.indexOf(line, at + 1)) {
    const delimiter = delimiterAt(body, at, at + line.length);
    if (delimiter) return delimiter;
  }
  return null;
}

function delimiterAt(body: Buffer, at: number, end: number): Delimiter | null {
  if (body.toString('latin1', end, end + 2) === '--') return { at, after: end + 2, last: true };
  let after = end;
  while (body[after] === 0x20 || body[after] === 0x09) after += 1;
  return body.toString('latin1', after, after + 2) === '\r\n'
    ? { at, after: after + 2, last: false }
    : null;
}

function readPart(bytes: Buffer): Part {
  if (bytes.toString('latin1', 0, 2) === '\r\n')
    return { headers: new Map(), body: bytesOf(bytes.subarray(2)) };
  const end = bytes.subarray(0, HEADER_BYTES).indexOf('\r\n\r\n');
  if (end < 0) throw badRequest('A part has no end of its headers.');
  const lines = bytes.toString('utf8', 0, end).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    if (colon < 1) throw badRequest('A part has a malformed header.');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: bytesOf(bytes.subarray(end + 4)) };
}

/** The same bytes, not copied. */
function bytesOf(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}
