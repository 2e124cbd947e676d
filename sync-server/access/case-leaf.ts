import type { Handover } from '#lib/domain/handover.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { CASE_STATUSES } from '#lib/domain/mentee.ts';

/** Of one live leaf of a mentee document: who works on the case, and whether it has ended. */
export type CaseLeaf = Pick<
  Mentee,
  'mentorIds' | 'deputies' | 'createdBy' | 'status' | 'endedOn'
> & {
  /** Art. 18 GDPR: only the coordination sees it. */
  restricted?: true;
};

/**
 * Reads it from a stored body. Bodies may have come from another CouchDB, so nothing of them is
 * trusted; null where the body says nobody.
 */
export function readCaseLeaf(body: Readonly<Record<string, unknown>>): CaseLeaf | null {
  const { mentorIds, deputies, createdBy, status, endedOn } = body;
  if (typeof createdBy !== 'string') return null;
  return {
    createdBy,
    mentorIds: texts(mentorIds),
    deputies: Array.isArray(deputies) ? deputies.filter(isDeputy) : [],
    status: CASE_STATUSES.find((known) => known === status) ?? 'ACTIVE',
    ...(typeof endedOn === 'string' ? { endedOn } : {}),
    ...(body.restriction === undefined ? {} : { restricted: true }),
  };
}

/** Of one live leaf of a handover document: who is named in it, and for which case. */
export type Protocol = Pick<
  Handover,
  'subjectCaseId' | 'fromIds' | 'toIds' | 'createdBy' | 'createdAt' | 'undoneAt'
>;

export function readProtocol(body: Readonly<Record<string, unknown>>): Protocol | null {
  const { subjectCaseId, fromIds, toIds, createdBy, createdAt, undoneAt } = body;
  if (typeof subjectCaseId !== 'string' || typeof createdBy !== 'string') return null;
  if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt))) return null;
  return {
    subjectCaseId,
    createdBy,
    createdAt,
    fromIds: texts(fromIds),
    toIds: texts(toIds),
    ...(typeof undoneAt === 'string' ? { undoneAt } : {}),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one: unknown): one is string => typeof one === 'string')
    : [];
}

function isDeputy(value: unknown): value is { userId: string; until: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { userId, until } = value as { userId?: unknown; until?: unknown };
  return typeof userId === 'string' && typeof until === 'string';
}
