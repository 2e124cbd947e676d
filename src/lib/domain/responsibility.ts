import { addDays } from './day.ts';
import type { Mentee } from './mentee.ts';

type Assigned = Pick<Mentee, 'mentorIds' | 'deputies' | 'createdBy'>;
type Ending = Pick<Mentee, 'status' | 'endedOn'>;

/** Days that an ended case stays on a phone (domain.md 3, measure 5), where nothing else is set. */
export const CLOSED_CASE_DAYS = 90;

const ENDED: readonly Mentee['status'][] = ['CLOSED', 'REJECTED', 'TRANSFERRED'];

/** Who is responsible, the leading mentor first. Never nobody: at last who created the case. */
export function responsibleFor(mentee: Assigned): readonly string[] {
  return mentee.mentorIds.length > 0 ? mentee.mentorIds : [mentee.createdBy];
}

/** Who stands in on that day (`YYYY-MM-DD`, Europe/Berlin); the last day counts. */
export function deputiesOn(mentee: Assigned, day: string): readonly string[] {
  return (mentee.deputies ?? []).filter(({ until }) => until >= day).map(({ userId }) => userId);
}

/** Whether a mentor works on the case on that day: responsible, or standing in. */
export function worksOn(mentee: Assigned, userId: string, day: string): boolean {
  return responsibleFor(mentee).includes(userId) || deputiesOn(mentee, day).includes(userId);
}

/** Whether a case has ended so long ago that it leaves the phones of its mentors. */
export function hasLeftPhones(mentee: Ending, day: string, closedCaseDays: number): boolean {
  if (!ENDED.includes(mentee.status) || mentee.endedOn === undefined) return false;
  return addDays(mentee.endedOn, closedCaseDays) < day;
}
