import type { Problem } from '#lib/domain/problem.ts';
import type { Outcome } from '#lib/records/case-work.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { handOverCases, type Doer } from '#lib/records/handing-over.ts';

export interface HandoverValues {
  /** The first one leads. */
  toIds: string[];
  note: string;
}

/** What stands in the handover sheet while it is open. */
export class HandoverForm {
  values: HandoverValues;
  personMissing = $state(false);
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  /** Cases that are written, of how many; null before it begins. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  readonly draftKey: string;
  readonly caseIds: readonly string[];

  constructor(caseIds: readonly string[], draft: HandoverValues | null) {
    this.caseIds = caseIds;
    this.values = $state(draft ?? { toIds: [], note: '' });
    this.draftKey = `handover/${caseIds.length === 1 ? (caseIds[0] ?? '') : 'many'}`;
  }

  get dirty(): boolean {
    return this.values.toIds.length > 0 || this.values.note.trim() !== '';
  }

  startAnew(): void {
    this.values.toIds = [];
    this.values.note = '';
    this.problems = [];
  }

  /** Null where nothing was written; `problems` or `personMissing` say why. */
  async save(caseload: Caseload, doer: Doer): Promise<Outcome | null> {
    const { toIds, note } = this.values;
    this.problems = [];
    this.personMissing = toIds.length === 0;
    if (this.personMissing) return null;
    this.busy = true;
    try {
      const wish = { caseIds: this.caseIds, toIds: [...toIds], note };
      const outcome = await handOverCases(caseload, wish, doer, (done, total) => {
        this.progress = { done, total };
      });
      this.problems = outcome.problems;
      if (outcome.done.length > 0) return outcome;
      if (outcome.problems.length === 0) this.problems = [{ code: 'not-permitted' }];
      return null;
    } finally {
      this.busy = false;
    }
  }
}
