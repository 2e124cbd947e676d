import { suggestedSteps } from '#lib/domain/catalogues/goal-suggestions.ts';
import { addDays } from '#lib/domain/day.ts';
import type { Goal, GoalStep } from '#lib/domain/goal.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

export interface StepTarget {
  /** Id of the goal. */
  goalId: string;
  /** ULID of the step to edit; none for a new one. */
  stepId?: string | undefined;
}
export interface StepValues {
  text: string;
  responsible: GoalStep['responsible'];
  dueOn: string;
}

/** What stands in the sheet of a step while it is open. */
export class StepForm {
  values: StepValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly goal: Goal | null;
  readonly #target: StepTarget;
  readonly #caseload: Caseload;
  readonly #today: string;
  readonly #untouched: string;

  constructor(
    target: StepTarget,
    { caseload, today }: { caseload: Caseload; today: string },
    draft: StepValues | null = null,
  ) {
    this.#target = target;
    this.#caseload = caseload;
    this.#today = today;
    this.goal = caseload.file.collections.goal.get(target.goalId);
    const known = this.goal?.steps?.find(({ id }) => id === target.stepId);
    const fresh: StepValues = {
      text: known?.text ?? '',
      responsible: known?.responsible ?? 'MENTEE',
      dueOn: known?.dueOn ?? '',
    };
    this.#untouched = JSON.stringify(fresh);
    this.values = $state(draft ?? fresh);
    this.draftKey = `goal/${target.goalId}/${target.stepId ?? 'new'}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as StepValues);
    this.problems = [];
  }

  /** Takes over the words of a common step, who does it and by when. */
  take(code: string): void {
    const step = suggestedSteps(this.goal?.kind ?? 'SELF_HELP').find((one) => one.code === code);
    if (!step) return;
    const { text, responsible, weeks } = step;
    Object.assign(this.values, { text, responsible, dueOn: addDays(this.#today, weeks * 7) });
  }

  async save(): Promise<Result<{ _id: string }, readonly Problem[]>> {
    const text = this.values.text.trim();
    this.problems = text ? [] : [{ code: 'title-missing', field: 'text' }];
    if (!text) return { ok: false, problem: this.problems };
    const { responsible, dueOn } = this.values;
    const id = this.#target.stepId ?? this.#caseload.newUlid();
    return this.#change((steps) => {
      const known = steps.find((one) => one.id === id);
      const step: GoalStep = {
        id,
        text,
        responsible,
        ...(dueOn ? { dueOn } : {}),
        ...(known?.doneOn ? { doneOn: known.doneOn } : {}),
      };
      return known ? steps.map((one) => (one.id === id ? step : one)) : [...steps, step];
    });
  }

  remove(): Promise<Result<{ _id: string }, readonly Problem[]>> {
    return this.#change((steps) => steps.filter(({ id }) => id !== this.#target.stepId));
  }

  /** For taking a removal back, or a step that was just added. */
  async putBack(steps: Goal['steps']): Promise<{ ok: boolean }> {
    return this.#change(() => steps ?? []);
  }

  async #change(
    make: (steps: readonly GoalStep[]) => GoalStep[],
  ): Promise<Result<{ _id: string }, readonly Problem[]>> {
    this.busy = true;
    try {
      const { goalId } = this.#target;
      const saved = await this.#caseload.together({
        changes: [
          {
            id: goalId,
            patch: (now) => (now.type === 'goal' ? { steps: make(now.steps ?? []) } : null),
          },
        ],
      });
      if (!saved.ok) this.problems = saved.problem;
      return saved.ok ? { ok: true, value: { _id: goalId } } : saved;
    } finally {
      this.busy = false;
    }
  }
}
