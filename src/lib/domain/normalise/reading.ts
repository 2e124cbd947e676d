import type { ProblemCode } from '../problem.ts';

/**
 * What a normaliser made of a written value. `check` means: taken, but a person should look
 * ("bitte prüfen"). Normalisers are pure and get their text trimmed and not empty.
 */
export type Certainty = 'sure' | 'check';

export type Reading<T> =
  { ok: true; value: T; certainty: Certainty } | { ok: false; problem: ProblemCode };

export const sure = <T>(value: T): Reading<T> => ({ ok: true, value, certainty: 'sure' });
export const check = <T>(value: T): Reading<T> => ({ ok: true, value, certainty: 'check' });
export const unread = <T>(problem: ProblemCode): Reading<T> => ({ ok: false, problem });
