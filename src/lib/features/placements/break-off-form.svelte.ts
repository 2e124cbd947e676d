import { consentInForce } from '#lib/domain/consent-state.ts';
import { stepsAfter, type NextStep } from '#lib/domain/break-off-steps.ts';
import { makeId } from '#lib/domain/id.ts';
import type { Placement } from '#lib/domain/placement.ts';
import { endedInProbation } from '#lib/domain/probation.ts';
import type { Problem, Result } from '#lib/domain/problem.ts';
import { reportDuties, type Report } from '#lib/domain/report-duties.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

type Reason = NonNullable<Placement['endReason']>;

export interface BreakOffValues {
  endedOn: string;
  endReason: Reason | '';
  /** Empty while the days say it. */
  inProbation: 'YES' | 'NO' | '';
  /** Codes of next steps that were tapped on, or off; the usual ones are on by themselves. */
  on: string[];
  off: string[];
  /** The case goes from aftercare back to active. */
  again: 'YES' | 'NO';
}

interface Surroundings {
  caseload: Caseload;
  userId: string;
  today: string;
}

/** What stands in the sheet of a placement's end while it is open. */
export class BreakOffForm {
  values: BreakOffValues;
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly draftKey: string;
  readonly placement: Placement;
  /** Ids of the tasks that were made with it, for taking all of it back. */
  taskIds: readonly string[] = [];
  readonly #around: Surroundings;
  readonly #untouched: string;

  constructor(placement: Placement, around: Surroundings, draft: BreakOffValues | null = null) {
    const { endedOn, endReason, endedInProbation: early } = placement;
    const fresh: BreakOffValues = {
      endedOn: endedOn ?? around.today,
      endReason: endReason ?? '',
      inProbation: early === undefined ? '' : early ? 'YES' : 'NO',
      on: [],
      off: [],
      again: 'YES',
    };
    this.placement = placement;
    this.#around = around;
    this.#untouched = JSON.stringify(fresh);
    this.values = $state({ ...fresh, ...draft });
    this.draftKey = `break-off/${placement._id}`;
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#untouched;
  }

  /** By the mentor's word, else by the days; null where neither says it. */
  get inProbation(): boolean | null {
    const { inProbation, endedOn } = this.values;
    if (inProbation) return inProbation === 'YES';
    return endedOn ? endedInProbation(this.placement, endedOn) : null;
  }

  /** Who has to report, as far as the sheet is filled in. */
  get reports(): Report[] {
    const { endedOn, endReason } = this.values;
    const mentee = this.#around.caseload.mentee(this.placement.caseId);
    if (!mentee || !endedOn) return [];
    const ended = { ...this.placement, endedOn, endReason: endReason || undefined };
    return reportDuties(ended, mentee);
  }

  get steps(): NextStep[] {
    const { endedOn, endReason } = this.values;
    if (!endedOn) return [];
    const end = { endedOn, reason: endReason || undefined };
    return stepsAfter(this.placement, end, this.#around.today);
  }

  /** Codes of the steps that become tasks; of an end that was known before, none by themselves. */
  get chosen(): string[] {
    const { on, off } = this.values;
    const known = this.placement.endedOn !== undefined;
    return this.steps
      .map(({ step }) => step)
      .filter(({ code, usual }) =>
        on.includes(code) ? true : usual && !known ? !off.includes(code) : false,
      )
      .map(({ code }) => code);
  }
  set chosen(codes: string[]) {
    const all = this.steps.map(({ step }) => step.code);
    this.values.on = all.filter((code) => codes.includes(code));
    this.values.off = all.filter((code) => !codes.includes(code));
  }

  /** Whether the case can go back from aftercare: null where it is not there. */
  get back(): 'offered' | 'needs-c1' | null {
    const { caseload, today } = this.#around;
    if (caseload.mentee(this.placement.caseId)?.status !== 'AFTERCARE') return null;
    const consents = caseload.consentsOfCase(this.placement.caseId);
    return consentInForce(consents, 'C1', today) ? 'offered' : 'needs-c1';
  }

  startAnew(): void {
    Object.assign(this.values, JSON.parse(this.#untouched) as BreakOffValues);
    this.problems = [];
  }

  /** Writes the end, its tasks and the case's status together. */
  async save(): Promise<Result<{ _id: string }, readonly Problem[]>> {
    const { endedOn, endReason } = this.values;
    const found: Problem[] = [];
    if (!endedOn) found.push({ code: 'date-invalid', field: 'endedOn' });
    if (!endReason) found.push({ code: 'answer-missing', field: 'endReason' });
    if (endedOn && endedOn < this.placement.startOn)
      found.push({ code: 'end-before-start', field: 'endedOn' });
    this.problems = found;
    if (found.length > 0) return { ok: false, problem: found };
    this.busy = true;
    try {
      const written = await this.#write();
      if (!written.ok) this.problems = written.problem;
      return written.ok ? { ok: true, value: this.placement } : written;
    } finally {
      this.busy = false;
    }
  }

  async #write() {
    const { caseload, userId } = this.#around;
    const { caseId, employerId, _id } = this.placement;
    const { endedOn, endReason, again } = this.values;
    const chosen = this.chosen;
    const tasks = this.steps
      .filter(({ step }) => chosen.includes(step.code))
      .map(({ step, dueOn }) => ({
        type: 'task' as const,
        ulid: caseload.newUlid(),
        fields: {
          caseId,
          employerId,
          title: step.title,
          note: step.legalBasis,
          dueOn,
          assigneeId: userId,
          state: 'OPEN' as const,
        },
      }));
    const end = {
      endedOn,
      endReason: endReason || undefined,
      endedInProbation: this.inProbation ?? undefined,
    };
    const back = this.back === 'offered' && again === 'YES';
    const written = await caseload.together({
      changes: [
        { id: _id, patch: () => end },
        ...(back ? [{ id: `mentee:${caseId}`, patch: () => ({ status: 'ACTIVE' }) }] : []),
      ],
      records: tasks,
    });
    if (written.ok) this.taskIds = tasks.map(({ ulid }) => makeId('task', ulid, caseId));
    return written;
  }
}
