import { addMonths } from '../calendar/months.ts';
import type { Recognition } from '../recognition.ts';
import { deadline, type Deadline } from './deadline.ts';

/** Months in which the office has to decide once the papers are complete (§ 6 (3), § 13 (3) BQFG). */
const DECISION_MONTHS = 3;
/** A rating of certificates, a school certificate and access to studies have no such term. */
const WITH_TERM: readonly Recognition['kind'][] = ['BQFG', 'REGULATED'];
const DECIDED: readonly Recognition['state'][] = ['DECIDED', 'MEASURE', 'ENDED'];

/** Day by which the office has to decide; null without complete papers or without a term of law. */
export function decisionDueOn({
  kind,
  completeOn,
}: Pick<Recognition, 'kind' | 'completeOn'>): string | null {
  return completeOn !== undefined && WITH_TERM.includes(kind)
    ? addMonths(completeOn, DECISION_MONTHS)
    : null;
}

/** T15 of one procedure: the decision is due and has not come. */
export function recognitionDeadlines(recognition: Recognition): Deadline[] {
  const { caseId, _id: id, completeOn, decidedOn, state, referenceOccupation } = recognition;
  const due = decisionDueOn(recognition);
  if (due === null || completeOn === undefined) return [];
  if (decidedOn !== undefined || DECIDED.includes(state)) return [];
  const about = referenceOccupation ? { about: referenceOccupation } : {};
  return [deadline('T15', { caseId, id, date: completeOn }, due, undefined, about)];
}
