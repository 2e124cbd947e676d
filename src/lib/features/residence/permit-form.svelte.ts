import type { AnyDocument } from '#lib/domain/document.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { factsOf, permitHistory, type PermitHistory } from '#lib/domain/permit-history.ts';
import type { Permit, PermitFacts } from '#lib/domain/permit.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { DatePrecision } from '#lib/domain/record.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { askedOf, factsFrom, valuesAfter, valuesOf, type PermitValues } from './permit-values.ts';
import { mended, newDocument, withoutDocument, type Learned } from './permit-writing.ts';

/** Which document the form is about: a new one, the one in force, or a past one by its id. */
export type PermitTarget = { kind: 'new' } | { kind: 'now' } | { kind: 'past'; id: string };

export interface PermitFormValues extends PermitValues {
  inGermanySince: string;
  inGermanySincePrecision: DatePrecision;
}

/** What stands in the form of a residence document while it is open. */
export class PermitForm {
  values: PermitFormValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  /** Dates that cannot be read: saving waits for them. */
  unreadable: Partial<Record<keyof PermitValues, boolean>> = {};
  readonly draftKey: string;
  readonly history: PermitHistory;
  /** What it was filled from; null for a first or a new document. */
  readonly before: PermitFacts | null;
  readonly mentee: Mentee;
  readonly seen: AnyDocument;
  readonly #target: PermitTarget;
  readonly #permit: Permit | null;
  readonly #around: { caseload: Caseload; today: string };
  readonly #untouched: string;
  #newId = '';

  constructor(
    target: PermitTarget,
    around: { caseload: Caseload; today: string; mentee: Mentee },
    draft: PermitFormValues | null = null,
  ) {
    const { mentee, caseload } = around;
    const caseId = mentee._id.slice('mentee:'.length);
    this.#around = around;
    this.mentee = mentee;
    this.seen = mentee;
    this.history = permitHistory(mentee, caseload.ofCase('permit', caseId));
    const { now, past } = this.history;
    // Without any document there is nothing to mend: the first one is a new one.
    this.#target = target.kind === 'now' && !now ? { kind: 'new' } : target;
    const old = target.kind === 'past' ? (past.find(({ _id }) => _id === target.id) ?? null) : null;
    this.#permit = target.kind === 'past' ? old : (now?.permit ?? null);
    this.before = this.isNew ? null : old ? factsOf(old) : (now?.facts ?? null);
    const which = target.kind === 'past' ? target.id : target.kind;
    this.draftKey = `permit/${caseId}/${which}`;
    const { inGermanySince = '', inGermanySincePrecision = 'DAY' } = mentee;
    const fresh: PermitFormValues = {
      ...(this.isNew ? valuesAfter(now?.facts ?? null) : valuesOf(this.before)),
      inGermanySince,
      inGermanySincePrecision,
    };
    this.#untouched = JSON.stringify(fresh);
    this.values = $state(draft ? { ...fresh, ...draft } : fresh);
  }

  get isNew(): boolean {
    return this.#target.kind === 'new';
  }
  get isPast(): boolean {
    return this.#target.kind === 'past';
  }
  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as PermitFormValues);
    this.problems = [];
  }

  /** A fiction continues the title there was: nobody has to look for it again. */
  statusChosen(): void {
    const { values, history } = this;
    const known = history.now?.facts;
    const before = known && (known.underlyingStatusCode ?? known.statusCode);
    if (askedOf(values.statusCode).underlying && values.underlyingStatusCode === '' && this.isNew)
      values.underlyingStatusCode = before ?? '';
  }

  /** Writes document and mentee in one transaction; resolves once both are durable here. */
  async save(): Promise<Result<{ _id: string }, readonly Problem[]>> {
    const facts = factsFrom(this.values);
    this.problems = [
      ...(facts ? [] : [{ code: 'value-unknown' as const, field: 'statusCode' }]),
      ...Object.entries(this.unreadable)
        .filter(([, bad]) => bad)
        .map(([field]) => ({ code: 'date-invalid' as const, field })),
    ];
    if (!facts || this.problems.length > 0) return { ok: false, problem: this.problems };
    this.busy = true;
    try {
      const result = await this.#around.caseload.together(this.#work(facts));
      if (result.ok) return { ok: true, value: { _id: this.mentee._id } };
      this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  #work(facts: PermitFacts) {
    const { mentee, history } = this;
    const { caseload, today } = this.#around;
    const learned = this.#learned();
    if (this.isNew || !this.before) {
      const ulid = caseload.newUlid();
      this.#newId = ['permit', mentee._id.slice('mentee:'.length), ulid].join(':');
      return newDocument({ mentee, history, learned }, facts, { ulid, today });
    }
    const of = { permit: this.#permit, before: this.before };
    return mended({ mentee, history, learned }, of, facts);
  }

  #learned(): Learned {
    const { inGermanySince, inGermanySincePrecision } = this.values;
    if (!inGermanySince || inGermanySince === this.mentee.inGermanySince) return {};
    return { inGermanySince, inGermanySincePrecision };
  }

  /** Takes a new document back; only for a moment after it was saved. */
  undo(): Promise<{ ok: boolean }> {
    const { mentee, history } = this;
    return this.#around.caseload.together(withoutDocument({ mentee, history }, this.#newId));
  }
}
