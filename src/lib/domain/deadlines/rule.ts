import type { DeadlineRuleCode } from '../catalogues/deadline-leads.ts';
import { DEADLINE_RULES, type DeadlineRule } from '../catalogues/deadline-rules.ts';
import type { Deadline } from './deadline.ts';

const byCode = new Map(
  DEADLINE_RULES.map((rule): [DeadlineRuleCode, DeadlineRule] => [rule.code, rule]),
);

/** The row of a rule. */
export function deadlineRule(code: DeadlineRuleCode): DeadlineRule {
  return byCode.get(code) as DeadlineRule;
}

/** What it is called, in German: `Probezeit endet`, `Vorstellungsgespräch`. */
export function deadlineLabel({ rule, step }: Pick<Deadline, 'rule' | 'step'>): string {
  const { steps, label } = deadlineRule(rule);
  return (step && steps?.[step]) ?? label;
}
