import { mergeLeaves } from './merge.ts';
import { byRev, type Body, type MergeLeaf } from './side.ts';

/** A leaf and every revision that it was made from, by edit or by merge; itself among them. */
export interface Branch extends MergeLeaf {
  ancestors: ReadonlySet<string>;
}

/** Bodies of revisions; null where nobody has it any more. */
export type BodyOf = (rev: string) => Body | null;

/**
 * Merges all leaves of a document: those first that parted last, against the body from which they
 * parted, so that what one of them changed knowingly is not asked about again.
 */
export function mergeBranches(
  branches: readonly Branch[],
  bodyOf: BodyOf,
): Record<string, unknown> {
  let left = [...branches];
  for (;;) {
    const { base, apart } = lastParting(left);
    const body = mergeLeaves({ base: base === null ? null : bodyOf(base), leaves: apart });
    left = [joined(apart, body), ...left.filter((branch) => !apart.includes(branch))];
    if (left.length === 1) return body;
  }
}

/** Revisions whose bodies `mergeBranches` will ask for. */
export function basesOf(branches: readonly Branch[]): string[] {
  const bases: string[] = [];
  let left = [...branches];
  while (left.length > 1) {
    const { base, apart } = lastParting(left);
    if (base !== null) bases.push(base);
    left = [joined(apart, {}), ...left.filter((branch) => !apart.includes(branch))];
  }
  return bases;
}

/** The newest revision that two branches share, and all branches that share it. */
function lastParting(branches: readonly Branch[]): { base: string | null; apart: Branch[] } {
  const count = new Map<string, number>();
  for (const { ancestors } of branches)
    for (const rev of ancestors) count.set(rev, (count.get(rev) ?? 0) + 1);
  const shared = [...count].filter(([, times]) => times > 1).map(([rev]) => rev);
  const [base] = shared.sort((a, b) => byRev(b, a));
  if (base === undefined) return { base: null, apart: [...branches] };
  return { base, apart: branches.filter(({ ancestors }) => ancestors.has(base)) };
}

function joined(apart: readonly Branch[], body: Body): Branch {
  const [rev = ''] = apart.map((branch) => branch.rev).sort((a, b) => byRev(b, a));
  return { rev, body, ancestors: new Set(apart.flatMap(({ ancestors }) => [...ancestors])) };
}
