import { fundingShort } from '#lib/domain/catalogues/funding-timing.ts';
import type { Funding } from '#lib/domain/funding.ts';
import { de } from '#lib/i18n/de/funding.ts';
import { fundingStateLabels } from '#lib/i18n/labels-case-file.de.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import { session } from '#lib/records/session.svelte.ts';
import { toast } from '#lib/ui/index.ts';

const NEXT = { IDEA: 'ADVISED', ADVISED: 'APPLIED', APPLIED: 'APPROVED' } as const;

/** One tap further: discussed, applied for today, granted today; with a way back. */
export async function takeNextState(funding: Funding, today: string): Promise<void> {
  const { caseload } = session;
  const { state, _id, appliedOn, decidedOn, offerCode } = funding;
  if (!caseload || !(state in NEXT)) return;
  const next = NEXT[state as keyof typeof NEXT];
  const result = await caseload.update<'funding'>(_id, {
    state: next,
    ...(next === 'APPLIED' ? { appliedOn: today } : {}),
    ...(next === 'APPROVED' ? { decidedOn: today } : {}),
  });
  if (!result.ok) {
    toast.show({ text: result.problem.map(problemText).join(' '), seconds: 10 });
    return;
  }
  toast.undoable(de.nextDone(fundingShort(offerCode), fundingStateLabels[next]), () =>
    caseload.update<'funding'>(_id, { state, appliedOn, decidedOn }),
  );
}
