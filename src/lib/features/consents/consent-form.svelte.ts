import type { Problem } from '#lib/domain/problem.ts';
import { consentLanguageFor } from '#lib/i18n/consents/languages.ts';
import type { ShownTexts } from '#lib/i18n/consents/load.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { lastController } from '#lib/records/last-controller.ts';
import { beginning } from './begin.ts';
import { consentsOf, emptyValues, missingOn, type ConsentValues } from './consent-values.ts';

/** Answers of one person while they are taken in, step by step. */
export class ConsentForm {
  values: ConsentValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly #caseload: Caseload;
  readonly #caseId: string;
  readonly #untouched: string;

  constructor(of: { caseload: Caseload; caseId: string; draft: ConsentValues | null }) {
    this.#caseload = of.caseload;
    this.#caseId = of.caseId;
    this.draftKey = `consent/${of.caseId}`;
    const language = consentLanguageFor(of.caseload.mentee(of.caseId)?.preferredLanguage);
    const fresh = emptyValues(language, lastController(of.caseload));
    this.#untouched = JSON.stringify(fresh);
    this.values = $state(of.draft ?? fresh);
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  /** Goes on where nothing is missing; true if it did. */
  next(): boolean {
    this.problems = missingOn(this.values.step, this.values);
    if (this.problems.length > 0) return false;
    this.values.step += 1;
    return true;
  }

  back(): void {
    this.problems = [];
    this.values.step -= 1;
  }

  /** All answers in one transaction; true once they are durable on this device. */
  async save(texts: ShownTexts, userId: string, at: string): Promise<boolean> {
    this.problems = [2, 3].flatMap((step) => missingOn(step, this.values));
    if (this.problems.length > 0 || this.busy) return false;
    this.busy = true;
    try {
      const of = { caseId: this.#caseId, userId, at };
      const all = await consentsOf($state.snapshot(this.values), texts, of);
      const records = all.map((fields) => ({ type: 'consent' as const, fields }));
      const changes = this.values.answers.C1 === 'GIVEN' ? [beginning(this.#caseId)] : [];
      const saved = await this.#caseload.together({ changes, records });
      if (!saved.ok) this.problems = saved.problem;
      return saved.ok;
    } finally {
      this.busy = false;
    }
  }
}
