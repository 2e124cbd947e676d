import type { Deadline } from '../domain/deadlines/deadline.ts';
import { deadlineLabel } from '../domain/deadlines/rule.ts';
import { ulidOf } from '../domain/deadlines/settling-id.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { responsibleFor } from '../domain/responsibility.ts';
import type { Task } from '../domain/task.ts';
import type { Caseload } from './caseload.svelte.ts';

/** What a person says of a deadline by rule. */
export type Settling = { state: 'DONE' | 'SKIPPED' } | { state: 'OPEN'; dueOn: string };

export type Settled = Result<{ undo: () => Promise<{ ok: boolean }> }, readonly Problem[]>;

/**
 * Settles a deadline, or puts it on another day: a task with its key, whose id follows from the key,
 * so that two devices that did it without a network have one task and not two.
 */
export async function settle(
  caseload: Caseload,
  deadline: Deadline,
  how: Settling,
  userId: string,
): Promise<Settled> {
  const id = taskIdOf(deadline);
  const ulid = ulidOf(deadline.key);
  const before = caseload.tasks.getEvenDeleted(id);
  // Nothing of it says who and when but the envelope: two who did the same said the same.
  const fields = {
    title: titleOf(deadline),
    dueOn: how.state === 'OPEN' ? how.dueOn : deadline.dueOn,
    assigneeId: assigneeOf(caseload, deadline, how, userId),
    state: how.state,
    deadlineKey: deadline.key,
    ...(deadline.employerId ? { employerId: deadline.employerId } : {}),
  };
  const { caseId } = deadline;
  const written = before
    ? await changed(caseload, id, { doneAt: undefined, ...fields, deletedAt: undefined })
    : await caseload.create('task', fields, { ...(caseId ? { caseId } : {}), ulid });
  if (!written.ok) return written;
  return { ok: true, value: { undo: () => takeBack(caseload, id, before) } };
}

/**
 * What is put off stays with who works on the case, or entered the vacancy; what is settled is its
 * first mentor's.
 */
function assigneeOf(
  caseload: Caseload,
  { caseId, sourceId }: Deadline,
  how: Settling,
  userId: string,
): string {
  const mentee = caseId ? caseload.mentee(caseId) : null;
  const entered = caseload.vacancies.get(sourceId)?.createdBy;
  const responsible = mentee ? responsibleFor(mentee) : [entered ?? userId];
  if (how.state === 'OPEN' && responsible.includes(userId)) return userId;
  return responsible[0] ?? userId;
}

/** Id of the task that settles a deadline, on whichever device. */
export function taskIdOf({ key, caseId }: Pick<Deadline, 'key' | 'caseId'>): string {
  return ['task', ...(caseId ? [caseId] : []), ulidOf(key)].join(':');
}

function titleOf(deadline: Deadline): string {
  const label = deadlineLabel(deadline);
  return (deadline.about ? `${label}: ${deadline.about}` : label).slice(0, 200);
}

async function takeBack(
  caseload: Caseload,
  id: string,
  before: Task | null,
): Promise<{ ok: boolean }> {
  if (!before) return caseload.remove(id);
  const { state, doneAt, dueOn, assigneeId, deletedAt } = before;
  return changed(caseload, id, { state, doneAt, dueOn, assigneeId, deletedAt });
}

function changed(caseload: Caseload, id: string, fields: Record<string, unknown>) {
  return caseload.together({ changes: [{ id, patch: () => fields }] });
}
