import { outcomeOf } from '#lib/domain/admission/outcome.ts';
import type { AdmissionCheck } from '#lib/domain/admission-check.ts';
import { addDays } from '#lib/domain/day.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { de } from '#lib/i18n/de/admission.ts';

type Told = Pick<AdmissionCheck, 'eligibility' | 'decision' | 'facts' | 'row'>;

export interface FollowUp {
  title: string;
  dueOn: string;
}

/** Days until it is looked at again, where nobody says another day. */
const DAYS = { language: 90, capacity: 14, date: 7, german: 7, move: 30 } as const;

function kindOf(check: Told): keyof typeof DAYS | null {
  const outcome = outcomeOf(check);
  if (check.row === 1) return check.facts.movePlanned && outcome === 'REFER' ? 'move' : null;
  if (outcome === 'CLEAR') return check.row === 8 ? 'date' : 'german';
  if (outcome === 'WAIT') return check.row === 3 ? 'language' : 'capacity';
  return outcome === 'DECIDE' && check.row === 9 ? 'capacity' : null;
}

/** What has to be done later, as a task; null where nothing is left to do. */
export function followUpOf(check: Told, day: string): FollowUp | null {
  const kind = kindOf(check);
  return kind && { title: de.tasks[kind], dueOn: addDays(day, DAYS[kind]) };
}

/** Tasks that a check made; a newer check settles those that it does not want again. */
export const isFollowUp = (title: string): boolean => Object.values(de.tasks).includes(title);

/** A case that is decided upon still; who is in mentoring stays there (domain.md 1.5, e). */
const OPEN: readonly Mentee['status'][] = ['INQUIRY', 'WAITING', 'CLEARING', 'REJECTED'];

/** What a check makes of the state of the case; nothing is rejected without a person saying so. */
export function statusPatch(
  { status }: Pick<Mentee, 'status'>,
  check: Told,
  day: string,
): Partial<Pick<Mentee, 'status' | 'endedOn' | 'endReason'>> {
  if (!OPEN.includes(status)) return {};
  if (check.decision === 'REJECT') return { status: 'REJECTED', endedOn: day };
  const to = statusOf(check);
  if (to === null || to === status) return {};
  const ended = status === 'REJECTED' ? { endedOn: undefined, endReason: undefined } : {};
  return { status: to, ...ended };
}

function statusOf(check: Told): Mentee['status'] | null {
  const outcome = outcomeOf(check);
  if (outcome === 'REFER') return check.facts.movePlanned ? 'INQUIRY' : null;
  if (outcome === 'WAIT' || check.eligibility === 'WAITLIST_CAPACITY')
    return outcome === 'GO' ? 'CLEARING' : 'WAITING';
  return 'CLEARING';
}
