import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Documents } from '#lib/store/documents.ts';
import { openDocuments } from '#lib/store/open.ts';
import { createSeal } from '#lib/vault/seal.ts';
import { memoryDocuments } from '#tests/doubles/memory-documents.ts';

/** The double and the real store; records must behave alike over both. */
export const STORES: readonly (readonly [string, () => Promise<Documents>])[] = [
  ['the memory double', () => Promise.resolve(memoryDocuments())],
  ['the sealed store', openSealed],
];

let count = 0;

export async function openSealed(): Promise<Documents> {
  count += 1;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return openDocuments({
    name: `records-${count}`,
    seal: createSeal(key),
    indexedDB: new IDBFactory(),
    IDBKeyRange,
  });
}
