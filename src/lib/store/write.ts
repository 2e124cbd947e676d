import { createError, MISSING_DOC, REV_CONFLICT, type PouchError } from 'pouchdb-errors';
import { attachmentsRefused, hasAttachments } from './attachments.ts';
import type { WriteOrigin } from './documents.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import { afterLoss, afterReceipt, afterWrite } from './receipts.ts';
import { revise, type ReviseOptions } from './revise.ts';

export interface WriteOptions extends ReviseOptions {
  origin: WriteOrigin;
  /** Milliseconds since 1970. */
  now: number;
}

export type Outcome = { ok: true; id: string; rev: string } | PouchError;

/** Writes one document into the draft. The given object is left as it is. */
export function writeDocument(
  draft: Draft,
  doc: Record<string, unknown>,
  options: WriteOptions,
): Outcome {
  const id = doc['_id'];
  if (hasAttachments(doc)) return attachmentsRefused(typeof id === 'string' ? id : '');
  const before = typeof id === 'string' ? draft.entry(id) : undefined;
  const revision = revise(before, doc, options);
  if (revision.kind === 'refused') return revision.error;
  if (revision.kind === 'known') {
    if (before && options.origin === 'server') acknowledgeRevision(draft, before.id, revision.rev);
    return { ok: true, id: String(id), rev: revision.rev };
  }
  const { written, parent, ...revised } = revision.revised;
  draft.seq++;
  const next: Entry = {
    ...revised,
    seq: draft.seq,
    version: draft.version,
    pending: null,
    base: null,
    trail: null,
    page: before?.page ?? 0,
    log: before?.log ?? 0,
  };
  const { origin, now } = options;
  draft.put({ ...next, ...afterWrite(before, next, { rev: written, parent, origin, now }) });
  return { ok: true, id: next.id, rev: written };
}

export function acknowledgeRevision(draft: Draft, id: string, rev: string): void {
  const entry = draft.entry(id);
  if (!entry) return;
  const after = afterReceipt(entry, rev);
  if (after !== entry) draft.put({ ...after, version: draft.version });
}

export function unacknowledgeRevision(draft: Draft, id: string, rev: string, now: number): void {
  const entry = draft.entry(id);
  if (!entry) return;
  const after = afterLoss(entry, rev, now);
  if (after !== entry) draft.put({ ...after, version: draft.version });
}

/** `_local/` documents as PouchDB's adapters keep them: revisions `0-1`, `0-2`, … */
export function writeLocal(draft: Draft, doc: Record<string, unknown>): Outcome {
  const { _id, _rev, ...body } = doc;
  delete body['_revisions'];
  const name = localName(String(_id));
  const before = draft.local(name);
  const current = before && before.body !== null ? before.count : 0;
  const expected = typeof _rev === 'string' ? Number(_rev.slice(_rev.indexOf('-') + 1)) : 0;
  if (expected !== current) return createError(REV_CONFLICT);
  draft.putLocal(name, current + 1, body);
  return { ok: true, id: String(_id), rev: `0-${String(current + 1)}` };
}

export const localName = (id: string): string => id.slice('_local/'.length);

export function removeLocalDocument(draft: Draft, doc: Record<string, unknown>): Outcome {
  const name = localName(String(doc['_id']));
  const before = draft.local(name);
  if (!before || before.body === null || doc['_rev'] !== `0-${String(before.count)}`)
    return createError(MISSING_DOC);
  draft.putLocal(name, 0, null);
  return { ok: true, id: String(doc['_id']), rev: '0-0' };
}
