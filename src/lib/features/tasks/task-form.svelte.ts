import type { AnyDocument } from '#lib/domain/document.ts';
import { addDays } from '#lib/domain/day.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Task, TaskRepeat } from '#lib/domain/task.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

export interface TaskTarget {
  caseId?: string | undefined;
  /** Id of the employer document. */
  employerId?: string | undefined;
  /** Id of the task to edit. */
  taskId?: string | undefined;
}

export interface TaskValues {
  title: string;
  dueOn: string;
  note: string;
  caseId: string;
  employerId: string;
  assigneeId: string;
  /** Unit and number, `WEEK2`; `none` for a task that does not come again. */
  repeat: string;
}

interface Surroundings {
  caseload: Caseload;
  userId: string;
  today: string;
}

/** What stands in the task sheet while it is open. */
export class TaskForm {
  values: TaskValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly target: TaskTarget;
  readonly #around: Surroundings;
  readonly #untouched: string;

  constructor(
    target: TaskTarget,
    around: Surroundings,
    draft: TaskValues | null = null,
    seen: AnyDocument | null = null,
  ) {
    this.target = target;
    this.#around = around;
    const known = target.taskId ? around.caseload.tasks.get(target.taskId) : null;
    const fresh: TaskValues = {
      title: known?.title ?? '',
      dueOn: known?.dueOn ?? addDays(around.today, 1),
      note: known?.note ?? '',
      caseId: known?.caseId ?? target.caseId ?? '',
      employerId: known?.employerId ?? target.employerId ?? '',
      assigneeId: known?.assigneeId ?? around.userId,
      repeat: known?.repeat ? `${known.repeat.every}${String(known.repeat.count)}` : 'none',
    };
    this.#untouched = JSON.stringify(fresh);
    this.seen = seen ?? known;
    this.values = $state(draft ?? fresh);
    this.draftKey = `task/${target.taskId ?? target.caseId ?? target.employerId ?? 'new'}`;
  }

  /** A reminder of a deadline by rule: it does not come again. */
  get ofDeadline(): boolean {
    return this.seen?.type === 'task' && this.seen.deadlineKey !== undefined;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as TaskValues);
    this.problems = [];
  }

  /** Writes the task; resolves after it is durable on this device. */
  async save(): Promise<Result<Task, readonly Problem[]>> {
    const { title, dueOn } = this.values;
    const found: Problem[] = [];
    if (!title.trim()) found.push({ code: 'title-missing', field: 'title' });
    if (!dueOn) found.push({ code: 'date-invalid', field: 'dueOn' });
    this.problems = found;
    if (found.length > 0) return { ok: false, problem: found };
    this.busy = true;
    try {
      const result = await this.#write();
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  #write(): Promise<Result<Task, Problem[]>> {
    const { values, target } = this;
    const { caseload } = this.#around;
    const fields = {
      title: values.title.trim(),
      dueOn: values.dueOn,
      note: values.note.trim() || undefined,
      employerId: values.employerId || undefined,
      assigneeId: values.assigneeId,
      repeat: repeatOf(values, this.seen),
    };
    if (target.taskId) return caseload.update<'task'>(target.taskId, fields, this.seen);
    const caseId = values.caseId || undefined;
    return caseload.create('task', { ...fields, caseId, state: 'OPEN' });
  }
}

/** Counted from the day given here; an unchanged rhythm and day keep the day it began with. */
function repeatOf({ repeat, dueOn }: TaskValues, seen: AnyDocument | null): TaskRepeat | undefined {
  const match = /^(WEEK|MONTH)(\d+)$/.exec(repeat);
  if (!match) return undefined;
  const next = { every: match[1] as TaskRepeat['every'], count: Number(match[2]) };
  const before = seen?.type === 'task' ? seen : null;
  const same = before?.repeat?.every === next.every && before.repeat.count === next.count;
  const from = same && before.dueOn === dueOn ? before.repeat?.from : dueOn;
  return { ...next, ...(from ? { from } : {}) };
}
