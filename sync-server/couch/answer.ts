import { Readable } from 'node:stream';
import type { Answer } from './exchange.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return jsonText(`${JSON.stringify(body)}\n`, status, headers);
}

/** JSON that is already text. */
export function jsonText(
  body: Answer['body'],
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body };
}

export const etag = (rev: string): string => `"${rev}"`;

/** Pieces as a body. */
export const each = (chunks: Iterable<string | Uint8Array>): Answer['body'] =>
  Readable.from(chunks, { objectMode: false });
