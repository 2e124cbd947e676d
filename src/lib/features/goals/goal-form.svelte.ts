import type { Goal } from '#lib/domain/goal.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { stepsOf, valuesOf, withSuggestion, type GoalValues } from './goal-values.ts';

export interface GoalTarget {
  /** ULID of the case. */
  caseId: string;
  /** Id of the goal to edit; none for a new one. */
  goalId?: string | undefined;
}

/** What stands in the sheet of a goal while it is open. */
export class GoalForm {
  values: GoalValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly target: GoalTarget;
  readonly #around: { caseload: Caseload; today: string };
  readonly #untouched: string;

  constructor(
    target: GoalTarget,
    around: { caseload: Caseload; today: string },
    draft: GoalValues | null = null,
    seen: AnyDocument | null = null,
  ) {
    this.target = target;
    this.#around = around;
    const known = target.goalId ? around.caseload.file.collections.goal.get(target.goalId) : null;
    const fresh = valuesOf(known);
    this.#untouched = JSON.stringify(fresh);
    this.seen = seen ?? known;
    this.values = $state(draft ?? fresh);
    this.draftKey = `goal/${target.goalId ?? target.caseId}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as GoalValues);
    this.problems = [];
  }

  take(code: string): void {
    Object.assign(this.values, withSuggestion(this.values, code, this.#around.today));
  }

  /** Writes the goal; resolves after it is durable on this device. */
  async save(): Promise<Result<Goal, readonly Problem[]>> {
    const found: Problem[] = [];
    if (this.values.kind === '') found.push({ code: 'value-unknown', field: 'kind' });
    if (!this.values.title.trim()) found.push({ code: 'title-missing', field: 'title' });
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

  #write(): Promise<Result<Goal, Problem[]>> {
    const { values, target } = this;
    const { caseload, today } = this.#around;
    const fields = {
      kind: values.kind === '' ? ('SELF_HELP' as const) : values.kind,
      title: values.title.trim(),
      text: values.text.trim() || undefined,
      dueOn: values.dueOn || undefined,
      responsible: values.responsible,
    };
    if (!target.goalId) {
      const { caseId } = target;
      const steps = stepsOf(values, today, () => caseload.newUlid());
      return caseload.create('goal', { ...fields, caseId, state: 'OPEN', steps }, { caseId });
    }
    const { state } = values;
    const before = this.seen?.type === 'goal' ? this.seen : null;
    const doneOn = state === 'DONE' ? (before?.doneOn ?? today) : undefined;
    return caseload.update<'goal'>(target.goalId, { ...fields, state, doneOn }, this.seen);
  }
}
