import { addMonths, endOfMonth } from '../calendar/months.ts';
import { WAITING_TIMES } from '../catalogues/waiting-times.ts';
import { SAFE_ORIGINS } from '../catalogues/safe-origins.ts';
import { caseOf } from '../id.ts';
import type { Mentee } from '../mentee.ts';
import type { Permit } from '../permit.ts';
import { deadline, type Deadline } from './deadline.ts';
import type { CaseRecords } from './records.ts';

/** T03 and T06: a permission to work that ends, and the wait for one. */
export function permitDeadlines(
  mentee: Mentee,
  { permits }: Pick<CaseRecords, 'permits'>,
): Deadline[] {
  return [...workPermitEnd(mentee), ...waitOver(mentee, permits)];
}

function workPermitEnd(mentee: Mentee): Deadline[] {
  const end = mentee.residence?.workPermitUntil;
  return end === undefined ? [] : [deadline('T03', sourceOf(mentee, end), end)];
}

/** What the document says already about work: the wait is over, or of no use. */
const ANSWERED = ['ERWERB_ERLAUBT', 'BESCH_ERLAUBT', 'NUR_TAETIGKEIT_ALS'];

/** The first day on which work may be permitted to somebody in the asylum procedure. */
function waitOver(mentee: Mentee, permits: readonly Permit[]): Deadline[] {
  const { residence } = mentee;
  if (!residence || ANSWERED.includes(residence.workPermitText ?? '')) return [];
  const safe: readonly string[] = SAFE_ORIGINS.countries;
  if (mentee.nationalities?.some((country) => safe.includes(country))) return [];
  const since = waitingSince(mentee, permits);
  if (since === null) return [];
  const inCentre = mentee.accommodation === 'EAE';
  const ends = WAITING_TIMES.filter(
    ({ codes, receptionCentre }) =>
      codes.includes(residence.statusCode) &&
      (receptionCentre === undefined || receptionCentre === inCentre),
  ).flatMap(({ months, validFrom, validTo }) => {
    const end = addMonths(since, months);
    // Who was waiting when the law changed is helped by the new one from its first day on.
    const day = end < validFrom ? validFrom : end;
    return validTo === undefined || day <= validTo ? [day] : [];
  });
  const [first] = ends.sort();
  return first === undefined ? [] : [deadline('T06', sourceOf(mentee, since), first)];
}

/**
 * The wait runs from the asylum application, which the Ankunftsnachweis dates best (§ 55 (1) AsylG);
 * else from the entry. Null where only a year is known.
 */
function waitingSince(mentee: Mentee, permits: readonly Permit[]): string | null {
  const issued = (code: string) =>
    permits
      .flatMap(({ statusCode, issuedOn }) => (statusCode === code && issuedOn ? [issuedOn] : []))
      .sort()[0];
  const { inGermanySince: entered, inGermanySincePrecision: precision = 'DAY' } = mentee;
  const entry =
    entered === undefined || precision === 'YEAR' || precision === 'UNKNOWN'
      ? undefined
      : precision === 'MONTH'
        ? endOfMonth(entered)
        : entered;
  return issued('ASY_AKN') ?? entry ?? issued('ASY_GEST') ?? null;
}

function sourceOf(mentee: Mentee, date: string) {
  return { caseId: caseOf(mentee._id) ?? '', id: mentee._id, date };
}
