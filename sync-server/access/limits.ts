/** Limits of one request and one document, as the gateway keeps them. */
export const LIMITS = {
  /** Bytes of a document's JSON. */
  documentBytes: 256 * 1024,
  /** Levels of nesting. */
  depth: 20,
  /** Documents of a push. */
  pushDocuments: 200,
  /** Bytes of a request's body, inflated. */
  bodyBytes: 2 * 1024 * 1024,
  /** Ids that one reading request may name (`_bulk_get`, `_all_docs`, `_changes`). */
  readIds: 2000,
  /** Ids, and revisions in all, of one `_revs_diff`. */
  diffIds: 5000,
  diffRevs: 20_000,
  /** Undeleted leaves of a document. */
  branches: 20,
  /** How far a device's clock may be ahead, milliseconds. */
  clockAhead: 24 * 3600_000,
  /** Bytes of a `_local` document, and characters of its id. */
  localBytes: 64 * 1024,
  localId: 200,
  /** Revisions of a pushed history. */
  history: 1000,
} as const;

const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether a parsed JSON value is nested too deeply or has a key that could reach a prototype. Walks
 * without recursion, so that depth itself cannot break it.
 */
export function isHostile(value: unknown, depth: number): boolean {
  const toVisit: { value: unknown; level: number }[] = [{ value, level: 1 }];
  for (let next = toVisit.pop(); next; next = toVisit.pop()) {
    const { value: current, level } = next;
    if (typeof current !== 'object' || current === null) continue;
    if (level > depth) return true;
    for (const key of Object.keys(current)) {
      if (PROTOTYPE_KEYS.has(key)) return true;
      toVisit.push({ value: (current as Record<string, unknown>)[key], level: level + 1 });
    }
  }
  return false;
}
