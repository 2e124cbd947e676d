import {
  OFFICE_WORD_PLACES,
  officeWordsOf,
  type OfficeWord,
  type OfficeWordPlace,
} from '#lib/domain/catalogues/office-words.ts';
import { fold } from '#lib/domain/fold.ts';
import type { OfficeWordHelp } from '#lib/i18n/office-words/texts.ts';

/** A word with its translation; `own` is null where German alone is shown. */
export interface ShownWord extends OfficeWord {
  own: string | null;
}
export interface PlaceWords {
  place: OfficeWordPlace;
  words: ShownWord[];
}

/** Letters that keyboards of Arabic, Persian and Kurdish write otherwise; joiners are not letters. */
const SAME: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', '\u200c': '' };
const folded = (text: string): string =>
  fold(text).replace(/[يىكة\u200c]/g, (letter) => SAME[letter] ?? letter);

/**
 * The words of the chosen places (none chosen: of all) in which every part of the query stands, in
 * German or in the other language.
 */
export function findWords(
  help: OfficeWordHelp | null,
  places: readonly OfficeWordPlace[],
  query: string,
): PlaceWords[] {
  const parts = folded(query).split(/\s+/).filter(Boolean);
  const fits = ({ german, own }: ShownWord) => {
    const text = folded(`${german} ${own ?? ''}`);
    return parts.every((part) => text.includes(part));
  };
  return OFFICE_WORD_PLACES.filter((place) => places.length === 0 || places.includes(place))
    .map((place) => ({
      place,
      words: officeWordsOf(place)
        .map((word) => ({ ...word, own: help?.words[word.code] ?? null }))
        .filter(fits),
    }))
    .filter(({ words }) => words.length > 0);
}
