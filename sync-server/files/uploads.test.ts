import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Declaration } from './declaration.ts';
import { createUploads, UploadGone, type Uploads } from './uploads.ts';

const DECLARED: Declaration = { contentType: 'image/jpeg', size: 8, sha256: 'a'.repeat(64) };
const KEY = '01ARZ3NDEKTSV4RRFFQ69G5FAV.file-x';

let folder: string;
let uploads: Uploads;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mappe-uploads-'));
  uploads = createUploads({ folder, now: () => Date.now() });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function* bytes(...values: number[]): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Uint8Array.from(values));
}

it('says that it begins anew where it was swept between its offset and the next bytes', async () => {
  await uploads.append(KEY, DECLARED, 0, bytes(1, 2, 3));
  expect(await uploads.offset(KEY, DECLARED)).toBe(3);
  await uploads.drop(KEY);
  await expect(uploads.append(KEY, DECLARED, 3, bytes(4, 5))).rejects.toThrow(UploadGone);
  expect(await uploads.offset(KEY, DECLARED)).toBe(0);
  expect(await uploads.append(KEY, DECLARED, 0, bytes(1, 2))).toBe(2);
});
