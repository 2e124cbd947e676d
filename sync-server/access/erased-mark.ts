import { createHash } from 'node:crypto';
import { ERASED_PREFIX, markedText } from '#lib/domain/erased-case.ts';

/** `erasedMark` at once: verdicts wait for nothing. */
export const markOf = (caseId: string): string =>
  createHash('sha256').update(markedText(caseId)).digest('hex').slice(0, 32);

/** Id of the mark's document. */
export const markId = (mark: string): string => ERASED_PREFIX + mark;

/** The mark that an id stands for, or null. */
export const markIn = (id: string): string | null =>
  id.startsWith(ERASED_PREFIX) ? id.slice(ERASED_PREFIX.length) : null;
