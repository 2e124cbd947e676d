import type { FileEntry } from '../store/files.ts';
import { problemOfStatus, SyncFailure } from './failure.ts';
import type { Fetch } from './server-fetch.ts';
import { watched, type After } from './watchdog.ts';

/** A request of one piece that hangs ends after this, in milliseconds. */
const PIECE_MS = 60_000;

export interface FilesServerDeps {
  fetch: Fetch;
  /** Address of the server, without a slash at the end. */
  server: string;
  online: () => boolean;
  after: After;
  /** Ends everything: the app locks. */
  signal: AbortSignal;
}

/** What the server says of an upload: how far it is, or that it has all of it. */
export interface Standing {
  /** Bytes. */
  offset: number;
  /** Set with the receipt alone: the checksum of what the server has stored. */
  sha256: string | null;
}

/** The addresses of files. Each call throws SyncFailure; nothing foreign is taken for an answer. */
export function createFilesServer(deps: FilesServerDeps) {
  const addressOf = (id: string): string => `${deps.server}/api/files/${encodeURIComponent(id)}`;

  function ask<T>(
    url: string,
    init: RequestInit,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    return watched(
      async (watch) => {
        const { signal } = watch;
        try {
          const response = await deps.fetch(url, {
            ...init,
            signal,
            credentials: 'same-origin',
            cache: 'no-store',
          });
          watch.beat();
          return await read(response);
        } catch (error) {
          if (error instanceof SyncFailure) throw error;
          if (signal.reason instanceof SyncFailure) throw signal.reason;
          const code = deps.online() ? 'server-unreachable' : 'offline';
          throw new SyncFailure({ code }, { cause: error });
        }
      },
      PIECE_MS,
      deps.after,
      deps.signal,
    );
  }

  return {
    stands: (entry: FileEntry): Promise<Standing> =>
      ask(addressOf(entry.id), { method: 'HEAD', headers: declare(entry) }, async (response) => {
        const offset = offsetOf(response);
        if (!response.ok || offset === null) throw await refused(response);
        return { offset, sha256: response.headers.get('upload-sha256') };
      }),

    /** Sends bytes that begin at an offset; where the server stands elsewhere, it says where. */
    send: (entry: FileEntry, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<Standing> =>
      ask(
        `${addressOf(entry.id)}?offset=${String(offset)}`,
        { method: 'PUT', headers: declare(entry), body: bytes },
        async (response) => {
          const reached = offsetOf(response);
          if (response.status === 409 && reached !== null) return { offset: reached, sha256: null };
          if (!response.ok || reached === null) throw await refused(response);
          const body = (await response.json()) as { sha256?: unknown };
          return { offset: reached, sha256: typeof body.sha256 === 'string' ? body.sha256 : null };
        },
      ),

    /** The bytes as the server has them; who asks compares their checksum. */
    load: (id: string): Promise<Uint8Array<ArrayBuffer>> =>
      ask(addressOf(id), { method: 'GET' }, async (response) => {
        if (!response.ok || !response.headers.has('upload-sha256')) throw await refused(response);
        return new Uint8Array(await response.arrayBuffer());
      }),
  };
}
export type FilesServer = ReturnType<typeof createFilesServer>;

function declare({ contentType, size, sha256 }: FileEntry): Record<string, string> {
  return { 'content-type': contentType, 'upload-length': String(size), 'upload-sha256': sha256 };
}

function offsetOf(response: Response): number | null {
  const header = response.headers.get('upload-offset');
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

/** Of HEAD there is no body; then the status alone tells. */
async function refused(response: Response): Promise<SyncFailure> {
  const { status, headers } = response;
  const ours = (headers.get('content-type') ?? '').startsWith('application/json');
  if (response.ok || (!ours && status < 500)) return new SyncFailure({ code: 'server-not-ours' });
  const body: unknown = await response.json().catch(() => null);
  return new SyncFailure(problemOfStatus(status, body, headers.get('retry-after')));
}
