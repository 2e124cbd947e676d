import { fold, foldLoose } from '../domain/fold.ts';
import type { SearchTexts } from './search-texts.ts';
import { TextIndex } from './text-index.ts';

/** Better hits first: a name that starts so, a part of a name, its sound, phone, place, notes. */
const SCORE = {
  nameStart: 7,
  namePart: 6,
  nameSound: 5,
  phone: 4,
  place: 3,
  note: 2,
  contactNote: 1,
} as const;

/** Sound is compared from this many letters on; fewer fit nearly everything. */
const SOUND_LETTERS = 3;
/** One letter finds only names that start so. */
const PART_LETTERS = 2;

export interface IndexedRow<T> {
  document: T;
  texts: SearchTexts;
  /** Folded notes of the record's contacts. */
  contactNotes: readonly string[];
}

/** Ranked search over one kind of record. Built whole from folded texts; the folding is cached. */
export class SearchIndex<T> {
  readonly #documents: T[];
  readonly #names: TextIndex;
  readonly #loose: TextIndex;
  readonly #phones: TextIndex;
  readonly #places: TextIndex;
  readonly #notes: TextIndex;
  readonly #contactNotes: TextIndex;

  constructor(rows: IndexedRow<T>[]) {
    rows.sort((a, b) => (a.texts.sort < b.texts.sort ? -1 : a.texts.sort > b.texts.sort ? 1 : 0));
    const index = (text: (texts: SearchTexts) => string) =>
      new TextIndex(rows.map(({ texts }, row) => ({ row, text: text(texts) })));
    this.#documents = rows.map(({ document }) => document);
    this.#names = index(({ names }) => names);
    this.#loose = index(({ loose }) => loose);
    this.#phones = index(({ phones }) => phones);
    this.#places = index(({ places }) => places);
    this.#notes = index(({ note }) => note);
    this.#contactNotes = new TextIndex(
      rows.flatMap(({ contactNotes }, row) => contactNotes.map((text) => ({ row, text }))),
    );
  }

  /** Every word of the query must be found; without words everything, by name. */
  find(query: string): T[] {
    const words = wordsOf(query);
    if (words.length === 0) return [...this.#documents];
    const total = new Uint16Array(this.#documents.length).fill(1);
    for (const word of words) {
      const scores = this.#scores(word);
      for (let row = 0; row < total.length; row += 1) {
        const score = scores[row] ?? 0;
        total[row] = score === 0 || total[row] === 0 ? 0 : (total[row] ?? 0) + score;
      }
    }
    return this.#ranked(total, words.length * SCORE.nameStart + 1);
  }

  #scores(word: string): Uint8Array {
    const scores = new Uint8Array(this.#documents.length);
    if (/^\d+$/.test(word)) {
      this.#phones.mark(word, SCORE.phone, scores);
    } else {
      this.#names.mark(` ${word}`, SCORE.nameStart, scores);
      if (word.length >= SOUND_LETTERS) this.#loose.mark(foldLoose(word), SCORE.nameSound, scores);
    }
    if (word.length < PART_LETTERS) return scores;
    this.#names.mark(word, SCORE.namePart, scores);
    this.#places.mark(word, SCORE.place, scores);
    this.#notes.mark(word, SCORE.note, scores);
    this.#contactNotes.mark(word, SCORE.contactNote, scores);
    return scores;
  }

  /** By score, and by name where scores are equal (the rows are in that order). */
  #ranked(total: Uint16Array, highest: number): T[] {
    const byScore: T[][] = Array.from({ length: highest + 1 }, () => []);
    for (let row = 0; row < total.length; row += 1) {
      const document = this.#documents[row];
      const score = total[row] ?? 0;
      if (score > 0 && document !== undefined) byScore[score]?.push(document);
    }
    return byScore.reverse().flat();
  }
}

/** Folded words; what looks like a phone number is one word, and +49 is as good as 0. */
function wordsOf(query: string): string[] {
  const text = fold(query).trim();
  if (/^\+?[\d\s()/-]+$/.test(text) && /\d/.test(text)) {
    const digits = text.replace(/\D/g, '');
    return [text.startsWith('+') ? digits : digits.replace(/^0049/, '49')];
  }
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
