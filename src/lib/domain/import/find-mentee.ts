import { fold, foldKey, foldLoose } from '../fold.ts';
import type { Mentee } from '../mentee.ts';
import { readDate } from '../normalise/date.ts';
import { type Match, matchOf, NameIndex } from './participants.ts';

type Named = Pick<
  Mentee,
  '_id' | 'familyName' | 'givenNames' | 'nameVariants' | 'nameNative' | 'birthDate'
>;

/**
 * Finds mentees by the name that a list gives: "Family, Given", "Given Family", a single name, or
 * another spelling, and a birth date or year in brackets where names repeat.
 */
export function createMenteeFinder(mentees: readonly Named[]): (text: string) => Match {
  const exact = new NameIndex();
  const words = new NameIndex();
  const loose = new NameIndex();
  const birthDates = new Map(mentees.map((mentee) => [mentee._id, mentee.birthDate ?? '']));
  for (const mentee of mentees) {
    const { familyName = '', givenNames = '', _id } = mentee;
    exact.add(nameKey(familyName, givenNames), _id);
    for (const name of [`${familyName} ${givenNames}`, ...(mentee.nameVariants ?? [])]) {
      words.add(wordKey(fold(name)), _id);
      loose.add(wordKey(foldLoose(name)), _id);
    }
    if (mentee.nameNative) words.add(wordKey(fold(mentee.nameNative)), _id);
  }

  return (text) => {
    const { name, born } = splitBirth(text);
    const comma = name.indexOf(',');
    const family = comma > 0 ? name.slice(0, comma) : '';
    const given = comma > 0 ? name.slice(comma + 1) : name;
    const narrowed = (ids: readonly string[]): readonly string[] =>
      born && ids.length > 1
        ? ids.filter((id) => (birthDates.get(id) ?? '').startsWith(born))
        : ids;
    return (
      matchOf(narrowed(exact.get(nameKey(family, given))), 'sure') ??
      matchOf(narrowed(words.get(wordKey(fold(name)))), 'sure') ??
      matchOf(narrowed(loose.get(wordKey(foldLoose(name)))), 'check') ?? { none: true }
    );
  };
}

const nameKey = (family: string, given: string): string => `${foldKey(family)},${foldKey(given)}`;

/** Words of a name in any order. */
function wordKey(folded: string): string {
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** A birth date (or year) behind the name, as `YYYY-MM-DD` or `YYYY`. */
function splitBirth(text: string): { name: string; born: string } {
  const match = /^(.*?)[\s,(]*(?:\*|geb\.?)?\s*(\d[\d.]*\d{2})\)?\s*$/i.exec(text);
  const reading = match?.[2] ? readDate(match[2], { pivotYear: 2020 }) : null;
  if (!match || !reading?.ok) return { name: text, born: '' };
  const { date, precision } = reading.value;
  return { name: match[1] ?? '', born: precision === 'YEAR' ? date.slice(0, 4) : date };
}
