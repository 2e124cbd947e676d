import {
  RESIDENCE_STATUSES,
  type ResidenceStatus,
  type ResidenceStatusCode,
} from '../catalogues/residence-status.ts';
import { isProtected, mayFollowProtection, targetGroupOf } from './target-group.ts';

/** At most six of these are asked (issue 5): only what matters for what is known already. */
export const ADMISSION_QUESTIONS = [
  'RESIDENCE',
  'STATUS',
  'FAMILY',
  'FORMERLY',
  'MIGRATION',
  'SINCE',
  'GERMAN',
  'WORK_BAN',
] as const;
export type AdmissionQuestion = (typeof ADMISSION_QUESTIONS)[number];

/** What was answered so far; '' is a question without an answer. */
export interface AdmissionAnswers {
  residence: 'YES' | 'NO' | 'PLANNED' | '';
  statusCode: ResidenceStatusCode | '';
  underlyingStatusCode: ResidenceStatusCode | '';
  /** Somebody of the family has protection, asks for it or is tolerated. */
  family: 'YES' | 'NO' | '';
  sponsorStatusCode: ResidenceStatusCode | '';
  formerly: 'YES' | 'NO' | '';
  migration: 'YES' | 'NO' | '';
  /** "unbekannt" is an answer: then `day` is ''. */
  since: { day: string; precision: 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN' };
  german: 'YES' | 'NO' | 'OPEN' | '';
  workBan: 'YES' | 'NO' | '';
}

/**
 * The questions that matter for these answers, in the order in which they are asked. Where nothing
 * after an answer could change the result, nothing more is asked.
 */
export function questionsFor(answers: AdmissionAnswers): AdmissionQuestion[] {
  const asked: AdmissionQuestion[] = ['RESIDENCE'];
  if (answers.residence !== 'YES') return asked;
  asked.push('STATUS');
  const status = statusOf(answers.statusCode);
  if (!status) return asked;
  const found = foundOf(answers, status);
  if (!isProtected(status) && status.code !== 'AE_36A') {
    asked.push('FAMILY');
    if (answers.family === '') return asked;
  }
  const formerly = found.row !== 'Z4' && mayFollowProtection(meantBy(answers, status));
  if (formerly) asked.push('FORMERLY');
  const german = found.row !== 'Z4' && status.code === 'DEU';
  if (german) asked.push('MIGRATION');
  if (found.group === 'NONE') return asked;
  if (found.group === 'S_ANDERE') asked.push('SINCE');
  asked.push('GERMAN');
  // These titles are free to work by law; a ban that a document says stays a fact.
  const ban = mayBeBanned(status) || answers.workBan === 'YES';
  if (found.group !== 'REVIEW' && ban && !formerly && !german) asked.push('WORK_BAN');
  return asked;
}

/** Whether each question that matters has its answer. */
export function isAnswered(question: AdmissionQuestion, answers: AdmissionAnswers): boolean {
  const { family, sponsorStatusCode } = answers;
  if (question === 'SINCE')
    return answers.since.day !== '' || answers.since.precision === 'UNKNOWN';
  if (question === 'FAMILY')
    return family === 'NO' || (family === 'YES' && sponsorStatusCode !== '');
  return answers[FIELD[question]] !== '';
}

const FIELD = {
  RESIDENCE: 'residence',
  STATUS: 'statusCode',
  FORMERLY: 'formerly',
  MIGRATION: 'migration',
  GERMAN: 'german',
  WORK_BAN: 'workBan',
} as const;

/** Whose title is free by law is not asked whether a document forbids work. */
export function mayBeBanned({ workAccess }: ResidenceStatus): boolean {
  return workAccess !== 'FREE' && workAccess !== 'PERMIT_GRANTED';
}

/** A fiction or a visa stands for the title that was applied for or goes on (Z5). */
function meantBy({ underlyingStatusCode }: AdmissionAnswers, status: ResidenceStatus) {
  const underlying = status.targetGroup === 'UNDERLYING' && statusOf(underlyingStatusCode);
  return underlying || status;
}

export function statusOf(code: string): ResidenceStatus | null {
  return RESIDENCE_STATUSES.find((status) => status.code === code) ?? null;
}

function foundOf(answers: AdmissionAnswers, { code }: ResidenceStatus) {
  return targetGroupOf({
    statusCode: code,
    underlyingStatusCode: answers.underlyingStatusCode || undefined,
    sponsorStatusCode:
      answers.family === 'YES' ? answers.sponsorStatusCode || undefined : undefined,
    formerlyProtected: answers.formerly === 'YES',
    // Who has a foreign title has come from elsewhere; of Germans it is asked.
    hasMigrationBackground: code !== 'DEU' || answers.migration !== 'NO',
  });
}
