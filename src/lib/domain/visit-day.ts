import type { Contact } from './contact.ts';
import { roadKm, travelMinutes } from './travel.ts';

/** An appointment that nobody gave a length takes so long (domain.md 6.1). */
const USUAL_MINUTES = 60;

/** When something takes place, and how long. */
interface Timed extends Pick<Contact, 'time' | 'durationMin'> {
  /** Somebody else's appointment: it stands in its place of the day, off the way. */
  others?: boolean;
}

/** The way from the stop before. */
export interface Leg {
  /** To allow for it. */
  minutes: number;
  km: number;
  /** Minutes left between the end of the one visit and setting out for the next; null without times. */
  spare: number | null;
}

export interface Stop<V> {
  visit: V;
  zip: string | null;
  /** Whether a visit comes before it, so that there is a way to it. */
  hasWay: boolean;
  /** Null without a way, and where a postcode is not known. */
  leg: Leg | null;
}

/** Minutes since midnight of `HH:mm`. */
const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * The appointments of a day in order, with the way between them. `zipOf` says where one is. Those
 * without a time of day come last and have a way, but nothing to spare.
 */
export function visitDay<V extends Timed>(
  visits: readonly V[],
  zipOf: (visit: V) => string | null,
): Stop<V>[] {
  const sorted = [...visits].sort((a, b) => (a.time ?? '99').localeCompare(b.time ?? '99'));
  let before: V | undefined;
  return sorted.map((visit): Stop<V> => {
    const zip = zipOf(visit);
    if (visit.others) return { visit, zip, hasWay: false, leg: null };
    const leg = before ? legOf(before, visit, zipOf(before), zip) : null;
    const stop = { visit, zip, hasWay: before !== undefined, leg };
    before = visit;
    return stop;
  });
}

function legOf(before: Timed, next: Timed, from: string | null, to: string | null): Leg | null {
  if (from === null || to === null) return null;
  const minutes = travelMinutes(from, to);
  const km = roadKm(from, to);
  if (minutes === null || km === null) return null;
  if (!before.time || !next.time) return { minutes, km, spare: null };
  const over = minutesOf(before.time) + (before.durationMin ?? USUAL_MINUTES);
  return { minutes, km, spare: minutesOf(next.time) - over - minutes };
}

/** Postcode in a free text ("Markt 1, 02625 Bautzen"); null where there is none. */
export function zipIn(text: string | undefined): string | null {
  return /(?<!\d)\d{5}(?!\d)/.exec(text ?? '')?.[0] ?? null;
}

/** Kilometres of a month, newest day first, of contacts that carry some. */
export function kilometresOf(
  contacts: readonly Contact[],
  of: { mentorId: string; month: string },
): { rows: Contact[]; km: number } {
  const rows = contacts
    .filter(
      (c) =>
        c.mentorId === of.mentorId &&
        c.state === 'DONE' &&
        c.date.startsWith(of.month) &&
        (c.travelKm ?? 0) > 0,
    )
    .sort((a, b) => `${b.date}${b.time ?? ''}`.localeCompare(`${a.date}${a.time ?? ''}`));
  const km = rows.reduce((sum, c) => sum + (c.travelKm ?? 0), 0);
  return { rows, km: Math.round(km * 10) / 10 };
}
