import { fundingOffer } from '#lib/domain/catalogues/funding-offers.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import type { Funding } from '#lib/domain/funding.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

export interface FundingTarget {
  /** ULID of the case, for a new one. */
  caseId?: string | undefined;
  placementId?: string | undefined;
  /** Id of the funding to edit. */
  fundingId?: string | undefined;
}

export interface FundingValues {
  offerCode: string;
  placementId: string;
  recipient: Funding['recipient'] | '';
  state: Funding['state'];
  plannedOn: string;
  appliedOn: string;
  decidedOn: string;
  until: string;
  amountText: string;
  obligations: string;
  note: string;
}

/** States that say that somebody has applied, and that the office has decided. */
export const APPLIED: readonly Funding['state'][] = [
  'APPLIED',
  'APPROVED',
  'REJECTED',
  'PAID',
  'ENDED',
];
export const DECIDED: readonly Funding['state'][] = ['APPROVED', 'REJECTED', 'PAID', 'ENDED'];

/** What stands in the funding sheet while it is open. */
export class FundingForm {
  values: FundingValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen: AnyDocument | null;
  readonly target: FundingTarget;
  readonly caseId: string;
  readonly #caseload: Caseload;
  readonly #today: string;
  readonly #untouched: string;

  constructor(
    target: FundingTarget,
    around: { caseload: Caseload; today: string },
    draft: FundingValues | null = null,
    seen: AnyDocument | null = null,
  ) {
    const known = knownFunding(around.caseload, target.fundingId);
    const fresh = startValues(known, target);
    this.target = target;
    this.caseId = known?.caseId ?? target.caseId ?? '';
    this.#caseload = around.caseload;
    this.#today = around.today;
    this.#untouched = JSON.stringify(fresh);
    this.seen = seen ?? known;
    this.values = $state({ ...fresh, ...draft });
    this.draftKey = `funding/${target.fundingId ?? target.placementId ?? this.caseId}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  chooseOffer(): void {
    const { values } = this;
    values.recipient = fundingOffer(values.offerCode)?.recipient ?? 'MENTEE';
  }

  /** The day of what was just said is today, until a person says another. */
  stateChosen(): void {
    const { values } = this;
    if (APPLIED.includes(values.state) && !values.appliedOn && values.state === 'APPLIED')
      values.appliedOn = this.#today;
    if ((values.state === 'APPROVED' || values.state === 'REJECTED') && !values.decidedOn)
      values.decidedOn = this.#today;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as FundingValues);
    this.problems = [];
  }

  async save(): Promise<Result<Funding, readonly Problem[]>> {
    const { values } = this;
    if (!values.offerCode) {
      this.problems = [{ code: 'answer-missing', field: 'offerCode' }];
      return { ok: false, problem: this.problems };
    }
    this.busy = true;
    try {
      const result = await this.#write();
      this.problems = result.ok ? [] : result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  #write(): Promise<Result<Funding, Problem[]>> {
    const { values, target } = this;
    const employerId = values.placementId
      ? this.#caseload.placements.get(values.placementId)?.employerId
      : undefined;
    const fields = {
      offerCode: values.offerCode,
      recipient: values.recipient || ('MENTEE' as const),
      placementId: values.placementId || undefined,
      employerId,
      state: values.state,
      plannedOn: values.plannedOn || undefined,
      appliedOn: values.appliedOn || undefined,
      decidedOn: values.decidedOn || undefined,
      until: values.until || undefined,
      amountText: values.amountText.trim() || undefined,
      obligations: values.obligations.trim() || undefined,
      note: values.note.trim() || undefined,
    };
    return target.fundingId
      ? this.#caseload.update<'funding'>(target.fundingId, fields, this.seen)
      : this.#caseload.create('funding', { ...fields, caseId: this.caseId });
  }
}

export function knownFunding(caseload: Caseload, id: string | undefined): Funding | null {
  const caseId = id?.split(':')[1];
  if (!id || !caseId) return null;
  return caseload.ofCase('funding', caseId).find(({ _id }) => _id === id) ?? null;
}

function startValues(known: Funding | null, target: FundingTarget): FundingValues {
  return {
    offerCode: known?.offerCode ?? '',
    placementId: known?.placementId ?? target.placementId ?? '',
    recipient: known?.recipient ?? '',
    state: known?.state ?? 'ADVISED',
    plannedOn: known?.plannedOn ?? '',
    appliedOn: known?.appliedOn ?? '',
    decidedOn: known?.decidedOn ?? '',
    until: known?.until ?? '',
    amountText: known?.amountText ?? '',
    obligations: known?.obligations ?? '',
    note: known?.note ?? '',
  };
}
