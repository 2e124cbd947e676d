/**
 * Words of one field, each once, with the slots of the records in which they stand. A search scans
 * the words, not the texts: 16,000 notes have some ten thousand different words. Grows only; a
 * record that changed gets a new slot, and the old one is dead (`SearchIndex`).
 */
export class WordIndex {
  readonly #ids = new Map<string, number>();
  readonly #slots: number[][] = [];
  /** All words in one text, a line break before each; made anew after words were added. */
  #text: string | null = null;
  #starts = new Uint32Array(0);

  add(words: readonly string[], slot: number): void {
    for (const word of words) {
      let id = this.#ids.get(word);
      if (id === undefined) {
        id = this.#slots.length;
        this.#ids.set(word, id);
        this.#slots.push([]);
        this.#text = null;
      }
      const slots = this.#slots[id];
      if (slots && slots.at(-1) !== slot) slots.push(slot);
    }
  }

  /** Raises the score of each slot with a word that contains the part to at least `score`. */
  mark(part: string, score: number, scores: Uint8Array): void {
    if (part === '') return;
    const text = this.#written();
    const starts = this.#starts;
    let word = 0;
    let at = text.indexOf(part);
    while (at >= 0) {
      word = wordAt(starts, at, word);
      for (const slot of this.#slots[word] ?? [])
        if ((scores[slot] ?? 0) < score) scores[slot] = score;
      word += 1;
      if (word >= this.#slots.length) return;
      at = text.indexOf(part, starts[word]);
    }
  }

  /** As `mark`, but only words that start so. */
  markStart(start: string, score: number, scores: Uint8Array): void {
    if (start !== '') this.mark(`\n${start}`, score, scores);
  }

  #written(): string {
    if (this.#text !== null) return this.#text;
    const starts = new Uint32Array(this.#ids.size);
    let at = 0;
    let word = 0;
    for (const text of this.#ids.keys()) {
      starts[word] = at;
      at += text.length + 1;
      word += 1;
    }
    this.#starts = starts;
    this.#text = [...this.#ids.keys()].map((text) => `\n${text}`).join('');
    return this.#text;
  }
}

/** Number of the word at a place in the text, from `from` on. */
function wordAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
