import { de } from '#lib/i18n/de/tasks.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { session } from '#lib/records/session.svelte.ts';
import { toast } from '#lib/ui/index.ts';

/** Marks a task as done, with a way back for ten seconds. */
export async function completeTask(taskId: string): Promise<void> {
  const { caseload } = session;
  if (!caseload) return;
  const doneAt = new Date().toISOString();
  const result = await caseload.update<'task'>(taskId, { state: 'DONE', doneAt });
  if (!result.ok) {
    toast.show({ text: result.problem.map(problemText).join(' '), seconds: 10 });
    return;
  }
  toast.undoable(de.doneToast, () => reopen(caseload, taskId));
}

export async function reopenTask(taskId: string): Promise<void> {
  const { caseload } = session;
  if (!caseload) return;
  const result = await reopen(caseload, taskId);
  if (!result.ok) toast.show({ text: result.problem.map(problemText).join(' '), seconds: 10 });
}

function reopen(caseload: Caseload, taskId: string) {
  return caseload.update<'task'>(taskId, { state: 'OPEN', doneAt: undefined });
}
