import { closeSync, openSync, readSync } from 'node:fs';

/** Layout of a database file; a file with a newer one is not touched. 2: changes in the audit log. */
export const LAYOUT = 2;

/** SQLite file format, 1.3: `user_version` stands in the header, 4 bytes from byte 60 on. */
const USER_VERSION = 60;

/** Whether a newer program made this file; without opening it, which would change it. */
export function hasNewerLayout(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(4);
    const read = readSync(file, bytes, 0, 4, USER_VERSION);
    return read === 4 && new DataView(bytes.buffer).getUint32(0) > LAYOUT;
  } finally {
    closeSync(file);
  }
}
