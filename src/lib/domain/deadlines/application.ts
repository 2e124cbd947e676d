import type { Application } from '../application.ts';
import { deadline, type Deadline } from './deadline.ts';
import type { CaseRule } from './records.ts';

/** An answer is awaited; what comes after needs no preparing. */
const BEFORE_INTERVIEW: readonly Application['state'][] = [
  'PLANNED',
  'SENT',
  'CONFIRMED',
  'INTERVIEW',
];

/** T07: until when to apply, and the day of the interview. */
export const applicationDeadlines: CaseRule = (_mentee, { applications }) =>
  applications.flatMap((one): Deadline[] => {
    const source = (date: string) => ({ caseId: one.caseId, id: one._id, date });
    const { applyUntil, interviewOn, interviewTime, title: about } = one;
    const found: Deadline[] = [];
    if (applyUntil !== undefined && one.state === 'PLANNED')
      found.push(deadline('T07', source(applyUntil), applyUntil, 'APPLY', { about }));
    if (interviewOn !== undefined && BEFORE_INTERVIEW.includes(one.state)) {
      const more = { about, ...(interviewTime ? { time: interviewTime } : {}) };
      found.push(deadline('T07', source(interviewOn), interviewOn, 'INTERVIEW', more));
    }
    return found;
  });
