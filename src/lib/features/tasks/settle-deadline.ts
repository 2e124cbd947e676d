import type { Deadline } from '#lib/domain/deadlines/deadline.ts';
import { de } from '#lib/i18n/de/deadlines.ts';
import { formatDayWithWeekday } from '#lib/i18n/format.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { session } from '#lib/records/session.svelte.ts';
import { settle, type Settling } from '#lib/records/settling.ts';
import { toast } from '#lib/ui/index.ts';

/** Settles a deadline or puts it off, with a way back for ten seconds; false where it failed. */
export async function settleDeadline(deadline: Deadline, how: Settling): Promise<boolean> {
  const { caseload, user } = session;
  if (!caseload || !user) return false;
  const done = await settle(caseload, deadline, how, user.id);
  if (!done.ok) {
    toast.show({ text: done.problem.map(problemText).join(' '), seconds: 10 });
    return false;
  }
  toast.undoable(textOf(how), done.value.undo);
  return true;
}

function textOf(how: Settling): string {
  if (how.state === 'OPEN') return de.movedToast(formatDayWithWeekday(how.dueOn, clock.today));
  return how.state === 'DONE' ? de.doneToast : de.skipToast;
}
