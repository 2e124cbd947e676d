import { foldKey } from '../fold.ts';
import type { Mentee } from '../mentee.ts';
import { phoneticKey } from '../phonetics.ts';

/** The fields of a mentee that the comparison reads, whether stored or about to be imported. */
export type MenteeLike = Pick<
  Mentee,
  | 'familyName'
  | 'givenNames'
  | 'nameVariants'
  | 'birthDate'
  | 'birthDatePrecision'
  | 'phones'
  | 'email'
  | 'address'
  | 'nationalities'
  | 'gender'
>;

/** Prepared once per record, so that comparing many pairs folds nothing again. */
export interface MenteeTraits {
  family: string;
  given: string;
  familySound: string;
  givenSound: string;
  birthDate: string;
  yearOnly: boolean;
  phones: readonly string[];
  email: string;
  address: string;
  nationalities: readonly string[];
  gender: string;
}

export function menteeTraits(mentee: MenteeLike): MenteeTraits {
  const family = mentee.familyName ?? '';
  const given = mentee.givenNames ?? '';
  const { street = '', zip = '', city = '' } = mentee.address ?? {};
  return {
    family: foldKey(family),
    given: foldKey(given),
    familySound: phoneticKey(family),
    givenSound: phoneticKey(given),
    birthDate: mentee.birthDate ?? '',
    yearOnly: mentee.birthDatePrecision === 'YEAR' || mentee.birthDatePrecision === 'MONTH',
    phones: (mentee.phones ?? []).map((phone) => phone.number),
    email: (mentee.email ?? '').toLowerCase(),
    address: zip ? foldKey(`${zip} ${street || city}`) : '',
    nationalities: mentee.nationalities ?? [],
    gender: mentee.gender === 'X' ? '' : (mentee.gender ?? ''),
  };
}

/** Points for two mentees; symmetric. */
export function menteePoints(a: MenteeTraits, b: MenteeTraits): number {
  return (
    namePoints(a, b) +
    birthPoints(a, b) +
    (shares(a.phones, b.phones) ? 25 : 0) +
    (a.email !== '' && a.email === b.email ? 20 : 0) +
    (a.address !== '' && a.address === b.address ? 8 : 0) +
    nationalityPoints(a, b) +
    (a.gender && b.gender && a.gender !== b.gender ? -15 : 0)
  );
}

function namePoints(a: MenteeTraits, b: MenteeTraits): number {
  const single = !a.family || !a.given || !b.family || !b.given;
  const points = bareNamePoints(a, b);
  return points > 0 && single ? points - 5 : points;
}

function bareNamePoints(a: MenteeTraits, b: MenteeTraits): number {
  if (a.family === b.family && a.given === b.given) return 45;
  if (sounds(a.familySound, b.familySound) && sounds(a.givenSound, b.givenSound)) return 30;
  if (sounds(a.familySound, b.givenSound) && sounds(a.givenSound, b.familySound)) return 25;
  const one =
    sounds(a.familySound, b.familySound) ||
    sounds(a.givenSound, b.givenSound) ||
    sounds(a.familySound, b.givenSound) ||
    sounds(a.givenSound, b.familySound);
  return one ? 12 : 0;
}

const sounds = (a: string, b: string): boolean => a !== '' && a === b;

/** 1 January often stands for an unknown day, so it says less. */
function birthPoints(a: MenteeTraits, b: MenteeTraits): number {
  if (!a.birthDate || !b.birthDate) return 0;
  const [yearA = '', monthA = '', dayA = ''] = a.birthDate.split('-');
  const [yearB = '', monthB = '', dayB = ''] = b.birthDate.split('-');
  const apart = Math.abs(Number(yearA) - Number(yearB));
  if (apart > 3) return -25;
  const whole = !a.yearOnly && !b.yearOnly;
  if (whole && a.birthDate === b.birthDate) return a.birthDate.endsWith('-01-01') ? 12 : 30;
  if (whole && apart === 0 && monthA === dayB && dayA === monthB) return 22;
  if (apart === 0) return 10;
  return apart === 1 ? 5 : 0;
}

function nationalityPoints(a: MenteeTraits, b: MenteeTraits): number {
  if (a.nationalities.length === 0 || b.nationalities.length === 0) return 0;
  return shares(a.nationalities, b.nationalities) ? 5 : -10;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value));
}

/** Keys under which possible duplicates meet; only records that share one are compared. */
export function menteeBlocks(traits: MenteeTraits): string[] {
  return [
    ...new Set([
      ...(traits.familySound ? [`n${traits.familySound}`] : []),
      ...(traits.givenSound ? [`n${traits.givenSound}`] : []),
      ...(traits.family || traits.given ? [`e${traits.family}|${traits.given}`] : []),
      ...traits.phones,
      ...(traits.email ? [traits.email] : []),
    ]),
  ];
}
