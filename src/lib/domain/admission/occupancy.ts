import type { AdmissionCheck, CheckFacts } from '../admission-check.ts';
import { berlinDay } from '../berlin-day.ts';
import type { Capacity } from '../capacity.ts';
import { daysBetween } from '../day.ts';
import type { Mentee } from '../mentee.ts';
import { checkInForce, outcomeOf } from './outcome.ts';

/**
 * Who has a place: whoever is mentored, and whoever rests and comes back. Aftercare
 * takes none: the place is free for the next one.
 */
const TAKES_PLACE: readonly Mentee['status'][] = ['ACTIVE', 'PAUSED'];
/** Not mentored yet, and not turned away. */
const BEFORE: readonly Mentee['status'][] = ['INQUIRY', 'WAITING', 'CLEARING'];
/** The protected who wait for longer go before the others (domain.md 1.5, b). */
const WAIT_DAYS = 14;

export interface Occupancy {
  /** Null where nobody has set it for this day. */
  places: number | null;
  taken: number;
  /** Admitted, and the agreement is not signed yet. */
  promised: number;
  /** Protected people and their families who have waited for more than `WAIT_DAYS`. */
  waitingFirst: number;
}

/** Places of a project on a day; null before the first one that was set. */
export const placesOn = (capacity: Capacity, day: string): number | null =>
  capacity
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<Capacity[number] | null>(
      (last, row) => (last && last.validFrom > row.validFrom ? last : row),
      null,
    )?.places ?? null;

type Case = Pick<Mentee, '_id' | 'status' | 'deletedAt'>;

/** How full a project is on a day (`YYYY-MM-DD`, Berlin), reckoned from its cases. */
export function occupancyOf(
  of: { mentees: readonly Case[]; checks: readonly AdmissionCheck[]; capacity: Capacity },
  day: string,
): Occupancy {
  const byCase = new Map<string, AdmissionCheck[]>();
  for (const check of of.checks)
    byCase.set(check.caseId, [...(byCase.get(check.caseId) ?? []), check]);
  const here = of.mentees.filter(({ deletedAt }) => deletedAt === undefined);
  const before = here
    .filter(({ status }) => BEFORE.includes(status))
    .flatMap(({ _id, status }) => {
      const check = checkInForce(byCase.get(_id.slice('mentee:'.length)) ?? []);
      return check ? [{ status, check }] : [];
    });
  return {
    places: placesOn(of.capacity, day),
    taken: here.filter(({ status }) => TAKES_PLACE.includes(status)).length,
    promised: before.filter(({ check }) => outcomeOf(check) === 'GO').length,
    waitingFirst: before.filter(
      ({ status, check }) => status === 'WAITING' && waitsFirst(check, day),
    ).length,
  };
}

/** Who waits for the language (row 3) waits for no place. */
const waitsFirst = (check: AdmissionCheck, day: string): boolean =>
  check.targetGroup.startsWith('P') &&
  check.eligibility !== 'NOT_YET_LANGUAGE' &&
  daysBetween(berlinDay(Date.parse(check.createdAt)), day) > WAIT_DAYS;

/**
 * Whether there is room for others than the protected (domain.md 1.5, b): fewer cases than places,
 * and none of the protected has waited for too long. Open where the number of places is not known.
 */
export function roomIn({ places, taken, waitingFirst }: Occupancy): CheckFacts['capacity'] {
  if (places === null) return 'OPEN';
  return taken < places && waitingFirst === 0 ? 'YES' : 'NO';
}
