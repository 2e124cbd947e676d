import type { Application } from '#lib/domain/application.ts';
import { statePatch } from '#lib/domain/application-progress.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { fieldsOf, valuesOf, type ApplicationValues } from './application-values.ts';

export interface ApplicationTarget {
  /** ULID of the case. */
  caseId: string;
  /** Id of the application to edit; none for a new one. */
  applicationId?: string | undefined;
}

/** What stands in the sheet of an application while it is open. */
export class ApplicationForm {
  values: ApplicationValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly target: ApplicationTarget;
  readonly #around: { caseload: Caseload; today: string };
  readonly #untouched: string;

  constructor(
    target: ApplicationTarget,
    around: { caseload: Caseload; today: string },
    draft: ApplicationValues | null = null,
    seen: AnyDocument | null = null,
  ) {
    this.target = target;
    this.#around = around;
    const { applicationId } = target;
    const known = applicationId
      ? around.caseload.file.collections.application.get(applicationId)
      : null;
    const fresh = valuesOf(known);
    this.#untouched = JSON.stringify(fresh);
    this.seen = seen ?? known;
    this.values = $state({ ...fresh, ...draft });
    this.draftKey = `application/${applicationId ?? target.caseId}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as ApplicationValues);
    this.problems = [];
  }

  /** A state was tapped: the day that goes with it is filled in where it is empty. */
  takeState(state: Application['state']): void {
    const { sentOn, answeredOn } = statePatch(
      { sentOn: this.values.sentOn || undefined, answeredOn: this.values.answeredOn || undefined },
      state,
      this.#around.today,
    );
    Object.assign(this.values, { state, sentOn: sentOn ?? '', answeredOn: answeredOn ?? '' });
  }

  /** A vacancy was chosen: what it says is filled in where nothing was said. */
  takeVacancy(vacancyId: string): void {
    const { values } = this;
    values.vacancyId = vacancyId;
    const vacancy = vacancyId ? this.#around.caseload.vacancies.get(vacancyId) : null;
    if (!vacancy) return;
    values.kind ||= vacancy.kind;
    values.title ||= vacancy.title;
    values.siteId ||= vacancy.siteId ?? '';
    values.applyUntil ||= vacancy.applyUntil ?? '';
  }

  /** Writes the application; resolves after it is durable on this device. */
  async save(): Promise<Result<Application, readonly Problem[]>> {
    const { kind } = this.values;
    const found: Problem[] = [];
    if (kind === '') found.push({ code: 'answer-missing', field: 'kind' });
    if (!this.values.title.trim()) found.push({ code: 'title-missing', field: 'title' });
    this.problems = found;
    if (found.length > 0 || kind === '') return { ok: false, problem: found };
    this.busy = true;
    try {
      const result = await this.#write(kind);
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  #write(kind: Application['kind']): Promise<Result<Application, Problem[]>> {
    const { applicationId, caseId } = this.target;
    const { caseload } = this.#around;
    const fields = fieldsOf(this.values, kind);
    return applicationId
      ? caseload.update<'application'>(applicationId, fields, this.seen)
      : caseload.create('application', { ...fields, caseId }, { caseId });
  }
}
