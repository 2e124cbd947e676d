import { recognitionRunning, suggestedAdequacy, type Adequacy } from '#lib/domain/adequacy.ts';
import { fundingOffer } from '#lib/domain/catalogues/funding-offers.ts';
import { placementKindOf } from '#lib/domain/application-progress.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import { makeId } from '#lib/domain/id.ts';
import type { Placement } from '#lib/domain/placement.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { qualificationOf } from '#lib/domain/qualification.ts';
import { suggestedSocialInsurance } from '#lib/domain/social-insurance.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import { de } from '#lib/i18n/de/placements.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { filledByOneMore } from '#lib/records/vacancy-choices.ts';
import {
  placementFields,
  placementValues,
  USUAL_KIND,
  type LevelText,
  type PlacementGroup,
  type PlacementTarget,
  type PlacementValues,
} from './placement-values.ts';

type Saved = Result<{ _id: string }, readonly Problem[]>;

/** What stands in the placement sheet while it is open. */
export class PlacementForm {
  values: PlacementValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly target: PlacementTarget;
  /** Ids of the fundings that were put on the list with it, for taking all of it back. */
  fundingIds: readonly string[] = [];
  /** The vacancy that was called filled with it, as it stood before. */
  filled: Vacancy | null = null;
  readonly #caseload: Caseload;
  readonly #untouched: string;

  constructor(
    target: PlacementTarget,
    caseload: Caseload,
    draft: PlacementValues | null = null,
    seen: AnyDocument | null = null,
  ) {
    this.target = target;
    this.#caseload = caseload;
    const fresh = placementValues(target, caseload);
    this.#untouched = JSON.stringify(fresh);
    this.seen = seen ?? (target.placementId ? caseload.placements.get(target.placementId) : null);
    // A draft of an older version of the app lacks what was asked later.
    this.values = $state({ ...fresh, ...draft });
    this.draftKey = `placement/${target.placementId ?? target.caseId ?? target.employerId ?? 'new'}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  get group(): PlacementGroup | '' {
    return this.values.kind ? (this.values.kind.slice(0, 1) as PlacementGroup) : '';
  }

  /** The sort was tapped: the usual kind of it, until another is chosen. */
  chooseGroup(group: PlacementGroup | ''): void {
    if (group === this.group) return;
    this.values.kind = group ? USUAL_KIND[group] : '';
    this.kindChosen();
  }

  /** The kind suggests answers until a person has chosen one. */
  kindChosen(): void {
    const { values } = this;
    if (values.kind && !values.insuranceChosen)
      values.socialInsurance = suggestedSocialInsurance(values.kind);
    values.offers = [];
    this.suggestAdequacy();
  }

  /** An occupation was found for the title; its level holds until a person chooses another. */
  takeOccupation(group: string, level: number | null): void {
    const { values } = this;
    values.kldb = group;
    if (level !== null && !values.levelChosen) values.level = String(level) as LevelText;
    this.suggestAdequacy();
  }

  /** A vacancy was chosen: what it says is filled in where nothing was said. */
  takeVacancy(vacancyId: string): void {
    const { values } = this;
    values.vacancyId = vacancyId;
    const vacancy = vacancyId ? this.#caseload.vacancies.get(vacancyId) : null;
    if (!vacancy) return;
    const { kind, title, kldb, requirementLevel, hoursPerWeek, siteId, startOn } = vacancy;
    if (!values.kind) {
      values.kind = placementKindOf(kind) ?? '';
      this.kindChosen();
    }
    values.title ||= title;
    values.siteId ||= siteId ?? '';
    values.startOn ||= startOn ?? '';
    if (hoursPerWeek !== undefined) values.hours ||= String(hoursPerWeek).replace('.', ',');
    if (kldb && !values.kldb) this.takeOccupation(kldb, requirementLevel ?? null);
  }

  /** The vacancy that is full with this new placement; null where places are left. */
  get fills(): Vacancy | null {
    if (this.target.placementId) return null;
    return filledByOneMore(this.#caseload, this.values.vacancyId);
  }

  get adequacy(): Adequacy | null {
    const { kind, level, caseId } = this.values;
    if (!kind) return null;
    const profile = this.#caseload.ofCase('profile', caseId)[0] ?? null;
    return suggestedAdequacy({
      kind,
      requirementLevel: level ? Number(level) : undefined,
      qualificationLevel: qualificationOf(profile) ?? undefined,
      recognitionRunning: recognitionRunning(profile, this.#caseload.ofCase('recognition', caseId)),
    });
  }

  /** Yes and no are suggested; that nobody can say it is no answer yet. */
  suggestAdequacy(): void {
    const { values } = this;
    if (values.adequateChosen) return;
    const found = this.adequacy;
    values.adequate = found && found.answer !== 'NOT_CHECKABLE' ? found.answer : '';
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as PlacementValues);
    this.problems = [];
  }

  /** Writes the placement and its fundings; resolves after all is durable on this device. */
  async save(): Promise<Saved> {
    const { values } = this;
    const found: Problem[] = [];
    if (!values.caseId) found.push({ code: 'participant-missing', field: 'caseId' });
    if (!values.kind) found.push({ code: 'answer-missing', field: 'kind' });
    if (!values.title.trim()) found.push({ code: 'title-missing', field: 'title' });
    if (!values.startOn) found.push({ code: 'date-invalid', field: 'startOn' });
    this.problems = found;
    if (found.length > 0 || !values.kind) return { ok: false, problem: found };
    this.busy = true;
    try {
      const result = await this.#write(values.kind);
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  #write(kind: Placement['kind']): Promise<Saved> {
    const { target } = this;
    const fields = placementFields(this.values, kind);
    const reason = this.adequacy;
    // The reason of a suggestion that was taken is kept with it.
    if (!fields.adequacyReason && reason && reason.answer === fields.qualificationAdequate)
      fields.adequacyReason = de.reasons[reason.reason];
    if (target.placementId)
      return this.#caseload.update<'placement'>(target.placementId, fields, this.seen);
    return this.#create(fields);
  }

  async #create(fields: ReturnType<typeof placementFields>): Promise<Saved> {
    const { caseId, employerId, offers } = this.values;
    const ulid = this.#caseload.newUlid();
    const placementId = makeId('placement', ulid, caseId);
    const fundings = offers.map((offerCode) => ({
      type: 'funding' as const,
      ulid: this.#caseload.newUlid(),
      fields: {
        caseId,
        offerCode,
        placementId,
        employerId: employerId || undefined,
        recipient: fundingOffer(offerCode)?.recipient ?? ('MENTEE' as const),
        state: 'IDEA' as const,
      },
    }));
    const filled = this.values.fillVacancy ? this.fills : null;
    const written = await this.#caseload.together({
      changes: filled ? [{ id: filled._id, patch: () => ({ state: 'FILLED' }) }] : [],
      records: [{ type: 'placement', ulid, fields: { ...fields, caseId } }, ...fundings],
    });
    if (!written.ok) return written;
    this.filled = filled;
    this.fundingIds = fundings.map((one) => makeId('funding', one.ulid, caseId));
    return { ok: true, value: { _id: placementId } };
  }
}
