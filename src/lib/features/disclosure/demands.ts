import type { Problem } from '#lib/domain/problem.ts';
import type { RightDemanded, Task } from '#lib/domain/task.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** Demands of a case that are not answered yet, the most urgent first; by one right, or by any. */
export function demandsOf(tasks: readonly Task[], right?: RightDemanded): Task[] {
  return tasks
    .filter((task) => task.state === 'OPEN' && task.right !== undefined)
    .filter((task) => right === undefined || task.right === right)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Marks tasks as done; what went wrong, or nothing. */
export async function settle(
  caseload: Caseload,
  ids: readonly string[],
  now: Date,
): Promise<Problem[]> {
  const doneAt = now.toISOString();
  const problems: Problem[] = [];
  for (const id of ids) {
    const done = await caseload.update<'task'>(id, { state: 'DONE', doneAt });
    if (!done.ok) problems.push(...done.problem);
  }
  return problems;
}
