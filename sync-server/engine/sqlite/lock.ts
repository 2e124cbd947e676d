import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes a folder for this process alone, or gives null where another one has it. The lock is the
 * operating system's on an open file, so it ends with the process, however that ends.
 */
export function lockFolder(path: string): { release(): void } | null {
  // For its owner alone: whoever may read a file may lock it.
  closeSync(openSync(path, 'a', 0o600));
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;');
  } catch {
    db.close();
    return null;
  }
  return {
    release() {
      if (db.isOpen) db.close();
    },
  };
}
