/** A closed branch of a conflict: a tombstone's parent, and the revision that took it in. */
export interface ClosedBranch {
  parent: string;
  mergedInto: string;
}

/**
 * All revisions that a leaf was made from. A merge is a child of one leaf only; the tombstones that
 * it left on the others say that it knew them, too.
 */
export function ancestorsOf(
  rev: string,
  closed: readonly ClosedBranch[],
  historyOf: (rev: string) => readonly string[],
): ReadonlySet<string> {
  const ancestors = new Set<string>([rev, ...historyOf(rev)]);
  for (let found = true; found;) {
    found = false;
    for (const { parent, mergedInto } of closed) {
      if (!ancestors.has(mergedInto) || ancestors.has(parent)) continue;
      for (const older of [parent, ...historyOf(parent)]) ancestors.add(older);
      found = true;
    }
  }
  return ancestors;
}
