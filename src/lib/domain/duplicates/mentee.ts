import { foldKey } from '../fold.ts';
import type { Mentee } from '../mentee.ts';
import { isSingle, matchOf, nameKeys, namesOf, type Name, type NameMatch } from './name.ts';

type Compared =
  | 'familyName'
  | 'givenNames'
  | 'nameVariants'
  | 'nameNative'
  | 'birthDate'
  | 'birthDatePrecision'
  | 'phones'
  | 'email'
  | 'address'
  | 'nationalities'
  | 'gender'
  | 'customerNo';
/** What the comparison reads of a mentee, whether stored or about to be entered. */
export type MenteeLike = { [Field in Compared]?: Mentee[Field] | undefined };

/** Prepared once per record, so that comparing many pairs folds nothing again. */
export interface MenteeTraits {
  names: readonly Name[];
  birthDate: string;
  yearOnly: boolean;
  phones: readonly string[];
  email: string;
  address: string;
  nationalities: readonly string[];
  gender: string;
  customerNo: string;
}

/** What speaks for or against one person, with its points. */
export interface Evidence {
  what:
    | `name-${NameMatch}`
    | 'birth-same'
    | 'birth-first-of-january'
    | 'birth-swapped'
    | 'birth-year'
    | 'birth-next-year'
    | 'phone'
    | 'email'
    | 'address'
    | 'nationality'
    | 'customer-no'
    | 'gender-differs'
    | 'nationality-differs'
    | 'birth-differs';
  points: number;
}

export function menteeTraits(mentee: MenteeLike): MenteeTraits {
  const { street = '', zip = '' } = mentee.address ?? {};
  const precision = mentee.birthDatePrecision;
  return {
    names: namesOf(mentee),
    birthDate: precision === 'UNKNOWN' ? '' : (mentee.birthDate ?? ''),
    yearOnly: precision === 'YEAR' || precision === 'MONTH',
    phones: (mentee.phones ?? []).map((phone) => phone.number),
    email: (mentee.email ?? '').toLowerCase(),
    // One town is no address.
    address: zip && street ? foldKey(`${zip} ${street}`) : '',
    nationalities: mentee.nationalities ?? [],
    gender: mentee.gender === 'X' ? '' : (mentee.gender ?? ''),
    customerNo: foldKey(mentee.customerNo ?? ''),
  };
}

/** Points for two mentees; symmetric. */
export function menteePoints(a: MenteeTraits, b: MenteeTraits): number {
  return menteeEvidence(a, b).reduce((sum, { points }) => sum + points, 0);
}

/** All that counts about two mentees (domain.md 4), what weighs most first. */
export function menteeEvidence(a: MenteeTraits, b: MenteeTraits): Evidence[] {
  const genders = a.gender !== '' && b.gender !== '' && a.gender !== b.gender;
  const found: (Evidence | null)[] = [
    nameEvidence(a, b),
    birthEvidence(a, b),
    shares(a.phones, b.phones) ? { what: 'phone', points: 25 } : null,
    a.email !== '' && a.email === b.email ? { what: 'email', points: 20 } : null,
    a.address !== '' && a.address === b.address ? { what: 'address', points: 8 } : null,
    nationalityEvidence(a, b),
    a.customerNo !== '' && a.customerNo === b.customerNo
      ? { what: 'customer-no', points: 60 }
      : null,
    genders ? { what: 'gender-differs', points: -15 } : null,
  ];
  return found.filter((one) => one !== null).sort((x, y) => y.points - x.points);
}

const NAME_POINTS: Readonly<Record<NameMatch, number>> = {
  exact: 45,
  sounds: 30,
  swapped: 25,
  part: 12,
};
const SINGLE_NAME_POINTS = -5;

/** The best of all spellings of the one and all of the other. */
function nameEvidence(a: MenteeTraits, b: MenteeTraits): Evidence | null {
  let best: Evidence | null = null;
  for (const one of a.names)
    for (const other of b.names) {
      const match = matchOf(one, other);
      if (!match) continue;
      const single = isSingle(one) || isSingle(other) ? SINGLE_NAME_POINTS : 0;
      const points = NAME_POINTS[match] + single;
      if (!best || points > best.points) best = { what: `name-${match}`, points };
    }
  return best;
}

/** Years apart from which a birth date speaks against one person. */
const FAR_APART = 3;

/** 1 January often stands for an unknown day, so it says less. */
function birthEvidence(a: MenteeTraits, b: MenteeTraits): Evidence | null {
  if (!a.birthDate || !b.birthDate) return null;
  const [yearA = '', monthA = '', dayA = ''] = a.birthDate.split('-');
  const [yearB = '', monthB = '', dayB = ''] = b.birthDate.split('-');
  const apart = Math.abs(Number(yearA) - Number(yearB));
  if (apart > FAR_APART) return { what: 'birth-differs', points: -25 };
  const whole = !a.yearOnly && !b.yearOnly;
  if (whole && a.birthDate === b.birthDate)
    return a.birthDate.endsWith('-01-01')
      ? { what: 'birth-first-of-january', points: 12 }
      : { what: 'birth-same', points: 30 };
  if (whole && apart === 0 && monthA === dayB && dayA === monthB)
    return { what: 'birth-swapped', points: 22 };
  if (apart === 0) return { what: 'birth-year', points: 10 };
  return apart === 1 ? { what: 'birth-next-year', points: 5 } : null;
}

function nationalityEvidence(a: MenteeTraits, b: MenteeTraits): Evidence | null {
  if (a.nationalities.length === 0 || b.nationalities.length === 0) return null;
  return shares(a.nationalities, b.nationalities)
    ? { what: 'nationality', points: 5 }
    : { what: 'nationality-differs', points: -10 };
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value));
}

/** Keys under which possible duplicates meet; only records that share one are compared. */
export function menteeBlocks(traits: MenteeTraits): string[] {
  return [
    ...new Set([
      ...nameKeys(traits.names).map((key) => `n${key}`),
      ...traits.phones,
      ...(traits.email ? [traits.email] : []),
      ...(traits.customerNo ? [`#${traits.customerNo}`] : []),
    ]),
  ];
}
