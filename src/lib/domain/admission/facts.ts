import type { AdmissionCheck, CheckFacts } from '../admission-check.ts';
import { GERMAN_LEVELS } from '../mentee.ts';
import {
  checkAdmission,
  type AdmissionFacts,
  type AdmissionResult,
  type DecidedGroup,
} from './eligibility.ts';
import { questionsFor, type AdmissionAnswers } from './questions.ts';
import type { AdmissionRules } from './rules.ts';

export type GermanLevel = (typeof GERMAN_LEVELS)[number];

/**
 * Answers as facts, of the questions that matter alone. The room of the project stays open: the
 * coordination knows it.
 */
export function factsOf(
  answers: AdmissionAnswers,
  of: { assessmentDate: string; germanLevel: GermanLevel | '' },
): CheckFacts {
  const asked = questionsFor(answers);
  const { since, sponsorStatusCode, underlyingStatusCode: underlying } = answers;
  const known = since.day !== '' && since.precision !== 'UNKNOWN';
  return {
    residesInSaxony: answers.residence === 'YES',
    ...(answers.residence === 'PLANNED' ? { movePlanned: true } : {}),
    germanSufficient: (asked.includes('GERMAN') && answers.german) || 'OPEN',
    ...(asked.includes('GERMAN') && of.germanLevel ? { germanLevel: of.germanLevel } : {}),
    statusCode: answers.statusCode || 'UNB',
    ...(underlying ? { underlyingStatusCode: underlying } : {}),
    ...(answers.family === 'YES' && sponsorStatusCode ? { sponsorStatusCode } : {}),
    ...(asked.includes('FORMERLY') ? { formerlyProtected: answers.formerly === 'YES' } : {}),
    hasMigrationBackground: answers.statusCode !== 'DEU' || answers.migration !== 'NO',
    ...(asked.includes('SINCE') && known
      ? { inSaxonySince: since.day, inSaxonySincePrecision: since.precision }
      : {}),
    assessmentDate: of.assessmentDate,
    capacity: 'OPEN',
    workBan: answers.workBan === 'YES',
  };
}

/** Facts of a stored check, as `checkAdmission` takes them. */
export function admissionFacts(facts: CheckFacts): AdmissionFacts {
  const { inSaxonySince: day, inSaxonySincePrecision: precision = 'DAY', ...rest } = facts;
  return { ...rest, inSaxonySince: day === undefined ? null : { day, precision } };
}

export type CheckResult = Pick<
  AdmissionCheck,
  'ruleSetVersion' | 'eligibility' | 'targetGroup' | 'groupRow' | 'row'
>;

/** The result as a check keeps it. */
export function resultOf(
  facts: CheckFacts,
  rules: AdmissionRules,
  decidedGroup?: DecidedGroup,
): CheckResult & Pick<AdmissionResult, 'hints'> {
  return checkAdmission(admissionFacts(facts), rules, decidedGroup);
}
