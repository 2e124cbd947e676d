import type { Problem } from '#lib/domain/problem.ts';
import type { Absence } from '#lib/domain/task.ts';
import { enterAbsence, type AbsenceOutcome } from '#lib/records/absences.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

export interface AbsenceValues {
  /** ISO days, '' where none is typed. */
  from: string;
  until: string;
  /** ULID, '' where nobody is chosen. */
  deputyId: string;
}

/** What stands in the absence sheet while it is open. */
export class AbsenceForm {
  values: AbsenceValues;
  tried = $state(false);
  busy = $state(false);
  problems = $state.raw<readonly Problem[]>([]);
  readonly #personId: string;
  readonly #needsDeputy: boolean;
  readonly #today: string;

  constructor(person: { id: string; openCases: number }, before: Absence | null, today: string) {
    this.#personId = person.id;
    this.#needsDeputy = person.openCases > 0;
    this.#today = today;
    const { from = today, until = '', deputyId = '' } = before ?? {};
    this.values = $state({ from, until, deputyId });
  }

  get fromMissing(): boolean {
    return this.tried && !this.values.from;
  }
  get untilMissing(): boolean {
    return this.tried && this.values.until < this.#today;
  }
  get untilBefore(): boolean {
    return this.tried && !this.untilMissing && this.values.until < this.values.from;
  }
  get personMissing(): boolean {
    return this.tried && this.#needsDeputy && !this.values.deputyId;
  }

  /** Null where nothing was written; the fields or `problems` say why. */
  async save(caseload: Caseload, title: string, now: number): Promise<AbsenceOutcome | null> {
    this.tried = true;
    this.problems = [];
    if (this.fromMissing || this.untilMissing || this.untilBefore || this.personMissing)
      return null;
    this.busy = true;
    try {
      const { from, until, deputyId } = this.values;
      const absence = { from, until, ...(deputyId ? { deputyId } : {}) };
      const wish = { personId: this.#personId, absence, title };
      const outcome = await enterAbsence(caseload, wish, now);
      if (!outcome.written.ok) this.problems = outcome.written.problem;
      return outcome.written.ok ? outcome : null;
    } finally {
      this.busy = false;
    }
  }
}
