import { createFilesServer } from './files-server.ts';

/** The bytes of one file from the server that the app came from. Throws SyncFailure. */
export function loadFile(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const server = createFilesServer({
    fetch: (input, init) => fetch(input, init),
    server: location.origin,
    online: () => navigator.onLine,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    signal: new AbortController().signal,
  });
  return server.load(id);
}
