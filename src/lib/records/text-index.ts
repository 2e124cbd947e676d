/**
 * One long text of all rows, a line each, in which a plain scan finds every row that contains a
 * word: 20,000 rows take a few milliseconds, and building is a join (design, "Records").
 */
export class TextIndex {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #rows: Uint32Array;

  /** Folded lines, each with the row that it stands for; lines of one row may repeat. */
  constructor(lines: readonly { row: number; text: string }[]) {
    const kept = lines.filter(({ text }) => text !== '');
    this.#text = kept.map(({ text }) => text).join('\n');
    this.#starts = new Uint32Array(kept.length + 1);
    this.#rows = new Uint32Array(kept.length);
    let at = 0;
    for (const [index, { row, text }] of kept.entries()) {
      this.#starts[index] = at;
      this.#rows[index] = row;
      at += text.length + 1;
    }
    this.#starts[kept.length] = at;
  }

  /** Raises the score of each row that contains the word to at least `score`. */
  mark(word: string, score: number, scores: Uint8Array): void {
    if (word === '') return;
    const text = this.#text;
    let at = text.indexOf(word);
    let line = 0;
    while (at >= 0) {
      line = this.#lineAt(at, line);
      const row = this.#rows[line] ?? 0;
      if ((scores[row] ?? 0) < score) scores[row] = score;
      // The rest of this line cannot add anything.
      at = text.indexOf(word, this.#starts[line + 1]);
      line += 1;
    }
  }

  #lineAt(at: number, from: number): number {
    const starts = this.#starts;
    let low = from;
    let high = starts.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
