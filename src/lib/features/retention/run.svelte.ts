import { SvelteMap } from 'svelte/reactivity';
import type { Problem } from '#lib/domain/problem.ts';
import { eraseMany, type DueCase } from '#lib/records/retention.ts';

/** One deletion run: all that is due, but for what a person has taken out of it. */
export class Run {
  /** Cases that stay this time. */
  readonly kept = new SvelteMap<string, true>();
  progress = $state.raw<{ done: number; all: number } | null>(null);
  problem = $state.raw<Problem | null>(null);

  chosen(due: readonly DueCase[]): DueCase[] {
    return due.filter(({ caseId }) => !this.kept.has(caseId));
  }

  /** Answers how many are gone; null where it did not come to its end. */
  async confirm(chosen: readonly DueCase[]): Promise<number | null> {
    if (this.progress || chosen.length === 0) return null;
    const idsOf = (takes: DueCase['takes']) =>
      chosen.filter((one) => one.takes === takes).map(({ caseId }) => caseId);
    const all = chosen.length;
    this.problem = null;
    this.progress = { done: 0, all };
    const answer = await eraseMany(
      { cases: idsOf('CASE'), notes: idsOf('NOTES'), why: 'TERM' },
      (done) => (this.progress = { done, all }),
    );
    this.progress = null;
    if (!answer.ok) this.problem = answer.problem;
    return answer.ok ? all : null;
  }
}
