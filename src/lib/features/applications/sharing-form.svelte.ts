import type { Problem, Result } from '#lib/domain/problem.ts';
import type { Sharing } from '#lib/domain/sharing.ts';
import { consentToShare, type SharingConsent } from '#lib/domain/sharing-consent.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { sharingFields, sharingValues, type SharingValues } from './sharing-values.ts';

export interface SharingTarget {
  /** ULID of the case. */
  caseId: string;
  /** Id of the application that it went with. */
  applicationId?: string | undefined;
}

/** What stands in the sheet of something that was passed on; once written it is never changed. */
export class SharingForm {
  values: SharingValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly seen = null;
  readonly target: SharingTarget;
  readonly #caseload: Caseload;
  readonly #untouched: string;

  constructor(
    target: SharingTarget,
    around: { caseload: Caseload; today: string },
    draft: SharingValues | null = null,
  ) {
    this.target = target;
    this.#caseload = around.caseload;
    const { applicationId } = target;
    const from = applicationId
      ? around.caseload.file.collections.application.get(applicationId)
      : null;
    const fresh = sharingValues(from, around.today);
    this.#untouched = JSON.stringify(fresh);
    this.values = $state({ ...fresh, ...draft });
    this.draftKey = `sharing/${applicationId ?? target.caseId}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as SharingValues);
    this.problems = [];
  }

  /** The consent under which the mentor gives it; null while it is not said to whom. */
  get consent(): SharingConsent | null {
    const { by, to, office, things, on } = this.values;
    if (by === 'SELF' || (to === 'OFFICE' && office === '') || !on) return null;
    return consentToShare(this.#caseload.consentsOfCase(this.target.caseId), {
      office: to === 'OFFICE' && office !== '' ? office : undefined,
      things,
      on,
    });
  }

  /** Writes the entry; resolves after it is durable on this device. */
  async save(): Promise<Result<Sharing, readonly Problem[]>> {
    const { values } = this;
    const found: Problem[] = [];
    if (values.things.length === 0) found.push({ code: 'answer-missing', field: 'things' });
    if (!values.on) found.push({ code: 'date-invalid', field: 'on' });
    const named =
      values.to === 'OFFICE' ? values.office : values.employerId || values.recipient.trim();
    if (!named) found.push({ code: 'answer-missing', field: 'recipient' });
    const consent = this.consent;
    if (consent && !consent.ok) found.push({ code: 'consent-missing', field: 'consent' });
    this.problems = found;
    if (found.length > 0) return { ok: false, problem: found };
    this.busy = true;
    try {
      const result = await this.#write(consent?.ok ? consent.consent._id : null);
      if (!result.ok) this.problems = result.problem;
      return result;
    } finally {
      this.busy = false;
    }
  }

  #write(consentId: string | null): Promise<Result<Sharing, Problem[]>> {
    const { caseId, applicationId } = this.target;
    const fields = sharingFields($state.snapshot(this.values), { consentId, applicationId });
    return this.#caseload.create('sharing', { ...fields, caseId }, { caseId });
  }
}
