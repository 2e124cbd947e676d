import { consentInForce, consentState, type ConsentFacts } from './consent-state.ts';
import type { Mentee } from './mentee.ts';
import type { Problem } from './problem.ts';

type Status = Mentee['status'];

/** What of a case decides. */
export type CaseStanding = Pick<Mentee, 'status' | 'heldStatus'>;

/**
 * Without C1 no case becomes ACTIVE (domain.md 3, Art. 6 GDPR). A case that is active already stays
 * so: it may have been taken over with a consent on paper, and withdrawing it is for a person to
 * settle.
 */
export function activationProblem(
  of: { before: Status | null; after: Status },
  consents: readonly ConsentFacts[],
  day: string,
): Problem | null {
  if (of.after !== 'ACTIVE' || of.before === 'ACTIVE') return null;
  if (consentInForce(consents, 'C1', day)) return null;
  return { code: 'consent-missing', field: 'status' };
}

/**
 * The same case with what was said about its status kept beside it: it stays as it was, or in
 * clearing (domain.md 1.5), and becomes active as soon as C1 is there. Nothing else changes.
 */
export function heldBack<T extends CaseStanding>(of: T, before: Status | null): T {
  return { ...of, status: before ?? 'CLEARING', heldStatus: 'ACTIVE' };
}

/** Statuses in which personal data is worked with, which C1 allows. */
const WORKING: readonly Status[] = ['ACTIVE', 'PAUSED', 'AFTERCARE'];

export type C1Standing = 'waiting' | 'ready' | 'ended' | 'missing';

/**
 * What C1 means for a case today. `waiting`: it is to become active and has no C1. `ready`: it has
 * one by now. `ended`: somebody worked with it, and C1 was withdrawn, refused or is over, so that
 * processing has to end (Art. 7 (3), 17 (1) b GDPR). `missing`: active without one ever taken here.
 * Null where nothing is to be done, and of a restricted case, with which nothing may be done.
 */
export function c1Standing(
  { status, heldStatus, restriction }: CaseStanding & Pick<Mentee, 'restriction'>,
  consents: readonly ConsentFacts[],
  day: string,
): C1Standing | null {
  if (restriction) return null;
  const held = status !== 'ACTIVE' && heldStatus === 'ACTIVE';
  if (!held && !WORKING.includes(status)) return null;
  const state = consentState(consents, 'C1', day);
  if (held) return state === 'given' ? 'ready' : 'waiting';
  if (state === 'given') return null;
  if (state !== 'missing') return 'ended';
  return status === 'ACTIVE' ? 'missing' : null;
}
