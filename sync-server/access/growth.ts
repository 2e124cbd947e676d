import { deputiesOn, hasLeftPhones, responsibleFor } from '#lib/domain/responsibility.ts';
import type { Database } from '../engine/engine.ts';
import type { CaseIndex } from './case-index.ts';

export interface When {
  /** Today, `YYYY-MM-DD`, Europe/Berlin. */
  day: string;
  closedCaseDays: number;
}

/** Mentors in whose caseload a case is. */
export function caseloadsWith(
  index: CaseIndex,
  caseId: string,
  { day, closedCaseDays }: When,
): Set<string> {
  const leaves = index.cases.get(caseId) ?? [];
  if (leaves.some(({ restricted }) => restricted)) return new Set();
  return new Set(
    leaves.flatMap((leaf) =>
      hasLeftPhones(leaf, day, closedCaseDays)
        ? []
        : [...responsibleFor(leaf), ...deputiesOn(leaf, day)],
    ),
  );
}

/** `_local` documents are each person's own: their ids begin with the person's. */
export const localPrefix = (userId: string): string => `${userId}.`;

/**
 * Whoever was given a case starts the next pull from the beginning, whatever a replicator that this
 * server knows nothing of makes of sequences.
 */
export async function forgetCheckpoints(
  database: Database,
  userIds: ReadonlySet<string>,
): Promise<void> {
  if (userIds.size === 0) return;
  const prefixes = [...userIds].map(localPrefix);
  for (const { id, rev } of await database.listLocal())
    if (prefixes.some((prefix) => id.startsWith(prefix))) await database.removeLocal(id, rev);
}
