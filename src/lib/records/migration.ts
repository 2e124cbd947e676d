import type { StoredDocument } from '../store/documents.ts';

/** One step from a `schemaVersion` to the next; returns a new body, never changes the given one. */
export type MigrationStep = (document: StoredDocument) => StoredDocument;

/** Step at index n lifts version n + 1 to n + 2. Version 1 is the first: there is none yet. */
const STEPS: readonly MigrationStep[] = [];

/** Old documents are lifted when they are read; they are only rewritten when someone edits them. */
export function migrate(
  document: StoredDocument,
  steps: readonly MigrationStep[] = STEPS,
): StoredDocument {
  const version = typeof document.schemaVersion === 'number' ? document.schemaVersion : 1;
  let lifted = document;
  for (let at = version; at <= steps.length; at += 1) lifted = steps[at - 1]?.(lifted) ?? lifted;
  return lifted;
}
