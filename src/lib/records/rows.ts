import type { AnyDocument } from '../domain/document.ts';
import type { DocumentType } from '../domain/id.ts';
import type { Documents, StoredDocument } from '../store/documents.ts';
import { migrate } from './migration.ts';

/** All undeleted documents of a type, by id. */
export function readRows(
  type: DocumentType,
  sources: readonly Documents[],
): Map<string, AnyDocument> {
  const rows = new Map<string, AnyDocument>();
  for (const source of sources)
    for (const stored of source.all(type))
      if (stored.deletedAt === undefined) rows.set(stored._id, typed(stored));
  return rows;
}

/** One document, also a deleted one. */
export function readRow(id: string, sources: readonly Documents[]): AnyDocument | null {
  for (const source of sources) {
    const stored = source.get(id);
    if (stored) return typed(stored);
  }
  return null;
}

/** Parsed when it entered this device (form, import or replication); its id names its type. */
function typed(stored: StoredDocument): AnyDocument {
  return migrate(stored) as unknown as AnyDocument;
}

export function typeOf(id: string): DocumentType {
  return id.slice(0, id.indexOf(':')) as DocumentType;
}

export function byType(ids: readonly string[]): Map<DocumentType, string[]> {
  const groups = new Map<DocumentType, string[]>();
  for (const id of ids) {
    const group = groups.get(typeOf(id));
    if (group) group.push(id);
    else groups.set(typeOf(id), [id]);
  }
  return groups;
}
