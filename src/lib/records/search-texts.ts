import type { Contact } from '../domain/contact.ts';
import type { Employer } from '../domain/employer.ts';
import { fold, foldLoose } from '../domain/fold.ts';
import type { Mentee } from '../domain/mentee.ts';

/** The words by which a record is found, folded. */
export interface SearchTexts {
  /** For the order of equally good hits. */
  sort: string;
  names: string[];
  /** Names by sound, for another spelling of the same. */
  loose: string[];
  /** Digits as dialled from abroad and at home: `4917612345`, `017612345`. */
  phones: string[];
  places: string[];
  note: string[];
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** Folded words of a text, in its order. */
export function wordsOf(text: string | undefined): string[] {
  return text ? fold(text).split(BETWEEN_WORDS).filter(Boolean) : [];
}

function nameWords(parts: readonly (string | undefined)[]): Pick<SearchTexts, 'names' | 'loose'> {
  const words = parts.map(wordsOf);
  // "Al-Hassan" is found as Hassan, and written together as Alhassan.
  const together = words.filter((part) => part.length > 1).map((part) => part.join(''));
  return {
    names: [...words.flat(), ...together],
    loose: words.flat().map(foldLoose),
  };
}

function phoneWords(numbers: readonly (string | undefined)[]): string[] {
  return numbers.flatMap((number) => {
    const digits = number?.replace(/\D/g, '');
    if (!digits) return [];
    return digits.startsWith('49') ? [digits, `0${digits.slice(2)}`] : [digits];
  });
}

export function menteeTexts(m: Mentee): SearchTexts {
  const { address } = m;
  return {
    sort: fold(`${m.familyName ?? ''} ${m.givenNames ?? ''}`).trim(),
    ...nameWords([m.familyName, m.givenNames, m.nameNative, ...(m.nameVariants ?? [])]),
    phones: phoneWords((m.phones ?? []).map(({ number }) => number)),
    places: [address?.city, address?.zip, address?.street].flatMap(wordsOf),
    note: wordsOf(m.note),
  };
}

export function employerTexts(e: Employer): SearchTexts {
  const persons = e.sites.flatMap((site) => site.contactPersons);
  return {
    sort: fold(e.name),
    ...nameWords([e.name, ...persons.map(({ name }) => name)]),
    phones: phoneWords([
      ...e.sites.map(({ phone }) => phone),
      ...persons.map(({ phone }) => phone),
    ]),
    places: e.sites.flatMap(({ city, zip, street }) => [city, zip, street].flatMap(wordsOf)),
    note: wordsOf(e.note),
  };
}

/** Words of a contact's note, each once. */
export function contactWords(c: Contact): string[] {
  return [...new Set(wordsOf(c.note))];
}
