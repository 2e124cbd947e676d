import type { AnyDocument } from '#lib/domain/document.ts';
import { inventsNothing } from '#lib/domain/merge/invention.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Body, Known } from './known.ts';
import { LIMITS } from './limits.ts';
import type { Recovery } from './recovery.ts';

export interface AuthorshipDeps {
  /** ULID of who is signed in. */
  userId: string;
  known: Known;
  /** Whether its history begins with itself: nothing of it is stored here. */
  begunApart: boolean;
  /** What the revision may have been made of, what the same push brought included. */
  origins: readonly Body[];
  recovery: Recovery | null;
  /** Milliseconds since 1970, server clock. */
  now: number;
}

export type Authorship =
  | { ok: false; problem: Problem }
  /** `reoffered`: it is somebody else's, taken in because a restore may have lost it. */
  | { ok: true; reoffered: boolean };

/**
 * Kinds whose ids follow from what they are about (the profile of a case, the task that settles a
 * deadline), so that two devices without a network may begin the same one.
 */
const BEGUN_APART: readonly AnyDocument['type'][] = ['profile', 'task'];

/**
 * Who and when is not believed. A revision is signed by who sends it; a merge keeps the signature of
 * what it was made of, as long as it says nothing else; after a restore anyone may bring back what
 * is older than it.
 */
export function authorshipOf(document: AnyDocument, deps: AuthorshipDeps): Authorship {
  const { userId, known, recovery, now } = deps;
  const { createdAt, createdBy, updatedAt, updatedBy } = document;
  for (const field of ['updatedAt', 'createdAt'] as const)
    if (Date.parse(document[field]) > now + LIMITS.clockAhead)
      return { ok: false, problem: { code: 'clock-wrong', field } };
  const apart = deps.begunApart && BEGUN_APART.includes(document.type) && createdBy === userId;
  const first = apart ? undefined : known.leaves[0];
  if (first && !known.leaves.some((leaf) => leaf.createdBy === createdBy))
    return forged('createdBy');
  if (first && !known.leaves.some((leaf) => leaf.createdAt === createdAt))
    return forged('createdAt');
  const lost =
    recovery !== null && now <= recovery.until && Date.parse(updatedAt) <= recovery.restoredAt;
  const own = updatedBy === userId || isMerge(document, deps.origins);
  if (!own && !lost) return forged('updatedBy');
  const ownStart = known.exists || createdBy === userId;
  if (!ownStart && !lost) return forged('createdBy');
  return { ok: true, reoffered: !own || !ownStart };
}

/** Signed as one of its origins, and made of nothing else. */
export function isMerge(document: Body | AnyDocument, origins: readonly Body[]): boolean {
  const body: Body = { ...document };
  const signed = origins.some(
    (origin) => origin.updatedBy === body.updatedBy && origin.updatedAt === body.updatedAt,
  );
  return signed && inventsNothing(body, origins);
}

const forged = (field: string): Authorship => ({
  ok: false,
  problem: { code: 'author-forged', field },
});
