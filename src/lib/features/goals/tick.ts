import { ticked } from '#lib/domain/goal-progress.ts';
import { de } from '#lib/i18n/de/goals.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { session } from '#lib/records/session.svelte.ts';
import { toast } from '#lib/ui/index.ts';

function write(caseload: Caseload, goalId: string, stepId: string, doneOn: string | null) {
  return caseload.together({
    changes: [
      {
        id: goalId,
        patch: (now) => (now.type === 'goal' ? ticked(now, stepId, doneOn) : null),
      },
    ],
  });
}

/** Ticks a step off, or opens it again; with a way back for ten seconds. */
export async function tickStep(goalId: string, stepId: string, done: boolean): Promise<void> {
  const { caseload } = session;
  if (!caseload) return;
  const before = caseload.file.collections.goal.get(goalId);
  const was = before?.steps?.find(({ id }) => id === stepId)?.doneOn ?? null;
  const saved = await write(caseload, goalId, stepId, done ? clock.today : null);
  if (!saved.ok) {
    toast.show({ text: saved.problem.map((one) => problemText(one)).join(' '), seconds: 10 });
    return;
  }
  const text = done ? de.step.doneToast : de.step.undoneToast;
  toast.undoable(text, async () => {
    const undone = await write(caseload, goalId, stepId, was);
    // The first tick set the goal going: without it, it is as open as before.
    if (!undone.ok || before?.state !== 'OPEN') return undone;
    return caseload.update<'goal'>(goalId, { state: 'OPEN' });
  });
}

/** The goal is reached today, or pursued again. */
export async function reachGoal(goalId: string, reached: boolean): Promise<void> {
  const { caseload } = session;
  if (!caseload) return;
  const before = caseload.file.collections.goal.get(goalId);
  if (!before) return;
  const saved = await caseload.update<'goal'>(
    goalId,
    reached ? { state: 'DONE', doneOn: clock.today } : { state: 'RUNNING', doneOn: undefined },
  );
  if (!saved.ok) {
    toast.show({ text: saved.problem.map((one) => problemText(one)).join(' '), seconds: 10 });
    return;
  }
  const { state, doneOn } = before;
  toast.undoable(reached ? de.reached : de.reopened, () =>
    caseload.update<'goal'>(goalId, { state, doneOn }),
  );
}
