import { once } from 'node:events';
import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Begins to watch the folder in which the browser keeps IndexedDB; the answer resolves with the
 * first bytes that are written to it from then on.
 */
export async function watchIndexedDb(profile: string): Promise<{ written: Promise<void> }> {
  const all = path.join(profile, 'Default', 'IndexedDB');
  const name = (await readdir(all)).find((entry) => entry.endsWith('.leveldb'));
  if (!name) throw new Error('the browser keeps no IndexedDB');
  const watcher = watch(path.join(all, name));
  return { written: once(watcher, 'change').then(() => watcher.close()) };
}
