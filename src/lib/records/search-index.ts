import { fold, foldLoose } from '../domain/fold.ts';
import { wordsOf, type SearchTexts } from './search-texts.ts';
import { WordIndex } from './word-index.ts';

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

export interface IndexedTexts extends SearchTexts {
  /** Words of the notes of the record's contacts. */
  contactNotes: readonly (readonly string[])[];
}

/** Ranked search over one kind of record; a change costs only what the record itself costs. */
export class SearchIndex<T> {
  readonly #slotOf = new Map<string, number>();
  /** By slot; null where the record changed (it has a newer slot) or went. */
  readonly #documents: (T | null)[] = [];
  readonly #sorts: string[] = [];
  readonly #names = new WordIndex();
  readonly #loose = new WordIndex();
  readonly #phones = new WordIndex();
  readonly #places = new WordIndex();
  readonly #notes = new WordIndex();
  readonly #contactNotes = new WordIndex();
  /** Living slots by name; made anew after a change. */
  #order: Uint32Array | null = null;

  /** Slots that are dead; with many of them it is time for a new index. */
  get dead(): number {
    return this.#documents.length - this.#slotOf.size;
  }

  get size(): number {
    return this.#slotOf.size;
  }

  put(id: string, document: T, texts: IndexedTexts): void {
    this.drop(id);
    const slot = this.#documents.length;
    this.#slotOf.set(id, slot);
    this.#documents.push(document);
    this.#sorts.push(texts.sort);
    this.#names.add(texts.names, slot);
    this.#loose.add(texts.loose, slot);
    this.#phones.add(texts.phones, slot);
    this.#places.add(texts.places, slot);
    this.#notes.add(texts.note, slot);
    for (const words of texts.contactNotes) this.#contactNotes.add(words, slot);
    this.#order = null;
  }

  drop(id: string): void {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return;
    this.#slotOf.delete(id);
    this.#documents[slot] = null;
    this.#order = null;
  }

  /** Every word of the query must be found; without words everything, by name. */
  find(query: string): T[] {
    const words = queryWords(query);
    const total = new Uint16Array(this.#documents.length).fill(1);
    for (const word of words) {
      const scores = this.#scores(word);
      for (let slot = 0; slot < total.length; slot += 1) {
        const score = scores[slot] ?? 0;
        total[slot] = score === 0 || total[slot] === 0 ? 0 : (total[slot] ?? 0) + score;
      }
    }
    return this.#ranked(total, words.length * SCORE.nameStart + 1);
  }

  #scores(word: string): Uint8Array {
    const scores = new Uint8Array(this.#documents.length);
    const isNumber = /^\d+$/.test(word);
    if (isNumber) this.#phones.mark(word, SCORE.phone, scores);
    else this.#names.markStart(word, SCORE.nameStart, scores);
    if (word.length < PART_LETTERS) return scores;
    this.#names.mark(word, SCORE.namePart, scores);
    if (!isNumber && word.length >= SOUND_LETTERS)
      this.#loose.markStart(foldLoose(word), SCORE.nameSound, scores);
    this.#places.mark(word, SCORE.place, scores);
    this.#notes.mark(word, SCORE.note, scores);
    this.#contactNotes.mark(word, SCORE.contactNote, scores);
    return scores;
  }

  /** By score, and by name where scores are equal. */
  #ranked(total: Uint16Array, highest: number): T[] {
    const byScore: T[][] = Array.from({ length: highest + 1 }, () => []);
    for (const slot of this.#ordered()) {
      const document = this.#documents[slot];
      const score = total[slot] ?? 0;
      if (score > 0 && document) byScore[score]?.push(document);
    }
    return byScore.reverse().flat();
  }

  #ordered(): Uint32Array {
    const sorts = this.#sorts;
    const key = (slot: number) => sorts[slot] ?? '';
    return (this.#order ??= Uint32Array.from(
      [...this.#slotOf.values()].sort((a, b) =>
        key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b,
      ),
    ));
  }
}

/** Folded words; what looks like a phone number is one word, and 0049 is as good as +49. */
function queryWords(query: string): string[] {
  const text = fold(query).trim();
  if (/^\+?[\d\s()/-]+$/.test(text) && /\d/.test(text))
    return [text.replace(/\D/g, '').replace(/^0049/, '49')];
  return wordsOf(text);
}
