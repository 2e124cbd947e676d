import { factsOf, resultOf } from '#lib/domain/admission/facts.ts';
import {
  isAnswered,
  questionsFor,
  type AdmissionQuestion,
} from '#lib/domain/admission/questions.ts';
import { admissionRulesFor } from '#lib/domain/admission/rules.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { recordPatch, type AdmissionValues } from './admission-values.ts';
import { keepCheck, storedResult } from './keep-check.ts';

/** An admission check while it is made: asked, looked at, kept. */
export class AdmissionForm {
  values: AdmissionValues;
  /** Questions without an answer, after somebody wanted to see the result. */
  missing = $state.raw<readonly AdmissionQuestion[]>([]);
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  /** What the record knew when the check was begun. */
  readonly known: AdmissionValues;
  readonly #caseload: Caseload;
  readonly #caseId: string;
  readonly #day: string;
  readonly #assessed: string;

  constructor(of: {
    caseload: Caseload;
    caseId: string;
    known: AdmissionValues;
    draft: AdmissionValues | null;
    /** Today, `YYYY-MM-DD`, Europe/Berlin. */
    day: string;
    /** Day that the years are counted to: that of the agreement, else today (domain.md 1.5). */
    assessed: string;
  }) {
    this.#caseload = of.caseload;
    this.#caseId = of.caseId;
    this.#day = of.day;
    this.#assessed = of.assessed;
    this.known = of.known;
    this.values = $state(structuredClone(of.draft ?? of.known));
  }

  get dirty(): boolean {
    return JSON.stringify(this.values) !== JSON.stringify(this.known);
  }
  get asked(): AdmissionQuestion[] {
    return questionsFor(this.values);
  }
  get check() {
    const { germanLevel } = this.values;
    const facts = factsOf($state.snapshot(this.values), {
      assessmentDate: this.#assessed,
      germanLevel,
    });
    return { facts, ...storedResult(resultOf(facts, admissionRulesFor(this.#assessed))) };
  }

  /** Whether an answer is the one that the record gave. */
  isKnown(question: AdmissionQuestion): boolean {
    return isAnswered(question, this.known) && isSame(question, this.known, this.values);
  }

  /** Shows the result where every question that matters has its answer; true if it did. */
  show(): boolean {
    this.missing = this.asked.filter((question) => !isAnswered(question, this.values));
    this.values.shown = this.missing.length === 0;
    return this.values.shown;
  }

  startAnew(): void {
    Object.assign(this.values, structuredClone(this.known));
    this.missing = [];
    this.problems = [];
  }

  /** True once the check is durable on this device, with what it adds to the record. */
  async keep(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      const values = $state.snapshot(this.values);
      const kept = await keepCheck(this.#caseload, {
        caseId: this.#caseId,
        check: this.check,
        patch: (now) => recordPatch(now, values),
        day: this.#day,
        followUpOn: values.followUpOn,
      });
      this.problems = kept.ok ? [] : kept.problem;
      return kept.ok;
    } finally {
      this.busy = false;
    }
  }
}

function isSame(question: AdmissionQuestion, a: AdmissionValues, b: AdmissionValues): boolean {
  const of = (v: AdmissionValues): unknown =>
    ({
      RESIDENCE: [v.residence],
      STATUS: [v.statusCode, v.underlyingStatusCode],
      FAMILY: [v.family, v.sponsorStatusCode],
      FORMERLY: [v.formerly],
      MIGRATION: [v.migration],
      SINCE: [v.since],
      GERMAN: [v.german],
      WORK_BAN: [v.workBan],
    })[question];
  return JSON.stringify(of(a)) === JSON.stringify(of(b));
}
