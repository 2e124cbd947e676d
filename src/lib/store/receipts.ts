import type { StoredDocument, WriteOrigin } from './documents.ts';
import { bodyOf, type Entry } from './entry.ts';
import { isConflicted, leavesOf } from './tree.ts';

/** How many bodies between base and winner are kept in memory for a push in flight. */
const TRAIL = 8;

type Receipts = Pick<Entry, 'pending' | 'base' | 'trail'>;

interface NewRevision {
  rev: string;
  /** The revision that it was made from, if any is known. */
  parent: string | null;
  origin: WriteOrigin;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * What the server has acknowledged after a revision was written: leaves that are only here, and
 * the body that they were made from. It stays also once they are acknowledged, until the server's
 * next revision: a colleague's edit of the same body may still be on its way, and is merged with it.
 * `next` is the entry with the revision in its tree.
 */
export function afterWrite(before: Entry | undefined, next: Entry, made: NewRevision): Receipts {
  const pending = new Map<string, number>();
  for (const { rev } of leavesOf(next)) {
    const since = rev === made.rev ? sinceOf(before, made) : before?.pending?.get(rev);
    if (since !== undefined) pending.set(rev, since);
  }
  if (pending.size > 0) return { pending, ...ancestors(before, made) };
  const base = isConflicted(next) ? (before?.base ?? null) : null;
  return { pending: null, base, trail: null };
}

/** Since when what the revision says is only here; undefined where the server has it. */
function sinceOf(before: Entry | undefined, made: NewRevision): number | undefined {
  if (made.origin === 'server') return undefined;
  const { pending } = before ?? {};
  // A merged revision speaks for all that was only here.
  if (made.origin === 'merged' && pending) return Math.min(...pending.values());
  return (made.parent === null ? undefined : pending?.get(made.parent)) ?? made.now;
}

function ancestors(before: Entry | undefined, made: NewRevision): Pick<Entry, 'base' | 'trail'> {
  if (!before) return { base: null, trail: null };
  const parentBody = made.parent === null ? null : bodyOf(before, made.parent);
  if (made.origin === 'server' || made.parent === null || !parentBody)
    return { base: before.base, trail: before.trail };
  if (!before.pending?.has(made.parent)) return { base: parentBody, trail: null };
  const trail = [...(before.trail ?? []), [made.parent, parentBody] as const];
  return { base: before.base, trail: new Map(trail.slice(-TRAIL)) };
}

/** The entry after the server acknowledged `rev`, or the same entry where that says nothing new. */
export function afterReceipt(entry: Entry, rev: string): Entry {
  if (!entry.pending) return entry;
  if (entry.pending.has(rev)) {
    const pending = new Map(entry.pending);
    pending.delete(rev);
    if (pending.size === 0) return { ...entry, pending: null, trail: null };
    return { ...entry, pending };
  }
  const body: StoredDocument | null = entry.trail?.get(rev) ?? bodyOf(entry, rev);
  const isLeaf = leavesOf(entry).some((leaf) => leaf.rev === rev);
  return body && !isLeaf && body !== entry.base ? { ...entry, base: body } : entry;
}

/** The entry after the server lost a leaf that it had acknowledged. */
export function afterLoss(entry: Entry, rev: string, now: number): Entry {
  if (entry.pending?.has(rev) || !leavesOf(entry).some((leaf) => leaf.rev === rev)) return entry;
  return { ...entry, pending: new Map(entry.pending ?? []).set(rev, now) };
}
