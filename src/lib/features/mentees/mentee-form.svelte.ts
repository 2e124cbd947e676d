import { activationProblem } from '#lib/domain/activation.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { fieldError } from '#lib/i18n/field-error.ts';
import { checkValues, toFields, toValues, type MenteeValues } from './mentee-values.ts';
import { reviewField, stillToReview } from './review.ts';

const RESIDENCE = [
  'statusCode',
  'documentType',
  'validUntil',
  'underlyingStatusCode',
  'workPermitText',
  'sideConditions',
  'documentSeenOn',
] as const;

/** What stands in the form of a mentee, new or known. */
export class MenteeForm {
  values: MenteeValues;
  /** Problems of fields that were left, and of the last try to save. */
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly known: Mentee | null;
  /** The record that the form was filled from; it may have changed since. */
  readonly seen: Mentee | null;
  readonly #caseload: Caseload;
  readonly #untouched: string;

  constructor(of: {
    caseload: Caseload;
    known: Mentee | null;
    userId: string;
    draft: MenteeValues | null;
    /** Of the draft. */
    seen?: Mentee | null;
  }) {
    this.#caseload = of.caseload;
    this.known = of.known;
    this.seen = of.seen ?? of.known;
    this.draftKey = of.known ? `mentee/${of.known._id.slice('mentee:'.length)}` : 'mentee/new';
    const fresh = toValues(of.known, of.userId);
    this.#untouched = JSON.stringify(fresh);
    // A draft of an older version lacks what the form has asked for since.
    this.values = $state(of.draft ? { ...fresh, ...of.draft } : fresh);
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  /** True where the form says another residence than the record it was filled from. */
  get residenceTouched(): boolean {
    const untouched = JSON.parse(this.#untouched) as MenteeValues;
    return RESIDENCE.some((field) => this.values[field] !== untouched[field]);
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as MenteeValues);
    this.problems = [];
  }

  /** Sentence under a field, or null. */
  error(field: string): string | null {
    return fieldError(this.problems, field);
  }

  /** True where an import was not sure of the field. */
  toReview(field: string): boolean {
    return this.known?.toReview?.some((path) => reviewField(path) === field) ?? false;
  }

  /** Checks a field when it is left, never while typing; an empty name is told only on saving. */
  left(field: string): void {
    const others = this.problems.filter((p) => p.field !== field);
    const found = checkValues(this.values).filter(
      (p) => p.field === field && p.code !== 'name-missing',
    );
    this.problems = [...others, ...found];
  }

  /** Without C1 no case becomes active; its consents are on this device, as all of the case is. */
  #notActive(): Problem[] {
    const { known, values } = this;
    const consents = known ? this.#caseload.consentsOfCase(known._id.slice('mentee:'.length)) : [];
    const change = { before: known?.status ?? null, after: values.status };
    const found = activationProblem(change, consents, clock.today);
    return found ? [found] : [];
  }

  /** Who says another status decides anew: nothing waits for a consent any more. */
  #decided({ status }: Mentee): Pick<Partial<Mentee>, 'heldStatus'> {
    return this.values.status === status ? {} : { heldStatus: undefined };
  }

  /** Writes the record; resolves after it is durable on this device. */
  async save(): Promise<Result<Mentee, readonly Problem[]>> {
    this.problems = [...checkValues(this.values), ...this.#notActive()];
    if (this.problems.length > 0) return { ok: false, problem: this.problems };
    this.busy = true;
    try {
      const { seen } = this;
      const fields = toFields(this.values, seen);
      const result = seen
        ? await this.#caseload.update<'mentee'>(
            seen._id,
            { ...fields, ...this.#decided(seen), toReview: stillToReview(seen, fields) },
            seen,
          )
        : await this.#caseload.create('mentee', fields);
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }
}
