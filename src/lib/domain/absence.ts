import { standingDeputies, withDeputy, type Assignment } from './handover-steps.ts';
import type { Deputy, Mentee } from './mentee.ts';
import { responsibleFor } from './responsibility.ts';
import type { Absence, Task } from './task.ts';

/** A task that tells of an absence. */
export type AbsenceTask = Task & { absence: Absence };

/** Absences of today and later by person; of several the one that begins first. */
export function absencesOn(tasks: readonly Task[], today: string): Map<string, AbsenceTask> {
  const found = new Map<string, AbsenceTask>();
  for (const task of tasks) {
    if (!isAbsence(task) || task.absence.until < today) continue;
    const known = found.get(task.assigneeId);
    if (!known || task.absence.from < known.absence.from) found.set(task.assigneeId, task);
  }
  return found;
}

export function isAbsence(task: Task): task is AbsenceTask {
  return task.absence !== undefined;
}

/** What stands on each case for an absence, if somebody stands in. */
export function deputyOf(absence: Absence | null): Deputy | null {
  return absence?.deputyId ? { userId: absence.deputyId, until: absence.until } : null;
}

/**
 * A case whose deputy of an absence changes; null where nothing does. Other deputies stay, and so
 * does the same person's longer standing in.
 */
export function changeDeputy(
  mentee: Assignment & Pick<Mentee, 'createdBy'>,
  { out, into }: { out: Deputy | null; into: Deputy | null },
  today: string,
): Assignment | null {
  const before = standingDeputies(mentee, today);
  const kept = before.filter((one) => one.userId !== out?.userId || one.until !== out.until);
  const needed =
    into !== null &&
    !responsibleFor(mentee).includes(into.userId) &&
    !kept.some((one) => one.userId === into.userId && one.until >= into.until);
  if (needed) return withDeputy({ ...mentee, deputies: kept }, into, today);
  return kept.length === before.length ? null : { mentorIds: mentee.mentorIds, deputies: kept };
}
