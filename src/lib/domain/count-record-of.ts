import { daysBetween } from './day.ts';
import { RESIDENCE_STATUSES } from './catalogues/residence-status.ts';
import type { Contact } from './contact.ts';
import type { AgeGroup, CountRecord, EmployerCount } from './count-record.ts';
import type { Mentee } from './mentee.ts';
import type { Placement } from './placement.ts';

/** Told by name; the programme's most frequent ones (domain.md 2: first ten, and all others). */
const COUNTED_NATIONALITIES = ['SY', 'AF', 'UA', 'IQ', 'IR', 'VE', 'TR', 'RU', 'ER', 'SO'];

/** Statuses in which a case was never admitted (domain.md 2, K1). */
const NOT_ADMITTED: readonly Mentee['status'][] = ['INQUIRY', 'WAITING', 'CLEARING', 'REJECTED'];

/** Topics of accompanying an employer (domain.md 2, K4). */
const EMPLOYER_TOPICS = ['A1', 'A2', 'A3', 'A4'];

export interface CountedCase {
  mentee: Mentee;
  contacts: readonly Contact[];
  placements: readonly Placement[];
}

/** What of a case counts on after its erasure; null for one that was never admitted. */
export function countRecordOf(
  { mentee, contacts, placements }: CountedCase,
  today: string,
): CountRecord | null {
  const { agreementSignedOn: admitted, endedOn } = mentee;
  if (!admitted || NOT_ADMITTED.includes(mentee.status)) return null;
  const status = RESIDENCE_STATUSES.find(({ code }) => code === mentee.residence?.statusCode);
  return {
    version: 1,
    projectId: mentee.projectId,
    admitted: monthOf(admitted),
    status: mentee.status,
    careDays: careDays(admitted, endedOn ?? today),
    ...given({
      ended: endedOn && monthOf(endedOn),
      endReason: mentee.endReason,
      ageGroup: ageGroup(mentee.birthDate, admitted),
      gender: mentee.gender,
      nationality: nationality(mentee.nationalities?.[0]),
      ags: mentee.address?.ags,
      targetGroup: status?.targetGroup,
      statusClass: status?.statusClass,
      germanLevel: mentee.germanLevel,
      benefitRegime: mentee.benefitRegime,
      mainPath: mentee.mainPath,
    }),
    placements: placements.filter(stands).map((one) => ({
      kind: one.kind,
      start: monthOf(one.startOn),
      socialInsurance: one.socialInsurance,
      proven: one.proof !== 'NONE',
      ...given({
        adequate: one.qualificationAdequate,
        ended: one.endedOn && monthOf(one.endedOn),
        endReason: one.endReason,
      }),
    })),
    contacts: contactCounts(contacts),
  };
}

/** Employers that had to do with the case, by month. */
export function employerCountsOf({ mentee, contacts, placements }: CountedCase): EmployerCount[] {
  const { projectId } = mentee;
  const met = contacts.filter(
    (one) =>
      tookPlace(one) &&
      (one.durationMin ?? 0) > 0 &&
      one.topics.some((topic) => EMPLOYER_TOPICS.includes(topic)),
  );
  const seen = new Map<string, EmployerCount>();
  const note = (employerId: string | undefined, day: string): void => {
    const month = monthOf(day);
    if (employerId) seen.set(`${employerId} ${month}`, { projectId, employerId, month });
  };
  for (const { employerId, date } of met) note(employerId, date);
  for (const { employerId, startOn } of placements.filter(stands)) note(employerId, startOn);
  return [...seen.values()];
}

/** By the day of admission (domain.md 2); undefined where the birth date is not known. */
export function ageGroup(birthDate: string | undefined, on: string): AgeGroup | undefined {
  if (!birthDate) return undefined;
  const had = birthDate.slice(5) <= on.slice(5) ? 0 : 1;
  const age = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - had;
  if (age < 15) return '-14';
  if (age < 18) return '15-17';
  if (age < 25) return '18-24';
  if (age < 35) return '25-34';
  if (age < 45) return '35-44';
  return age < 55 ? '45-54' : '55+';
}

const nationality = (first: string | undefined): string | undefined =>
  first === undefined || COUNTED_NATIONALITIES.includes(first) ? first : 'OTHER';

const monthOf = (day: string): string => day.slice(0, 7);

const stands = ({ deletedAt }: { deletedAt?: string | undefined }): boolean =>
  deletedAt === undefined;

const tookPlace = (contact: Contact): boolean => contact.state === 'DONE' && stands(contact);

/** First and last day count (domain.md 2, K15). */
function careDays(from: string, to: string): Record<string, number> {
  const days: Record<string, number> = {};
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const first = from > `${year}-01-01` ? from : `${year}-01-01`;
    const last = to < `${year}-12-31` ? to : `${year}-12-31`;
    days[String(year)] = Math.round((daysBetween(first, last) + 1) / 10) * 10;
  }
  return days;
}

function contactCounts(contacts: readonly Contact[]): CountRecord['contacts'] {
  const counts = new Map<string, CountRecord['contacts'][0]>();
  for (const contact of contacts.filter(tookPlace)) {
    const { date, contactType: type, durationMin = 0 } = contact;
    const topics = [...contact.topics].sort();
    const key = JSON.stringify([monthOf(date), type, topics]);
    const known = counts.get(key) ?? { month: monthOf(date), type, topics, count: 0, minutes: 0 };
    counts.set(key, { ...known, count: known.count + 1, minutes: known.minutes + durationMin });
  }
  return [...counts.values()];
}

/** Only what there is. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
