import { DEADLINE_LEADS, type DeadlineRuleCode } from '../catalogues/deadline-leads.ts';
import type { ConsentPurpose } from '../catalogues/consents.ts';
import { addDays } from '../day.ts';

/**
 * Something due that follows from a record. It is reckoned anew from the records each time and
 * never stored: two devices without a network find the same one, and it moves with its source.
 */
export interface Deadline {
  /** `rule:sourceId:sourceDate`, the same on every device (domain.md 1.10). */
  key: string;
  rule: DeadlineRuleCode;
  /** Which of several that a rule tells apart (`INTERVIEW`, `M6`). */
  step?: string;
  /** What of the record says which one is meant, in the words of who wrote it. */
  about?: string;
  /** Local time of day, `HH:mm`, where it is an appointment. */
  time?: string;
  /** The case is over, and this consent lets it go on. */
  afterEnd?: ConsentPurpose;
  /** ULID of the case; '' where it is of none. */
  caseId: string;
  /** Id of the employer document, where it is about a company and no case. */
  employerId?: string;
  /** Document from which it follows. */
  sourceId: string;
  /** Date in that document. */
  sourceDate: string;
  /** Day by which it must be done. A term of law is not moved to a working day. */
  dueOn: string;
  /** Day on which it comes up first. */
  from: string;
  /** Days of the reminders after the first, each once. */
  reminders: string[];
}

/** A deadline by its rule; `step` tells several of one source and date apart. */
export function deadline(
  rule: DeadlineRuleCode,
  source: { caseId: string; id: string; part?: string; date: string },
  dueOn: string,
  step?: string,
  more: Pick<Deadline, 'about' | 'time' | 'employerId'> = {},
): Deadline {
  const [first = 0, ...later]: readonly number[] = DEADLINE_LEADS[rule];
  const id = source.part === undefined ? source.id : `${source.id}.${source.part}`;
  const key = [rule, ...(step ? [step] : []), id, source.date].join(':');
  return {
    key,
    rule,
    ...(step ? { step } : {}),
    ...more,
    caseId: source.caseId,
    sourceId: source.id,
    sourceDate: source.date,
    dueOn,
    from: addDays(dueOn, -first),
    reminders: later.map((lead) => addDays(dueOn, -lead)),
  };
}
