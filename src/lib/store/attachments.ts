import { createError, FORBIDDEN, type PouchError } from 'pouchdb-errors';

export function hasAttachments(doc: Record<string, unknown>): boolean {
  const attachments = doc['_attachments'];
  return attachments instanceof Object && Object.keys(attachments).length > 0;
}

/** Files travel apart from documents; a document that brings one is refused by itself. */
export function attachmentsRefused(id: string): PouchError {
  const error = createError(FORBIDDEN, 'attachments-refused');
  error.message = 'attachments-refused';
  error.problem = 'attachments-refused';
  error.id = id;
  return error;
}
