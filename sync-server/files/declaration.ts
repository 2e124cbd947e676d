import type { IncomingHttpHeaders } from 'node:http';
import { PAPER_CONTENT_TYPES, sha256Text } from '#lib/domain/paper.ts';
import type { PaperContentType } from '#lib/domain/paper-content.ts';
import { refusal } from '../accounts/refusal.ts';

/** What a file will be when all of it is here. */
export interface Declaration {
  contentType: PaperContentType;
  /** Bytes. */
  size: number;
  /** Lower case hexadecimal. */
  sha256: string;
}

/** Bytes of the largest file. */
export const LARGEST_FILE = 15_000_000;

/** Headers rather than a query: addresses are kept in more places. Throws 400, 413 or 415. */
export function readDeclaration(headers: IncomingHttpHeaders): Declaration {
  const contentType = PAPER_CONTENT_TYPES.find((type) => type === headers['content-type']);
  if (!contentType) throw refusal(415, 'value-unknown', 'This kind of file is not taken.');
  const { 'upload-length': length, 'upload-sha256': sha256 } = headers;
  const size = /^[1-9]\d{0,14}$/.test(String(length)) ? Number(length) : 0;
  if (size === 0) throw refusal(400, 'document-invalid', 'Upload-Length is missing.');
  if (size > LARGEST_FILE) throw refusal(413, 'too-large', 'This file is too large.');
  const checked = sha256Text.safeParse(sha256);
  if (!checked.success) throw refusal(400, 'document-invalid', 'Upload-Sha256 is missing.');
  return { contentType, size, sha256: checked.data };
}
