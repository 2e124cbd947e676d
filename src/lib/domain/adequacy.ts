import type { Placement } from './placement.ts';
import type { Profile } from './profile.ts';
import type { Recognition } from './recognition.ts';

type Level = NonNullable<Profile['qualificationLevel']>;

/** Why a work is, or is not, adequate to the qualification; the words stand in i18n. */
export type AdequacyReason =
  | 'LEVEL_MET'
  | 'NO_FORMAL_QUALIFICATION'
  | 'RECOGNITION_RUNNING'
  | 'LEVEL_BELOW'
  | 'LEVEL_UNKNOWN'
  | 'QUALIFICATION_UNKNOWN';

export interface Adequacy {
  answer: NonNullable<Placement['qualificationAdequate']>;
  reason: AdequacyReason;
}

/** Level of requirement of the KldB that a qualification asks for (domain.md 1.11). */
export const REQUIRED_LEVEL: Readonly<Record<Level, number>> = { Q0: 1, Q1: 2, Q2: 3, Q3: 4 };

/** States in which a procedure or the measure after it is under way. */
const RUNNING: readonly Recognition['state'][] = ['SUBMITTED', 'COMPLETE', 'MEASURE'];

/**
 * Whether work is adequate to the qualification, as a suggestion: the definition waits for the
 * programme office, and the mentor decides. One level below counts while a recognition runs. Null
 * for kinds that are not work: indicators ask it of work alone (K7).
 */
export function suggestedAdequacy(of: {
  kind: Placement['kind'];
  requirementLevel: number | undefined;
  qualificationLevel: Level | undefined;
  recognitionRunning: boolean;
}): Adequacy | null {
  const { kind, requirementLevel, qualificationLevel, recognitionRunning } = of;
  if (!kind.startsWith('P')) return null;
  if (requirementLevel === undefined) return { answer: 'NOT_CHECKABLE', reason: 'LEVEL_UNKNOWN' };
  if (qualificationLevel === undefined)
    return { answer: 'NOT_CHECKABLE', reason: 'QUALIFICATION_UNKNOWN' };
  const required = REQUIRED_LEVEL[qualificationLevel];
  if (qualificationLevel === 'Q0' && requirementLevel === 1)
    return { answer: 'YES', reason: 'NO_FORMAL_QUALIFICATION' };
  if (requirementLevel >= required) return { answer: 'YES', reason: 'LEVEL_MET' };
  if (recognitionRunning && requirementLevel === required - 1)
    return { answer: 'YES', reason: 'RECOGNITION_RUNNING' };
  return { answer: 'NO', reason: 'LEVEL_BELOW' };
}

/** Whether a recognition, or the measure that follows from one, is under way. */
export function recognitionRunning(
  profile: Pick<Profile, 'recognised'> | null,
  recognitions: readonly Pick<Recognition, 'state'>[],
): boolean {
  return (
    profile?.recognised === 'IN_PROCEDURE' ||
    recognitions.some(({ state }) => RUNNING.includes(state))
  );
}
