import { ulidOf } from '../domain/deadlines/settling-id.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Task } from '../domain/task.ts';
import { nextDue } from '../domain/task-repeat.ts';
import type { Caseload } from './caseload.svelte.ts';
import type { Together } from './together.ts';

/**
 * Marks a task as done. One that comes again writes the next one in the same transaction; its id
 * follows from this one's, so that it is one task though two devices did it without a network.
 */
export async function complete(
  caseload: Caseload,
  task: Task,
  at: { now: number; today: string },
): Promise<Result<{ nextOn: string | null }, readonly Problem[]>> {
  const doneAt = new Date(at.now).toISOString();
  if (!task.repeat) {
    const done = await caseload.update<'task'>(task._id, { state: 'DONE', doneAt });
    return done.ok ? { ok: true, value: { nextOn: null } } : done;
  }
  const { repeat, dueOn } = task;
  const nextOn = nextDue(repeat, dueOn, at.today);
  const from = repeat.from ?? dueOn;
  const done = { id: task._id, patch: () => ({ state: 'DONE', doneAt }) };
  const work = nextWork(caseload, task, { dueOn: nextOn, repeat: { ...repeat, from } });
  const written = await caseload.together({ ...work, changes: [done, ...work.changes] });
  return written.ok ? { ok: true, value: { nextOn } } : written;
}

/** Opens a task that was done; the one that followed it goes again, unless it was done as well. */
export async function reopen(caseload: Caseload, task: Task): Promise<{ ok: boolean }> {
  const open = { id: task._id, patch: () => ({ state: 'OPEN', doneAt: undefined }) };
  const next = task.repeat ? caseload.tasks.get(nextIdOf(task)) : null;
  if (next?.state !== 'OPEN') return caseload.together({ changes: [open] });
  const deletedAt = new Date().toISOString();
  return caseload.together({ changes: [open, { id: next._id, patch: () => ({ deletedAt }) }] });
}

function nextWork(
  caseload: Caseload,
  task: Task,
  at: { dueOn: string; repeat: NonNullable<Task['repeat']> },
): Together {
  const id = nextIdOf(task);
  const { title, note, employerId, assigneeId, caseId } = task;
  const before = caseload.tasks.getEvenDeleted(id);
  if (before && !before.deletedAt) return { changes: [] };
  if (before)
    return {
      changes: [
        { id, patch: () => ({ ...at, state: 'OPEN', deletedAt: undefined, doneAt: undefined }) },
      ],
    };
  const fields = { title, note, employerId, assigneeId, caseId, ...at, state: 'OPEN' as const };
  return { changes: [], records: [{ type: 'task', fields, ulid: ulidOf(`next:${task._id}`) }] };
}

function nextIdOf({ _id, caseId }: Task): string {
  return ['task', ...(caseId ? [caseId] : []), ulidOf(`next:${_id}`)].join(':');
}
