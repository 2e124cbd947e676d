import type { DeadlineRule, DeadlineRuleCode } from '../catalogues/deadline-rules.ts';
import { DEADLINE_RULES } from '../catalogues/deadline-rules.ts';
import { addDays } from '../day.ts';

/**
 * Something due that follows from a record. It is reckoned anew from the records each time and
 * never stored: two devices without a network find the same one, and it moves with its source.
 */
export interface Deadline {
  /** `rule:sourceId:sourceDate`, the same on every device (domain.md 1.10). */
  key: string;
  rule: DeadlineRuleCode;
  caseId: string;
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

const byCode = new Map(
  DEADLINE_RULES.map((rule): [DeadlineRuleCode, DeadlineRule] => [rule.code, rule]),
);

/** The row of a rule. */
export function deadlineRule(code: DeadlineRuleCode): DeadlineRule {
  return byCode.get(code) as DeadlineRule;
}

/** A deadline by its rule; `step` tells several of one source and date apart. */
export function deadline(
  rule: DeadlineRuleCode,
  source: { caseId: string; id: string; date: string },
  dueOn: string,
  step?: string,
): Deadline {
  const [first = 0, ...later] = deadlineRule(rule).leads;
  const key = [rule, ...(step ? [step] : []), source.id, source.date].join(':');
  return {
    key,
    rule,
    caseId: source.caseId,
    sourceId: source.id,
    sourceDate: source.date,
    dueOn,
    from: addDays(dueOn, -first),
    reminders: later.map((lead) => addDays(dueOn, -lead)),
  };
}
