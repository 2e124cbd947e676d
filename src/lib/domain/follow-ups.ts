import { addMonths } from './calendar/months.ts';
import { FOLLOW_UP_STEPS } from './catalogues/follow-up-steps.ts';
import { consentInForce, type ConsentFacts } from './consent-state.ts';
import { addDays } from './day.ts';
import type { Mentee } from './mentee.ts';
import type { FollowUp, Placement } from './placement.ts';

type Step = FollowUp['step'];
type Followed = Pick<Placement, 'kind' | 'startOn' | 'endedOn' | 'followUps'>;

/** Work and training are followed up; steps on the way there are not (domain.md K13). */
const FOLLOWED_UP = /^[PT]/;

/** Day on which a step is due: two weeks, 3, 6 and 12 months after the start (T12). */
export function followUpDay(step: Step, startOn: string): string {
  switch (step) {
    case 'W2':
      return addDays(startOn, 14);
    case 'M3':
      return addMonths(startOn, 3);
    case 'M6':
      return addMonths(startOn, 6);
    case 'M12':
      return addMonths(startOn, 12);
  }
}

/**
 * The steps that are still to be asked, with their days. Of a placement that ended only those up to
 * its end: what came after is known.
 */
export function followUpDays(placement: Followed): { step: Step; on: string }[] {
  const { kind, startOn, endedOn, followUps = [] } = placement;
  if (!FOLLOWED_UP.test(kind)) return [];
  return FOLLOW_UP_STEPS.filter((step) => !followUps.some((done) => done.step === step))
    .map((step) => ({ step, on: followUpDay(step, startOn) }))
    .filter(({ on }) => endedOn === undefined || on <= endedOn);
}

/**
 * The step to ask now: the newest that is due. Earlier ones that nobody asked are past; they stay
 * open in the list and can be entered later.
 */
export function dueFollowUp(placement: Followed, today: string): { step: Step; on: string } | null {
  return followUpDays(placement).findLast(({ on }) => on <= today) ?? null;
}

/**
 * Whether somebody may be asked on a day how it goes on: after the end of the support only with
 * consent C5; who was turned down, or went to another project, is not asked from here.
 */
export function mayBeAsked(
  status: Mentee['status'],
  consents: readonly ConsentFacts[],
  day: string,
): boolean {
  if (status === 'REJECTED' || status === 'TRANSFERRED') return false;
  return status !== 'CLOSED' || consentInForce(consents, 'C5', day) !== null;
}

/** The follow-ups with one more; a step asked again replaces its answer. */
export function withFollowUp(followUps: readonly FollowUp[], one: FollowUp): FollowUp[] {
  const others = followUps.filter(({ step }) => step !== one.step);
  return inOrder([...others, one]);
}

/** By their steps; merging leaves them in the order in which they were written. */
export function inOrder(followUps: readonly FollowUp[] = []): FollowUp[] {
  return followUps.toSorted(
    (a, b) => FOLLOW_UP_STEPS.indexOf(a.step) - FOLLOW_UP_STEPS.indexOf(b.step),
  );
}
