import type { Account } from '../gateway.ts';
import { raw, type Raw } from './raw.ts';

/** A way to a file beside the documents. */
export interface FileWay {
  name: string;
  ask: (who: Account, address: string, fileId: string) => Promise<Raw>;
  /** Status for who has the case, where the file is stored, and where there is none of that id. */
  stored: number;
  never: number;
}

const declared = (sha256: string, size: string): Record<string, string> => ({
  'content-type': 'application/pdf',
  'upload-length': size,
  'upload-sha256': sha256,
});
const [SAME, OTHER] = ['0'.repeat(64), 'a'.repeat(64)];

const way = (
  name: string,
  [stored, never]: readonly [number, number],
  [method = '', query = '']: readonly string[],
  headers: Record<string, string>,
): FileWay => ({
  name,
  stored,
  never,
  ask: (who, address, fileId) =>
    raw(
      who,
      method,
      `${address}/api/files/${encodeURIComponent(fileId)}${query}`,
      method === 'PUT' ? 'no such bytes' : undefined,
      headers,
    ),
});

/** None of them stores a file, so that each is asked of the same world. */
export const FILE_WAYS: readonly FileWay[] = [
  way('GET', [200, 404], ['GET'], {}),
  way('GET part', [206, 404], ['GET'], { range: 'bytes=0-3' }),
  way('GET after the end', [416, 404], ['GET'], { range: 'bytes=100000-' }),
  way('HEAD', [200, 200], ['HEAD'], declared(SAME, '4')),
  way('HEAD of another file', [200, 200], ['HEAD'], declared(OTHER, '999')),
  way('PUT of the same', [201, 409], ['PUT', '?offset=9'], declared(SAME, '4')),
  way('PUT of another file', [409, 409], ['PUT', '?offset=9'], declared(OTHER, '4')),
  way('PUT at no offset', [409, 409], ['PUT'], declared(OTHER, '4')),
  way('PUT before the beginning', [409, 409], ['PUT', '?offset=-1'], declared(OTHER, '4')),
  way('PUT of more than declared', [409, 413], ['PUT', '?offset=0'], declared(OTHER, '4')),
];
