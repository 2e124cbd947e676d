import type { AnyDocument } from '#lib/domain/document.ts';
import type { Placement } from '#lib/domain/placement.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { suggestedSocialInsurance } from '#lib/domain/social-insurance.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

export interface PlacementTarget {
  caseId?: string | undefined;
  /** Id of the employer document. */
  employerId?: string | undefined;
  /** Id of the placement to edit. */
  placementId?: string | undefined;
}

export interface PlacementValues {
  kind: Placement['kind'] | '';
  title: string;
  caseId: string;
  employerId: string;
  startOn: string;
  contractEndOn: string;
  hours: string;
  socialInsurance: Placement['socialInsurance'];
  /** True once a person chose; until then the kind suggests. */
  insuranceChosen: boolean;
  proof: Placement['proof'];
  endedOn: string;
  endReason: NonNullable<Placement['endReason']> | '';
  note: string;
}

/** What stands in the placement sheet while it is open. */
export class PlacementForm {
  values: PlacementValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly target: PlacementTarget;
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
    const fresh = startValues(target, caseload);
    this.#untouched = JSON.stringify(fresh);
    this.seen = seen ?? (target.placementId ? caseload.placements.get(target.placementId) : null);
    this.values = $state(draft ?? fresh);
    this.draftKey = `placement/${target.placementId ?? target.caseId ?? target.employerId ?? 'new'}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  /** The kind suggests the answer until a person has chosen one. */
  suggestInsurance(): void {
    const { values } = this;
    if (values.kind && !values.insuranceChosen)
      values.socialInsurance = suggestedSocialInsurance(values.kind);
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as PlacementValues);
    this.problems = [];
  }

  /** Writes the placement; resolves after it is durable on this device. */
  async save(): Promise<Result<Placement, readonly Problem[]>> {
    const { values } = this;
    const found: Problem[] = [];
    if (!values.caseId) found.push({ code: 'participant-missing', field: 'caseId' });
    if (!values.kind) found.push({ code: 'value-unknown', field: 'kind' });
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

  #write(kind: Placement['kind']): Promise<Result<Placement, Problem[]>> {
    const { values, target } = this;
    const fields = {
      kind,
      title: values.title.trim(),
      employerId: values.employerId || undefined,
      startOn: values.startOn,
      contractEndOn: values.contractEndOn || undefined,
      hoursPerWeek: values.hours ? Number(values.hours.replace(',', '.')) : undefined,
      socialInsurance: values.socialInsurance,
      proof: values.proof,
      endedOn: values.endedOn || undefined,
      endReason: values.endReason || undefined,
      note: values.note.trim() || undefined,
    };
    return target.placementId
      ? this.#caseload.update<'placement'>(target.placementId, fields, this.seen)
      : this.#caseload.create('placement', { ...fields, caseId: values.caseId });
  }
}

function startValues(target: PlacementTarget, caseload: Caseload): PlacementValues {
  const known = target.placementId ? caseload.placements.get(target.placementId) : null;
  return {
    kind: known?.kind ?? '',
    title: known?.title ?? '',
    caseId: known?.caseId ?? target.caseId ?? '',
    employerId: known?.employerId ?? target.employerId ?? '',
    startOn: known?.startOn ?? '',
    contractEndOn: known?.contractEndOn ?? '',
    hours: known?.hoursPerWeek === undefined ? '' : String(known.hoursPerWeek).replace('.', ','),
    socialInsurance: known?.socialInsurance ?? 'OPEN',
    insuranceChosen: Boolean(known),
    proof: known?.proof ?? 'NONE',
    endedOn: known?.endedOn ?? '',
    endReason: known?.endReason ?? '',
    note: known?.note ?? '',
  };
}
