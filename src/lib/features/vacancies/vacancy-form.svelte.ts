import type { AnyDocument } from '#lib/domain/document.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { fieldsOf, numberOf, valuesOf, type VacancyValues } from './vacancy-values.ts';

export interface VacancyTarget {
  /** Id of the employer document. */
  employerId: string;
  /** Id of the vacancy to edit; none for a new one. */
  vacancyId?: string | undefined;
}

const ulidIn = (id: string): string => id.slice(id.indexOf(':') + 1);
const MOST_PLACES = 999;
const MOST_HOURS = 60;

/** What stands in the sheet of a vacancy while it is open. */
export class VacancyForm {
  values: VacancyValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly target: VacancyTarget;
  readonly #caseload: Caseload;
  readonly #untouched: string;

  constructor(
    target: VacancyTarget,
    around: { caseload: Caseload; today: string },
    draft: VacancyValues | null = null,
    seen: AnyDocument | null = null,
  ) {
    this.target = target;
    this.#caseload = around.caseload;
    const { vacancyId, employerId } = target;
    const known = vacancyId ? around.caseload.vacancies.get(vacancyId) : null;
    const fresh = valuesOf(known, around.today);
    this.#untouched = JSON.stringify(fresh);
    this.seen = seen ?? known;
    this.values = $state({ ...fresh, ...draft });
    const about = vacancyId ? ulidIn(vacancyId) : 'new';
    this.draftKey = `vacancy/${ulidIn(employerId)}/${about}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as VacancyValues);
    this.problems = [];
  }

  /** An occupation was found for the title; it says how much is asked for, too. */
  takeOccupation(group: string, level: number | null): void {
    this.values.kldb = group;
    if (level !== null) this.values.level = String(level) as VacancyValues['level'];
  }

  /** Writes the vacancy; resolves after it is durable on this device. */
  async save(): Promise<Result<Vacancy, readonly Problem[]>> {
    this.problems = problemsOf(this.values);
    if (this.problems.length > 0) return { ok: false, problem: this.problems };
    this.busy = true;
    try {
      const result = await this.#write();
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  #write(): Promise<Result<Vacancy, Problem[]>> {
    const { vacancyId, employerId } = this.target;
    const fields = fieldsOf($state.snapshot(this.values));
    return vacancyId
      ? this.#caseload.update<'vacancy'>(vacancyId, fields, this.seen)
      : this.#caseload.create('vacancy', { ...fields, employerId });
  }
}

function problemsOf({ title, count, hours, validUntil }: VacancyValues): Problem[] {
  const found: Problem[] = [];
  if (!title.trim()) found.push({ code: 'title-missing', field: 'title' });
  const places = numberOf(count);
  if (!Number.isInteger(places) || places < 1 || places > MOST_PLACES)
    found.push({ code: 'number-invalid', field: 'count' });
  if (hours.trim() && !(numberOf(hours) >= 0 && numberOf(hours) <= MOST_HOURS))
    found.push({ code: 'number-invalid', field: 'hoursPerWeek' });
  if (!validUntil) found.push({ code: 'date-invalid', field: 'validUntil' });
  return found;
}
