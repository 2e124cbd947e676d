import type { Leaf } from '../engine/revisions/tree.ts';

/** `_conflicts` as a member of a document: undeleted leaves besides the winner; none, no member. */
export function conflictsText(leaves: readonly Leaf[]): string[] {
  return member('_conflicts', leaves.slice(1), false);
}

export function deletedConflictsText(leaves: readonly Leaf[]): string[] {
  return member('_deleted_conflicts', leaves.slice(1), true);
}

function member(name: string, leaves: readonly Leaf[], deleted: boolean): string[] {
  const revs = leaves.filter((leaf) => leaf.deleted === deleted).map((leaf) => leaf.rev);
  return revs.length > 0 ? [`"${name}":${JSON.stringify(revs)}`] : [];
}
