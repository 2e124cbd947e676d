import { berlinDay } from './berlin-day.ts';
import { addDays } from './day.ts';
import type { Handover } from './handover.ts';
import type { Deputy, Mentee } from './mentee.ts';
import { responsibleFor } from './responsibility.ts';

/** The fields of a case that say who works on it. */
export type Assignment = Pick<Mentee, 'mentorIds' | 'deputies'>;
type Assigned = Assignment & Pick<Mentee, 'createdBy'>;
type Protocol = Pick<Handover, 'createdAt' | 'createdBy' | 'fromIds' | 'toIds' | 'undoneAt'>;

/** Most people that a case may name as responsible, or as deputies. */
const MOST = 10;

/** Who changes hands: what the protocol names, without those for whom nothing changes. */
export interface Hands {
  fromIds: readonly string[];
  toIds: readonly string[];
}

/**
 * Who would give the case away: a mentor the own part, the coordination everybody's. Empty where
 * the person has nothing to give.
 */
export function giversOf(
  mentee: Assigned,
  person: { id: string; coordinates: boolean },
): readonly string[] {
  const responsible = responsibleFor(mentee);
  return person.coordinates ? responsible : responsible.filter((id) => id === person.id);
}

/** What really changes hands, or null where nothing does or nobody would be left. */
export function handsOf(mentee: Assigned, wish: Hands): Hands | null {
  const responsible = responsibleFor(mentee);
  const fromIds = responsible.filter((id) => wish.fromIds.includes(id) && !wish.toIds.includes(id));
  const toIds = unique(wish.toIds).filter((id) => !responsible.includes(id));
  const staying = responsible.filter((id) => !fromIds.includes(id));
  if (fromIds.length + toIds.length === 0 || staying.length + toIds.length === 0) return null;
  return { fromIds, toIds };
}

/**
 * The case in new hands. Who gave it stands in until the next day, so that it does not vanish from
 * that phone at once and can be taken back.
 */
export function handOver(mentee: Assigned, { fromIds, toIds }: Hands, today: string): Assignment {
  const until = addDays(today, 1);
  const kept = standingDeputies(mentee, today).filter(
    ({ userId }) => !toIds.includes(userId) && !fromIds.includes(userId),
  );
  return {
    mentorIds: replaced(responsibleFor(mentee), fromIds, toIds),
    deputies: [...fromIds.map((userId) => ({ userId, until })), ...kept].slice(0, MOST),
  };
}

/** The case back in the hands that gave it; what others changed since stays. */
export function takeBack(mentee: Assigned, { fromIds, toIds }: Hands, today: string): Assignment {
  return {
    mentorIds: replaced(responsibleFor(mentee), toIds, fromIds),
    deputies: standingDeputies(mentee, today).filter(({ userId }) => !fromIds.includes(userId)),
  };
}

/** Last day (Europe/Berlin) on which a handover can be taken back: the day after. */
export function graceEnds(handover: Pick<Handover, 'createdAt'>): string {
  return addDays(berlinDay(handover.createdAt), 1);
}

/** Whether a handover can still be undone by anybody on that day. */
export function isOpenHandover(handover: Protocol, today: string): boolean {
  return handover.undoneAt === undefined && today <= graceEnds(handover);
}

/**
 * Whether a person may undo a handover on that day: who is named in it, on either side, or wrote
 * it. Client and server ask this; coordinators may do it anyway.
 */
export function mayTakeBack(handover: Protocol, userId: string, today: string): boolean {
  const { fromIds, toIds, createdBy } = handover;
  return isOpenHandover(handover, today) && [...fromIds, ...toIds, createdBy].includes(userId);
}

/** Somebody stands in until a day, the last one; a second time the newer day counts. */
export function withDeputy(mentee: Assigned, deputy: Deputy, today: string): Assignment {
  const others = standingDeputies(mentee, today).filter(({ userId }) => userId !== deputy.userId);
  return { mentorIds: mentee.mentorIds, deputies: [deputy, ...others].slice(0, MOST) };
}

export function withoutDeputy(mentee: Assigned, userId: string, today: string): Assignment {
  return {
    mentorIds: mentee.mentorIds,
    deputies: standingDeputies(mentee, today).filter((deputy) => deputy.userId !== userId),
  };
}

/** Deputies of today and later; those of the past are history. */
export function standingDeputies(mentee: Pick<Mentee, 'deputies'>, today: string): Deputy[] {
  return (mentee.deputies ?? []).filter(({ until }) => until >= today);
}

/** Whether a deputy is only the giver of a handover on the day of grace, not a stand-in. */
export function isGrace(
  caseId: string,
  deputy: Deputy,
  handovers: readonly Pick<Handover, 'subjectCaseId' | 'fromIds' | 'createdAt' | 'undoneAt'>[],
): boolean {
  return handovers.some(
    (one) =>
      one.subjectCaseId === caseId &&
      one.undoneAt === undefined &&
      one.fromIds.includes(deputy.userId) &&
      deputy.until <= graceEnds(one),
  );
}

/** ULIDs of the cases in which a person stands in for somebody on that day. */
export function standsInFor(
  mentees: readonly Mentee[],
  handovers: readonly Handover[],
  userId: string,
  today: string,
): string[] {
  return mentees.flatMap((mentee) => {
    const caseId = mentee._id.slice('mentee:'.length);
    const own = standingDeputies(mentee, today).filter((deputy) => deputy.userId === userId);
    return own.some((deputy) => !isGrace(caseId, deputy, handovers)) ? [caseId] : [];
  });
}

/** `out` leaves the list and `into` takes its place; the order of the others stays. */
function replaced(
  list: readonly string[],
  out: readonly string[],
  into: readonly string[],
): string[] {
  const first = list.findIndex((id) => out.includes(id));
  const at = first === -1 ? list.length : first;
  const rest = (part: readonly string[]) =>
    part.filter((id) => !out.includes(id) && !into.includes(id));
  const next = unique([...rest(list.slice(0, at)), ...into, ...rest(list.slice(at))]);
  return (next.length > 0 ? next : [...list]).slice(0, MOST);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
