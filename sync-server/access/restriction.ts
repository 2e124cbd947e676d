import type { IdParts } from '#lib/domain/id.ts';
import { same } from '#lib/domain/merge/canonical.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { isMerge } from './authorship.ts';
import type { Actor } from './can.ts';
import type { Body } from './known.ts';
import type { Recovery } from './recovery.ts';

export interface RestrictedDeps {
  actor: Actor;
  origins: readonly Body[];
  isRestricted: (caseId: string) => boolean;
  recovery: Recovery | null;
  /** Milliseconds since 1970. */
  now: number;
}

const SIGNATURE = ['restriction', 'updatedAt', 'updatedBy', '_rev', '_revisions'];

/**
 * A restricted case is kept as it is (Art. 18 (2) GDPR): of it only the restriction itself is
 * changed or lifted, by the coordination. What a restore has lost comes back as it was.
 */
export function restrictionProblem(
  document: Body,
  id: IdParts,
  { actor, origins, isRestricted, recovery, now }: RestrictedDeps,
): Problem | null {
  const caseId = id.caseId ?? document.subjectCaseId;
  if (typeof caseId !== 'string' || isLost(document, recovery, now)) return null;
  const merges = isMerge(document, origins);
  const before = origins.length > 0 ? origins : [{}];
  const touched = !merges && !before.some((one) => same(one.restriction, document.restriction));
  if (id.type === 'mentee' && touched && actor.role === 'MENTOR')
    return { code: 'not-permitted', field: 'restriction' };
  if (!isRestricted(caseId)) return null;
  const nothingElse = origins.some((one) => same(withoutIt(one), withoutIt(document)));
  return id.type === 'mentee' && (merges || nothingElse) ? null : { code: 'case-restricted' };
}

function isLost({ updatedAt }: Body, recovery: Recovery | null, now: number): boolean {
  if (recovery === null || now > recovery.until) return false;
  return Date.parse(String(updatedAt)) <= recovery.restoredAt;
}

const withoutIt = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !SIGNATURE.includes(key)));
