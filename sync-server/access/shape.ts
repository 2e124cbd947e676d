import { validateDocument, type AnyDocument } from '#lib/domain/document.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { IncomingDocument } from '../engine/engine.ts';
import type { Place } from './can.ts';
import { LIMITS, isHostile } from './limits.ts';

const PROTOCOL_FIELDS = new Set(['_id', '_rev', '_revisions', '_deleted', '_attachments']);

/** What keeps a document from being taken in at all, whoever sent it. */
export function shapeProblem(document: IncomingDocument): Problem | null {
  // First: contents may be bytes, and walking them as keys would cost much.
  if (!isEmptyObject(document._attachments ?? {})) return { code: 'attachments-refused' };
  if (isHostile(document, LIMITS.depth)) return { code: 'document-invalid' };
  if (Buffer.byteLength(JSON.stringify(withoutHistory(document))) > LIMITS.documentBytes)
    return { code: 'document-too-large', values: { limit: LIMITS.documentBytes } };
  const odd = Object.keys(document).find((key) => key.startsWith('_') && !PROTOCOL_FIELDS.has(key));
  return odd ? { code: 'document-invalid', field: odd } : null;
}

/** The fields of a document as its kind has them, in the project where it is written. */
export function readContent(
  place: Place,
  document: IncomingDocument,
): Result<AnyDocument, Problem[]> {
  const checked = validateDocument(ownFields(document));
  if (!checked.ok) return checked;
  if (place.kind === 'project' && checked.value.projectId !== place.projectId)
    return { ok: false, problem: [{ code: 'project-foreign', field: 'projectId' }] };
  return checked;
}

function ownFields(document: IncomingDocument): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).filter(([key]) => key === '_id' || !key.startsWith('_')),
  );
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && !Array.isArray(value) && Object.keys(value ?? {}).length === 0;

function withoutHistory(document: IncomingDocument): IncomingDocument {
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== '_revisions'));
}
