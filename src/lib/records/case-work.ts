import type { AnyDocument } from '../domain/document.ts';
import type { Assignment } from '../domain/handover-steps.ts';
import type { Mentee } from '../domain/mentee.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Caseload } from './caseload.svelte.ts';
import type { Together } from './together.ts';

/** What became of many cases: each was changed as a whole, or left as it is. */
export interface Outcome {
  /** ULIDs of the cases that were changed. */
  done: string[];
  /** Takes all of it back. */
  undo: () => Promise<{ ok: boolean }>;
  /** Why the rest was left; empty where all was done. */
  problems: readonly Problem[];
}

export type Progress = (done: number, total: number) => void;
export type Written = Result<unknown, Problem[]>;
export type Change = Together['changes'][number];

export function assign(caseId: string, next: (now: Mentee) => Assignment | null): Change {
  return {
    id: `mentee:${caseId}`,
    patch(now: AnyDocument) {
      const assignment = now.type === 'mentee' ? next(now) : null;
      if (!assignment) return null;
      const { mentorIds, deputies } = assignment;
      return { mentorIds, deputies: deputies && deputies.length > 0 ? deputies : undefined };
    },
  };
}

/** Open tasks and appointments to come go with the case, or nobody would be reminded of them. */
export function moveWork(
  caseload: Caseload,
  caseId: string,
  from: readonly string[],
  to: string | undefined,
): Change[] {
  if (!to) return [];
  const tasks = caseload
    .tasksOfCase(caseId)
    .filter((task) => task.state === 'OPEN' && from.includes(task.assigneeId))
    .map(({ _id }) => ({ id: _id, patch: () => ({ assigneeId: to }) }));
  const visits = caseload
    .contactsOfCase(caseId)
    .filter((contact) => contact.state === 'PLANNED' && from.includes(contact.mentorId))
    .map(({ _id }) => ({ id: _id, patch: () => ({ mentorId: to }) }));
  return [...tasks, ...visits];
}

/**
 * One case after the other, until one fails: a full disk has no room for the next one either.
 * `act` answers null where there is nothing to do; such a case is passed over.
 */
export async function eachCase(
  caseIds: readonly string[],
  onProgress: Progress,
  act: (caseId: string) => Promise<Written | null>,
): Promise<Omit<Outcome, 'undo'>> {
  const done: string[] = [];
  for (const [at, caseId] of caseIds.entries()) {
    onProgress(at, caseIds.length);
    const result = await act(caseId);
    if (result && !result.ok) return { done, problems: result.problem };
    if (result) done.push(caseId);
  }
  onProgress(caseIds.length, caseIds.length);
  return { done, problems: [] };
}

export async function all(
  ids: readonly string[],
  act: (id: string) => Promise<{ ok: boolean }>,
): Promise<{ ok: boolean }> {
  let ok = true;
  for (const id of ids) ok = (await act(id)).ok && ok;
  return { ok };
}
