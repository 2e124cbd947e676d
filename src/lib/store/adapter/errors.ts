import { createError, UNKNOWN_ERROR, type PouchError } from 'pouchdb-errors';
import { StoreError } from '../documents.ts';

/** HTTP 507, as CouchDB has no word for a full disk. */
const INSUFFICIENT_STORAGE = 507;

/** A PouchDB error that keeps the store's own code in `problem`. */
export function toPouchError(error: unknown): PouchError {
  if (!(error instanceof StoreError)) return error as PouchError;
  const shown = createError(UNKNOWN_ERROR, error.code);
  shown.name = error.code;
  shown.message = error.code;
  shown.problem = error.code;
  if (error.code === 'storage-full') shown.status = INSUFFICIENT_STORAGE;
  return shown;
}
