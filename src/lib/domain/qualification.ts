import { fold } from './fold.ts';
import type { Mentee } from './mentee.ts';
import type { Education, Profile } from './profile.ts';

type Level = NonNullable<Profile['qualificationLevel']>;

const HIGHER = ['master', 'diplom', 'magister', 'staatsexamen', 'doktor', 'promotion', 'phd'];
const MASTER_CRAFT = ['meister', 'techniker', 'fachwirt', 'fachschul'];
/** Bachelor's and master's level of ISCED 2011. */
const ISCED_BACHELOR = 6;
const ISCED_MASTER = 7;
/** A vocational training counts from two years on (domain.md 1.7). */
const MIN_TRAINING_YEARS = 2;

/**
 * Vocational qualification that the entries suggest: the highest that was completed. Null as long
 * as nothing is entered, or not said whether a training was completed: that is unknown, not none. A
 * person confirms it or says otherwise.
 */
export function suggestedQualification(education: readonly Education[]): Level | null {
  const levels = education.map(levelOf);
  const highest = LEVELS.findLast((level) => levels.includes(level)) ?? null;
  return highest === 'Q0' && levels.includes(null) ? null : highest;
}

const LEVELS: readonly Level[] = ['Q0', 'Q1', 'Q2', 'Q3'];

function levelOf({ type, completed, years, isced, title }: Education): Level | null {
  if (type === 'SCHOOL' || type === 'TRAINING' || completed === false) return 'Q0';
  if (completed === undefined) return null;
  const words = fold(title);
  if (type === 'UNIVERSITY') {
    if (isced !== undefined && isced >= ISCED_BACHELOR) return isced >= ISCED_MASTER ? 'Q3' : 'Q2';
    return HIGHER.some((word) => words.includes(word)) ? 'Q3' : 'Q2';
  }
  if (MASTER_CRAFT.some((word) => words.includes(word))) return 'Q2';
  return years !== undefined && years < MIN_TRAINING_YEARS ? 'Q0' : 'Q1';
}

/** The level that holds: what a person confirmed, else what the entries suggest. */
export function qualificationOf(
  profile: Pick<Profile, 'qualificationLevel' | 'education'> | null,
): Level | null {
  return profile?.qualificationLevel ?? suggestedQualification(profile?.education ?? []);
}

export const FOCUS_GROUPS = ['WOMEN', 'NO_VOCATIONAL_QUALIFICATION'] as const;
export type FocusGroup = (typeof FOCUS_GROUPS)[number];

/**
 * Focus groups of the phase 2025–2027, for counting only: derived each time, kept nowhere and shown
 * on no person.
 */
export function focusGroups(
  mentee: Pick<Mentee, 'gender'>,
  profile: Pick<Profile, 'qualificationLevel' | 'education'> | null,
): FocusGroup[] {
  return [
    ...(mentee.gender === 'F' ? (['WOMEN'] as const) : []),
    ...(qualificationOf(profile) === 'Q0' ? (['NO_VOCATIONAL_QUALIFICATION'] as const) : []),
  ];
}
