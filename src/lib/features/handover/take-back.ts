import { isOpenHandover, mayTakeBack } from '#lib/domain/handover-steps.ts';
import type { Handover } from '#lib/domain/handover.ts';
import { de } from '#lib/i18n/de/handover.ts';
import { problemText } from '#lib/i18n/problems.de.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { takeHandoverBack } from '#lib/records/handing-over.ts';
import { session } from '#lib/records/session.svelte.ts';
import { toast } from '#lib/ui/index.ts';

/** Whether this person can undo the handover today, on this device. */
export function canTakeBack(handover: Handover): boolean {
  const { user, caseload } = session;
  if (!user || !caseload?.mentee(handover.subjectCaseId)) return false;
  return user.role === 'COORDINATOR'
    ? isOpenHandover(handover, clock.today)
    : mayTakeBack(handover, user.id, clock.today);
}

/** What the button says: who got the case gives it back, everyone else takes it back. */
export function takeBackLabel(handover: Handover): string {
  return handover.toIds.includes(session.user?.id ?? '') ? de.back.give : de.back.action;
}

export async function takeBackNow(handover: Handover): Promise<void> {
  if (!session.caseload) return;
  const result = await takeHandoverBack(session.caseload, handover._id, clock.now);
  if (result.ok) toast.show({ text: de.back.done });
  else toast.show({ text: [de.back.failed, ...result.problem.map(problemText)].join(' ') });
}
