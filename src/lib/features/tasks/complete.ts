import { de } from '#lib/i18n/de/tasks.ts';
import { formatDayWithWeekday } from '#lib/i18n/format.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { session } from '#lib/records/session.svelte.ts';
import { toast } from '#lib/ui/index.ts';

/** Marks a task as done, with a way back for ten seconds; one that comes again says when. */
export async function completeTask(taskId: string): Promise<void> {
  const { caseload } = session;
  const task = caseload?.tasks.get(taskId);
  if (!caseload || !task) return;
  const { complete, reopen } = await import('#lib/records/completing.ts');
  const done = await complete(caseload, task, { now: Date.now(), today: clock.today });
  if (!done.ok) {
    toast.show({ text: done.problem.map(problemText).join(' '), seconds: 10 });
    return;
  }
  const { nextOn } = done.value;
  const text = nextOn ? de.doneAgainToast(formatDayWithWeekday(nextOn, clock.today)) : de.doneToast;
  toast.undoable(text, () => reopen(caseload, task));
}

/** Opens a finished task; one that settled a deadline goes, so that the deadline stands again. */
export async function reopenTask(taskId: string): Promise<void> {
  const { caseload } = session;
  const task = caseload?.tasks.get(taskId);
  if (!caseload || !task) return;
  const { reopen } = await import('#lib/records/completing.ts');
  const opened = task.deadlineKey ? await caseload.remove(taskId) : await reopen(caseload, task);
  if (!opened.ok) toast.show({ text: de.reopenFailed, seconds: 10 });
}
