import type { AnyDocument } from '#lib/domain/document.ts';
import { withFollowUp } from '#lib/domain/follow-ups.ts';
import type { FollowUp, Placement } from '#lib/domain/placement.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

export interface FollowUpValues {
  status: FollowUp['status'] | '';
  source: NonNullable<FollowUp['source']> | '';
  note: string;
}

interface Surroundings {
  caseload: Caseload;
  today: string;
}

/** What stands in the sheet of one step of the aftercare while it is open. */
export class FollowUpForm {
  values: FollowUpValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument;
  readonly #step: FollowUp['step'];
  readonly #around: Surroundings;
  readonly #untouched: string;

  constructor(
    placement: Placement,
    step: FollowUp['step'],
    around: Surroundings,
    draft: FollowUpValues | null = null,
    seen: AnyDocument | null = null,
  ) {
    const known = placement.followUps?.find((one) => one.step === step);
    const fresh: FollowUpValues = {
      status: known?.status ?? '',
      source: known?.source ?? '',
      note: known?.note ?? '',
    };
    this.#step = step;
    this.#around = around;
    this.#untouched = JSON.stringify(fresh);
    this.seen = seen ?? placement;
    this.values = $state({ ...fresh, ...draft });
    this.draftKey = `follow-up/${placement._id}/${step}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as FollowUpValues);
    this.problems = [];
  }

  async save(): Promise<Result<{ _id: string }, readonly Problem[]>> {
    const { status, source, note } = this.values;
    if (!status) {
      this.problems = [{ code: 'answer-missing', field: 'status' }];
      return { ok: false, problem: this.problems };
    }
    this.busy = true;
    try {
      const result = await this.#write({
        step: this.#step,
        status,
        on: this.#around.today,
        ...(source ? { source } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      });
      this.problems = result.ok ? [] : result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  #write(followUp: FollowUp) {
    const seen = this.seen as Placement;
    const followUps = withFollowUp(seen.followUps ?? [], followUp);
    return this.#around.caseload.update<'placement'>(seen._id, { followUps }, seen);
  }
}
