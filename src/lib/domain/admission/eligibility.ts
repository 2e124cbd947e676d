import type { AdmissionRules } from './rules.ts';
import {
  targetGroupOf,
  type StatusFacts,
  type TargetGroup,
  type TargetGroupFound,
} from './target-group.ts';
import { yearsInSaxony, type KnownDay } from './years-in-saxony.ts';

export const ELIGIBILITIES = [
  'ELIGIBLE_PRIMARY',
  'ELIGIBLE_SECONDARY',
  'NOT_ELIGIBLE_RESIDENCE',
  'NOT_ELIGIBLE_GROUP',
  'NOT_ELIGIBLE_FIVE_YEARS',
  'NOT_ELIGIBLE_WORK_BAN',
  'NOT_YET_LANGUAGE',
  'CLEARING',
  'HOLD_WORK_BAN',
  'WAITLIST_CAPACITY',
  'REVIEW',
] as const;
export type Eligibility = (typeof ELIGIBILITIES)[number];

/** What is asked; an answer that nobody has yet is `OPEN` or null, never a guess. */
export interface AdmissionFacts extends StatusFacts {
  residesInSaxony: boolean;
  germanSufficient: 'YES' | 'NO' | 'OPEN';
  inSaxonySince: KnownDay | null;
  /** Day of the agreement, else today. */
  assessmentDate: string;
  /** The project has room for others than the protected; the coordination knows. */
  capacity: 'YES' | 'NO' | 'OPEN';
  workBan: boolean;
}

export type AdmissionHint = 'DATE_IMPRECISE' | 'CAPACITY_OPEN' | 'DATE_UNKNOWN' | 'GERMAN_OPEN';

export interface AdmissionResult {
  eligibility: Eligibility;
  targetGroup: TargetGroup;
  /** Row of the table of target groups that decided. */
  groupRow: TargetGroupFound['row'];
  /** Row of the table of results that decided (domain.md 1.5), 1 to 12. */
  row: number;
  hints: AdmissionHint[];
  ruleSetVersion: string;
}

/** What the coordination may choose in a REVIEW. */
export type DecidedGroup = Extract<TargetGroup, 'P1_SCHUTZ' | 'S_ANDERE'>;

type Verdict = Pick<AdmissionResult, 'eligibility' | 'row'>;

/**
 * The admission check (domain.md 1.5): rows in the order 1, 2, 12, 7, 8, 3, 4, 6/11, 9, 5/10; the
 * first that fits wins. It advises; who has the say (REVIEW, HOLD, capacity) decides.
 * `decidedGroup`: what the coordination chose where the group was for it to say; then all is
 * checked anew.
 */
export function checkAdmission(
  facts: AdmissionFacts,
  rules: AdmissionRules,
  decidedGroup?: DecidedGroup,
): AdmissionResult {
  const { group: found, row: groupRow } = targetGroupOf(facts);
  const group = found === 'REVIEW' ? (decidedGroup ?? found) : found;
  const years = yearsInSaxony(
    facts.inSaxonySince,
    facts.assessmentDate,
    rules.secondaryMaxYearsInSaxony,
  );
  const verdict =
    byGroup(facts, group) ??
    byYears(group, years.within) ??
    byLanguage(facts) ??
    byWorkBan(facts, group, rules) ??
    byCapacity(facts, group);
  const hints: AdmissionHint[] = [];
  if (group === 'S_ANDERE' && years.imprecise) hints.push('DATE_IMPRECISE');
  if (verdict.row === 8) hints.push('DATE_UNKNOWN');
  if (verdict.row === 4) hints.push('GERMAN_OPEN');
  if (verdict.row === 9 && facts.capacity === 'OPEN') hints.push('CAPACITY_OPEN');
  return { ...verdict, targetGroup: group, groupRow, hints, ruleSetVersion: rules.version };
}

function byGroup(facts: AdmissionFacts, group: TargetGroup): Verdict | null {
  if (!facts.residesInSaxony) return { row: 1, eligibility: 'NOT_ELIGIBLE_RESIDENCE' };
  if (group === 'NONE') return { row: 2, eligibility: 'NOT_ELIGIBLE_GROUP' };
  if (group === 'REVIEW') return { row: 12, eligibility: 'REVIEW' };
  return null;
}

/** Only the others have a term; for the protected and their families it has no meaning. */
function byYears(group: TargetGroup, within: boolean | null): Verdict | null {
  if (group !== 'S_ANDERE' || within === true) return null;
  if (within === false) return { row: 7, eligibility: 'NOT_ELIGIBLE_FIVE_YEARS' };
  return { row: 8, eligibility: 'CLEARING' };
}

function byLanguage(facts: AdmissionFacts): Verdict | null {
  if (facts.germanSufficient === 'NO') return { row: 3, eligibility: 'NOT_YET_LANGUAGE' };
  if (facts.germanSufficient === 'OPEN') return { row: 4, eligibility: 'CLEARING' };
  return null;
}

function byWorkBan(
  facts: AdmissionFacts,
  group: TargetGroup,
  rules: AdmissionRules,
): Verdict | null {
  if (!facts.workBan || rules.workBanPolicy === 'ALLOW') return null;
  const row = group === 'S_ANDERE' ? 11 : 6;
  if (rules.workBanPolicy === 'REJECT') return { row, eligibility: 'NOT_ELIGIBLE_WORK_BAN' };
  return { row, eligibility: 'HOLD_WORK_BAN' };
}

/** The protected are admitted whatever the room; they go before the waiting list. */
function byCapacity(facts: AdmissionFacts, group: TargetGroup): Verdict {
  if (group !== 'S_ANDERE') return { row: 5, eligibility: 'ELIGIBLE_PRIMARY' };
  if (facts.capacity !== 'YES') return { row: 9, eligibility: 'WAITLIST_CAPACITY' };
  return { row: 10, eligibility: 'ELIGIBLE_SECONDARY' };
}
