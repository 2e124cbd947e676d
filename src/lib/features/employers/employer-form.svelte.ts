import type { Employer } from '#lib/domain/employer.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { fieldError } from '#lib/i18n/field-error.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import {
  checkValues,
  emptyPerson,
  emptySite,
  toFields,
  toValues,
  type EmployerValues,
  type SiteValues,
} from './employer-values.ts';

/** What stands in the form of a company, new or known. */
export class EmployerForm {
  values: EmployerValues;
  /** Problems of fields that were left, and of the last try to save. */
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly known: Employer | null;
  /** The record that the form was filled from; it may have changed since. */
  readonly seen: Employer | null;
  readonly #caseload: Caseload;
  readonly #untouched: string;

  constructor(of: {
    caseload: Caseload;
    known: Employer | null;
    draft: EmployerValues | null;
    /** Of the draft. */
    seen?: Employer | null;
  }) {
    this.#caseload = of.caseload;
    this.known = of.known;
    this.seen = of.seen ?? of.known;
    this.draftKey = of.known
      ? `employer/${of.known._id.slice('employer:'.length)}`
      : 'employer/new';
    const fresh = toValues(of.known, () => of.caseload.newUlid());
    this.#untouched = JSON.stringify(fresh);
    this.values = $state(of.draft ?? fresh);
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as EmployerValues);
    this.problems = [];
  }

  addSite(): void {
    const { newUlid } = this;
    this.values.sites.push(emptySite(newUlid(), newUlid(), 'BRANCH'));
  }

  addPerson(site: SiteValues): void {
    site.people.push(emptyPerson(this.newUlid()));
  }

  /** Sentence under a field, or null. */
  error(field: string): string | null {
    return fieldError(this.problems, field);
  }

  /** True where an import was not sure of the field. */
  toReview(field: string): boolean {
    return this.known?.toReview?.some((path) => path.split('.')[0] === field) ?? false;
  }

  /** Checks a field when it is left; a missing name is told only on saving. */
  left(field: string): void {
    const others = this.problems.filter((p) => p.field !== field);
    const found = checkValues(this.values).filter(
      (p) => p.field === field && p.code !== 'name-missing',
    );
    this.problems = [...others, ...found];
  }

  /** Writes the record; resolves after it is durable on this device. */
  async save(): Promise<Result<Employer, readonly Problem[]>> {
    this.problems = checkValues(this.values);
    if (this.problems.length > 0) return { ok: false, problem: this.problems };
    this.busy = true;
    try {
      const fields = toFields(this.values);
      const result = this.known
        ? await this.#caseload.update<'employer'>(this.known._id, fields, this.seen)
        : await this.#caseload.create('employer', fields);
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  readonly newUlid = (): string => this.#caseload.newUlid();
}
