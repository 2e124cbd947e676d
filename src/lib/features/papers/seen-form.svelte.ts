import type { PaperRule } from '#lib/domain/catalogues/paper-rules.ts';
import type { Paper } from '#lib/domain/paper.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

export interface SeenValues {
  seenOn: string;
  validUntil: string;
  purpose: string;
  checked: string[];
  note: string;
}

/** What stands in the sheet of a paper that was seen and is not kept. */
export class SeenForm {
  values: SeenValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  /** A day that cannot be read: saving waits for it. */
  unreadable = $state({ seenOn: false, validUntil: false });
  readonly draftKey: string;
  readonly seen = null;
  readonly rule: PaperRule;
  readonly #caseId: string;
  readonly #caseload: Caseload;
  readonly #untouched: string;

  constructor(
    rule: PaperRule,
    around: { caseload: Caseload; caseId: string; today: string },
    draft: SeenValues | null = null,
  ) {
    const { caseload, caseId, today } = around;
    const fresh = { seenOn: today, validUntil: '', purpose: rule.purpose, checked: [], note: '' };
    this.rule = rule;
    this.#caseId = caseId;
    this.#caseload = caseload;
    this.#untouched = JSON.stringify(fresh);
    this.values = $state(draft ?? fresh);
    this.draftKey = `paper/${caseId}/${rule.kind}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as SeenValues);
    this.problems = [];
  }

  /** Resolves after it is durable on this device. */
  async save(): Promise<Result<Paper, readonly Problem[]>> {
    const { seenOn, validUntil, checked } = this.values;
    const [purpose, note] = [this.values.purpose.trim(), this.values.note.trim()];
    const found: Problem[] = [];
    if (!seenOn || this.unreadable.seenOn) found.push({ code: 'date-invalid', field: 'seenOn' });
    if (this.unreadable.validUntil) found.push({ code: 'date-invalid', field: 'validUntil' });
    if (!purpose) found.push({ code: 'purpose-missing', field: 'purpose' });
    this.problems = found;
    if (found.length > 0) return { ok: false, problem: found };
    this.busy = true;
    try {
      const { title, kind } = this.rule;
      const caseId = this.#caseId;
      const facts = { title, paperKind: kind, seenOn, purpose, checked: [...checked], caseId };
      const result = await this.#caseload.create('paper', {
        ...facts,
        ...(validUntil ? { validUntil } : {}),
        ...(note ? { note } : {}),
      });
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }
}
