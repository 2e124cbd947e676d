import { resultOf } from '#lib/domain/admission/facts.ts';
import { outcomeOf, ulidOfCheck } from '#lib/domain/admission/outcome.ts';
import { admissionRules, admissionRulesFor } from '#lib/domain/admission/rules.ts';
import { roomIn, type Occupancy } from '#lib/domain/admission/occupancy.ts';
import type { DecidedGroup } from '#lib/domain/admission/eligibility.ts';
import type { AdmissionCheck, CheckDecision, CheckFacts } from '#lib/domain/admission-check.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { DatePrecision } from '#lib/domain/record.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { keepCheck, storedResult } from './keep-check.ts';

/** The coordination's word on a check: what it knows better, what it decides, and why. */
export class DecisionForm {
  decision = $state<CheckDecision | ''>('');
  capacity = $state<'YES' | 'NO' | ''>('');
  group = $state<DecidedGroup | ''>('');
  since = $state<{ day: string; precision: DatePrecision }>({ day: '', precision: 'DAY' });
  reason = $state('');
  tried = $state(false);
  busy = $state(false);
  problems = $state.raw<readonly Problem[]>([]);
  readonly check: AdmissionCheck;
  /** How full the project is, as far as this device knows. */
  readonly occupancy: Occupancy | null;

  constructor(check: AdmissionCheck, occupancy: Occupancy | null = null) {
    const { facts, decidedGroup = '' } = check;
    this.check = check;
    this.occupancy = occupancy;
    this.group = decidedGroup;
    const room = occupancy ? roomIn(occupancy) : 'OPEN';
    const known = room === 'OPEN' ? facts.capacity : room;
    this.capacity = known === 'OPEN' ? '' : known;
    this.since = {
      day: facts.inSaxonySince ?? '',
      precision: facts.inSaxonySincePrecision ?? 'DAY',
    };
  }

  /** The table leaves the group to the coordination. */
  get choosesGroup(): boolean {
    return this.check.groupRow === 'Z6';
  }
  get isOther(): boolean {
    return (this.choosesGroup ? this.group : this.check.targetGroup) === 'S_ANDERE';
  }
  get facts(): CheckFacts {
    const { day, precision } = this.since;
    return {
      ...this.check.facts,
      ...(day ? { inSaxonySince: day, inSaxonySincePrecision: precision } : {}),
      ...(this.isOther && this.capacity ? { capacity: this.capacity, ...this.#counted } : {}),
    };
  }
  get #counted(): Pick<CheckFacts, 'places' | 'placesTaken'> {
    const { places, taken } = this.occupancy ?? { places: null };
    return places === null
      ? { places: undefined, placesTaken: undefined }
      : { places, placesTaken: taken };
  }
  get result() {
    const { ruleSetVersion: version, facts } = this.check;
    const rules = admissionRules(version) ?? admissionRulesFor(facts.assessmentDate);
    return storedResult(resultOf(this.facts, rules, this.decidedGroup));
  }
  get decidedGroup(): DecidedGroup | undefined {
    return (this.choosesGroup && this.group) || undefined;
  }
  /** No word of anybody admits after the five years (domain.md 1.5, row 7). */
  get barred(): boolean {
    return this.decision === 'ADMIT' && this.result.eligibility === 'NOT_ELIGIBLE_FIVE_YEARS';
  }
  /** The word is another than the result would have it. */
  get against(): boolean {
    const { eligibility } = this.result;
    if (this.decision === 'ADMIT')
      return eligibility !== 'ELIGIBLE_SECONDARY' && outcomeOf({ eligibility }) !== 'GO';
    return this.decision === 'REJECT' && eligibility.startsWith('ELIGIBLE');
  }
  get missing(): boolean {
    const { decision, capacity, group, reason } = this;
    if (decision === '' || reason.trim() === '' || this.barred) return true;
    if (this.choosesGroup && group === '' && decision === 'ADMIT') return true;
    return this.isOther && capacity === '';
  }

  /** True once the decision is durable on this device; the check it is about stays as it was. */
  async save(caseload: Caseload, day: string): Promise<boolean> {
    this.tried = true;
    const { decision, decidedGroup, check } = this;
    if (this.missing || this.busy || decision === '') return false;
    this.busy = true;
    try {
      const { day: since, precision } = this.since;
      const corrected = since !== (check.facts.inSaxonySince ?? '') && since !== '';
      const kept = await keepCheck(caseload, {
        caseId: check.caseId,
        check: {
          facts: this.facts,
          ...this.result,
          decides: check.decides ?? ulidOfCheck(check),
          decision,
          ...(decidedGroup ? { decidedGroup } : {}),
          reason: this.reason.trim(),
        },
        patch: () => (corrected ? { inSaxonySince: since, inSaxonySincePrecision: precision } : {}),
        day,
      });
      this.problems = kept.ok ? [] : kept.problem;
      return kept.ok;
    } finally {
      this.busy = false;
    }
  }
}
