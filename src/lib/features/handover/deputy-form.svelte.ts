import { nextMonday } from '#lib/domain/day.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Outcome } from '#lib/records/case-work.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { deputise } from '#lib/records/deputising.ts';

export interface DeputyValues {
  userId: string;
  /** The last day, ISO; '' where none is chosen. */
  until: string;
}

/** What stands in the deputy sheet while it is open. */
export class DeputyForm {
  values: DeputyValues;
  tried = $state(false);
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  progress = $state.raw<{ done: number; total: number } | null>(null);
  readonly caseIds: readonly string[];
  readonly #today: string;

  constructor(caseIds: readonly string[], today: string) {
    this.caseIds = caseIds;
    this.#today = today;
    this.values = $state({ userId: '', until: nextMonday(today) });
  }

  get personMissing(): boolean {
    return this.tried && !this.values.userId;
  }
  get dayMissing(): boolean {
    return this.tried && this.values.until < this.#today;
  }

  /** Null where nothing was written; the fields or `problems` say why. */
  async save(caseload: Caseload, now: number): Promise<Outcome | null> {
    this.tried = true;
    this.problems = [];
    if (this.personMissing || this.dayMissing) return null;
    this.busy = true;
    try {
      const deputy = { ...this.values };
      const outcome = await deputise(caseload, this.caseIds, deputy, now, (done, total) => {
        this.progress = { done, total };
      });
      this.problems = outcome.problems;
      return outcome.done.length > 0 ? outcome : null;
    } finally {
      this.busy = false;
    }
  }
}
