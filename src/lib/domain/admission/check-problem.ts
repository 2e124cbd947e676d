import type { AdmissionCheck } from '../admission-check.ts';
import type { Role } from '../member.ts';
import type { Problem } from '../problem.ts';
import { resultOf } from './facts.ts';
import { admissionRules } from './rules.ts';

const RESULT = ['eligibility', 'targetGroup', 'groupRow', 'row'] as const;

/**
 * Why a check cannot stand, or null. Its result has to follow from its facts and the rules that it
 * names (so a rule changes with a new version only); the word on it is the coordination's, has a
 * reason, and admits nobody after the five years: only the date may be corrected (domain.md 1.5).
 * `role`: of who writes it; null for what a merge or a restore brings again from its author.
 */
export function checkProblem(
  check: Omit<AdmissionCheck, '_rev'>,
  role: Role | null,
): Problem | null {
  const rules = admissionRules(check.ruleSetVersion);
  if (!rules) return { code: 'check-wrong', field: 'ruleSetVersion' };
  const result = resultOf(check.facts, rules, check.decidedGroup);
  const wrong = RESULT.find((field) => result[field] !== check[field]);
  if (wrong) return { code: 'check-wrong', field: wrong };
  return decisionProblem(check, role);
}

function decisionProblem(
  { decision, decides, decidedGroup, reason, eligibility }: Omit<AdmissionCheck, '_rev'>,
  role: Role | null,
): Problem | null {
  if (decision === undefined)
    return decides === undefined && decidedGroup === undefined
      ? null
      : { code: 'check-wrong', field: 'decision' };
  if (role !== null && role !== 'COORDINATOR') return { code: 'not-permitted', field: 'decision' };
  if (decides === undefined) return { code: 'check-wrong', field: 'decides' };
  if (!reason?.trim()) return { code: 'reason-missing', field: 'reason' };
  if (decision === 'ADMIT' && eligibility === 'NOT_ELIGIBLE_FIVE_YEARS')
    return { code: 'five-years-fixed', field: 'decision' };
  return null;
}
