import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory, where there is some: durability is another fault's concern, and fsync the slowest part. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Holds all folders of this process. */
let base: string | null = null;
// Whoever is ended in the middle leaves nothing behind.
process.on('exit', dropAll);

export function newFolder(): string {
  base ??= mkdtempSync(join(ROOM, 'mappe-cuts-'));
  return mkdtempSync(join(base, 'data-'));
}

export function dropAll(): void {
  if (base) rmSync(base, { recursive: true, force: true });
  base = null;
}

export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true });

export function copyOf(folder: string): string {
  const copy = newFolder();
  copyTo(copy, folder);
  return copy;
}

export function copyTo(target: string, folder: string): void {
  cpSync(folder, target, { recursive: true });
}
