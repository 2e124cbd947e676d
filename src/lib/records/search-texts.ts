import type { Contact } from '../domain/contact.ts';
import type { Employer } from '../domain/employer.ts';
import { fold, foldLoose } from '../domain/fold.ts';
import type { Mentee } from '../domain/mentee.ts';

/** What a record is found by, folded; each word of a name stands behind a space. */
export interface SearchTexts {
  /** For the order of equally good hits. */
  sort: string;
  names: string;
  /** Names by sound, for another spelling of the same. */
  loose: string;
  /** Digits as written abroad and at home: `4917612345 017612345`. */
  phones: string;
  places: string;
  note: string;
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

const spaced = (text: string) => ` ${text.replace(BETWEEN_WORDS, ' ').trim()}`;

function nameTexts(parts: readonly (string | undefined)[]): Pick<SearchTexts, 'names' | 'loose'> {
  const names = parts.filter((part): part is string => Boolean(part?.trim()));
  const folded = names.map((name) => fold(name));
  // "Al-Hassan" is found as Hassan, and written together as Alhassan.
  const together = folded.filter((name) => /[^\p{L}\p{N}]/u.test(name));
  return {
    names:
      folded.map(spaced).join('') +
      together.map((name) => ` ${name.replace(BETWEEN_WORDS, '')}`).join(''),
    loose: names.map((name) => spaced(foldLoose(name))).join(''),
  };
}

function phoneText(numbers: readonly (string | undefined)[]): string {
  return numbers
    .flatMap((number) => {
      const digits = number?.replace(/\D/g, '');
      if (!digits) return [];
      return digits.startsWith('49') ? [digits, `0${digits.slice(2)}`] : [digits];
    })
    .join(' ');
}

const placeText = (parts: readonly (string | undefined)[]) =>
  parts.map((part) => (part ? spaced(fold(part)) : '')).join('');

export function menteeTexts(m: Mentee): SearchTexts {
  return {
    sort: fold(`${m.familyName ?? ''} ${m.givenNames ?? ''}`).trim(),
    ...nameTexts([m.familyName, m.givenNames, m.nameNative, ...(m.nameVariants ?? [])]),
    phones: phoneText((m.phones ?? []).map(({ number }) => number)),
    places: placeText([m.address?.city, m.address?.zip, m.address?.street]),
    note: noteText(m.note),
  };
}

export function employerTexts(e: Employer): SearchTexts {
  const persons = e.sites.flatMap((site) => site.contactPersons);
  return {
    sort: fold(e.name),
    ...nameTexts([e.name, ...persons.map(({ name }) => name)]),
    phones: phoneText([...e.sites.map(({ phone }) => phone), ...persons.map(({ phone }) => phone)]),
    places: placeText(e.sites.flatMap(({ city, zip, street }) => [city, zip, street])),
    note: noteText(e.note),
  };
}

export function contactText(c: Contact): string {
  return noteText(c.note);
}

function noteText(note: string | undefined): string {
  return note ? fold(note).replaceAll('\n', ' ') : '';
}
