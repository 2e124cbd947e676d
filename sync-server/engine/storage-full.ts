import { ProtocolError } from './protocol-error.ts';

/** SQLite result codes: the disk is full (13); a write failed (10, with these details). */
const SQLITE_FULL = 13;
const FAILED_WRITES = new Set([
  778, // SQLITE_IOERR_WRITE: a limit of the operating system or of a quota
  1034, // SQLITE_IOERR_FSYNC
  4874, // SQLITE_IOERR_SHMSIZE
]);
/** What the operating system says of a full disk, a quota, and a limit on a file's size. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Milliseconds after which a client asks again. */
const RETRY_MS = 60_000;

/** 507 where an error means that there is no room left to write; null otherwise. */
export function storageFull(error: unknown): ProtocolError | null {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  const full =
    (code === 'ERR_SQLITE_ERROR' &&
      typeof errcode === 'number' &&
      ((errcode & 0xff) === SQLITE_FULL || FAILED_WRITES.has(errcode))) ||
    (typeof code === 'string' && NO_ROOM.has(code));
  if (!full) return null;
  // RFC 4918, 11.5: 507 Insufficient Storage. Nothing of the request was stored.
  return new ProtocolError(507, 'insufficient_storage', 'There is no room left on the server.', {
    problem: 'server-full',
    retryAfterMs: RETRY_MS,
  });
}
