import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory, where there is some: durability is another fault's concern, and fsync the slowest part. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const newFolder = (): string => mkdtempSync(join(ROOM, 'mappe-cuts-'));

export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true });

export function copyOf(folder: string): string {
  const copy = newFolder();
  copyTo(copy, folder);
  return copy;
}

export function copyTo(target: string, folder: string): void {
  cpSync(folder, target, { recursive: true });
}
