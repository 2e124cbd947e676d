import { berlinDay } from '#lib/domain/berlin-day.ts';
import { addDays } from '#lib/domain/day.ts';
import { mayTakeBack } from '#lib/domain/handover-steps.ts';
import { responsibleFor } from '#lib/domain/responsibility.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { CaseIndex } from './case-index.ts';
import { readCaseLeaf, readProtocol, type CaseLeaf } from './case-leaf.ts';
import type { Body } from './known.ts';

/** What is asked about the hands that a case is in, before a push and within it. */
export interface Hands {
  index: CaseIndex;
  /** Cases of which this person was responsible when the push began. */
  responsible: (caseId: string) => boolean;
  userId: string;
  /** Today, `YYYY-MM-DD`, Europe/Berlin. */
  day: string;
}

export function isResponsible(index: CaseIndex, caseId: string, userId: string): boolean {
  return (index.cases.get(caseId) ?? []).some((leaf) => responsibleFor(leaf).includes(userId));
}

/**
 * Who stands in for somebody does not decide whose case it is. Who gave a case away may take it back
 * while the handover is open. `origins` are what the revision may have been made of.
 */
export function reassignmentProblem(
  hands: Hands,
  caseId: string,
  body: Body,
  origins: readonly Body[],
): Problem | null {
  const { index, responsible, userId, day } = hands;
  if (responsible(caseId) || isResponsible(index, caseId, userId)) return null;
  if (origins.some((origin) => assignmentOf(origin) === assignmentOf(body))) return null;
  const leaf = readCaseLeaf(body);
  const open = index.handoversOf(caseId).filter((one) => mayTakeBack(one, userId, day));
  // Two gave it away without knowing of one another: both may, as the case was theirs when they did.
  const leaves = index.cases.get(caseId) ?? [];
  const taken = leaves.some((one) => hasDayOfGrace(one, userId, day));
  if (taken && origins.some((origin) => wasResponsible(origin, userId))) return null;
  const known = leaves.flatMap(responsibleFor);
  const back = open.some(({ fromIds }) =>
    leaf?.mentorIds.every((id) => known.includes(id) || fromIds.includes(id)),
  );
  return back ? null : { code: 'not-permitted', field: 'mentorIds' };
}

/** Who gave a case stands in until the next day. */
function hasDayOfGrace({ deputies = [] }: CaseLeaf, userId: string, day: string): boolean {
  return deputies.some((one) => one.userId === userId && one.until <= addDays(day, 1));
}

function wasResponsible(origin: Body, userId: string): boolean {
  const leaf = readCaseLeaf(origin);
  return leaf !== null && responsibleFor(leaf).includes(userId);
}

function assignmentOf(body: Body): string {
  return JSON.stringify([body.mentorIds ?? [], body.deputies ?? []]);
}

/** A new case belongs to the mentor who brings it, or did until it was handed on. */
export function namesPerson(leaf: CaseLeaf | null, userId: string): boolean {
  if (!leaf) return false;
  const deputies = (leaf.deputies ?? []).map((deputy) => deputy.userId);
  return [...responsibleFor(leaf), ...deputies].includes(userId);
}

/**
 * The protocol of a handover is written by who gave the case; at last by who stands in for its day
 * of grace, if the case went first and the answer was lost.
 */
export function mayRecordHandover(hands: Hands, body: Body): boolean {
  const { index, responsible, userId } = hands;
  const protocol = readProtocol(body);
  if (!protocol) return false;
  const { subjectCaseId: caseId, createdAt } = protocol;
  if (responsible(caseId) || isResponsible(index, caseId, userId)) return true;
  const grace = addDays(berlinDay(createdAt), 1);
  return (index.cases.get(caseId) ?? []).some((leaf) =>
    leaf.deputies?.some((deputy) => deputy.userId === userId && deputy.until === grace),
  );
}
