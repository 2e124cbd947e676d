import { validateDocument } from '#lib/domain/document.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { IncomingDocument } from '../engine/engine.ts';
import { canWrite, type Actor, type Place } from './can.ts';
import { LIMITS, isHostile } from './limits.ts';
import { readHistory } from './revision.ts';

/** What the server knows of the document that is written. */
export interface Known {
  /** False where no revision of it was ever stored here. */
  exists: boolean;
  /** False where none of the pushed history is known here. */
  connected: boolean;
  /** An undeleted leaf besides the ones that the pushed history extends. */
  otherLeaf: boolean;
}

const PROTOCOL_FIELDS = new Set(['_id', '_rev', '_revisions', '_deleted', '_attachments']);

/** May this person write this document here? No problem means yes. Pure. */
export function verdict(
  actor: Actor,
  place: Place,
  document: IncomingDocument,
  known: Known,
): Problem[] {
  const shape = shapeProblem(document);
  if (shape) return [shape];
  const id = typeof document._id === 'string' ? parseId(document._id) : null;
  if (!id) return [{ code: 'id-invalid', field: '_id' }];
  if (!canWrite(actor, place, id.type)) return [{ code: 'not-permitted' }];
  const history = readHistory(document);
  if (!history.ok) return [history.problem];
  // A generation is believed as far as its history shows: back to the first, or to one known here.
  if (history.value && !history.value.complete && !known.connected)
    return [{ code: 'revision-forged', field: '_rev' }];
  if (document._deleted === true) return tombstoneProblems(actor, document, known);
  return contentProblems(actor, place, document, known);
}

function shapeProblem(document: IncomingDocument): Problem | null {
  if (isHostile(document, LIMITS.depth)) return { code: 'document-invalid' };
  if (Buffer.byteLength(JSON.stringify(withoutHistory(document))) > LIMITS.documentBytes)
    return { code: 'document-too-large', values: { limit: LIMITS.documentBytes } };
  if (!isEmptyObject(document._attachments ?? {})) return { code: 'attachments-refused' };
  const odd = Object.keys(document).find((key) => key.startsWith('_') && !PROTOCOL_FIELDS.has(key));
  return odd ? { code: 'document-invalid', field: odd } : null;
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && !Array.isArray(value) && Object.keys(value ?? {}).length === 0;

function contentProblems(
  actor: Actor,
  place: Place,
  document: IncomingDocument,
  known: Known,
): Problem[] {
  const checked = validateDocument(ownFields(document));
  if (!checked.ok) return checked.problem;
  const { updatedBy, createdBy, projectId } = checked.value;
  if (updatedBy !== actor.id) return [{ code: 'author-forged', field: 'updatedBy' }];
  if (!known.exists && createdBy !== actor.id)
    return [{ code: 'author-forged', field: 'createdBy' }];
  if (place.kind === 'project' && projectId !== place.projectId)
    return [{ code: 'project-foreign', field: 'projectId' }];
  return [];
}

/**
 * Deletion is a field of the record. A tombstone may only close a branch of a conflict, while
 * another one stays open; so nobody can remove a record from everyone's devices.
 */
function tombstoneProblems(actor: Actor, document: IncomingDocument, known: Known): Problem[] {
  if (!known.otherLeaf) return [{ code: 'document-invalid', field: '_deleted' }];
  const author = document.updatedBy;
  return author === undefined || author === actor.id
    ? []
    : [{ code: 'author-forged', field: 'updatedBy' }];
}

function ownFields(document: IncomingDocument): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).filter(([key]) => key === '_id' || !key.startsWith('_')),
  );
}

function withoutHistory(document: IncomingDocument): IncomingDocument {
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== '_revisions'));
}
