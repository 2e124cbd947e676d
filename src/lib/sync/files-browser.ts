import type { FileEntry, Files } from '../store/files.ts';
import { createFilesServer } from './files-server.ts';
import { createTransfer, type Transfer } from './files.ts';
import type { FilesServer } from './files-server.ts';

const LOCK = 'mappe-files';

/** The carrier of files to the server that the app came from. */
export function createBrowserTransfer(
  files: Files,
  wanted: (entry: FileEntry) => boolean,
): {
  transfer: Transfer;
  server: FilesServer;
  stop: () => void;
} {
  const life = new AbortController();
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const online = () => navigator.onLine;
  const server = createFilesServer({
    fetch: (input, init) => fetch(input, init),
    server: location.origin,
    online,
    after,
    signal: life.signal,
  });
  const transfer = createTransfer({
    files,
    server,
    wanted,
    online,
    after,
    alone: (run) =>
      navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? run() : null)),
    sha256: sha256Of,
  });
  return {
    transfer,
    server,
    stop() {
      life.abort();
      transfer.stop();
    },
  };
}

/** SHA-256 in lower case hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
