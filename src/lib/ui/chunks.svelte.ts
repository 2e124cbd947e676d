import { SvelteMap } from 'svelte/reactivity';

/** Rows that are drawn and measured together. */
export const CHUNK = 12;

export interface NearChunks {
  first: number;
  chunks: number[];
}

/** Pixel heights of a long list's chunks; what was never drawn is guessed from what was. */
export class ChunkHeights {
  readonly #rows: () => number;
  readonly #guess: () => number;
  readonly #known = new SvelteMap<number, number>();

  constructor(rows: () => number, guess: () => number) {
    this.#rows = rows;
    this.#guess = guess;
  }

  get #count(): number {
    return Math.ceil(this.#rows() / CHUNK);
  }
  /** Mean height of a row, from the whole chunks that were drawn. */
  get #row(): number {
    let sum = 0;
    let n = 0;
    for (const [chunk, height] of this.#known)
      if ((chunk + 1) * CHUNK <= this.#rows()) {
        sum += height;
        n += CHUNK;
      }
    return n ? sum / n : this.#guess();
  }

  measured(chunk: number, height: number): void {
    if (height > 0 && this.#known.get(chunk) !== height) this.#known.set(chunk, height);
  }
  of(chunk: number): number {
    const rows = Math.min(CHUNK, this.#rows() - chunk * CHUNK);
    if (rows <= 0) return 0;
    return (rows === CHUNK ? this.#known.get(chunk) : undefined) ?? rows * this.#row;
  }
  before(chunk: number): number {
    const row = this.#row;
    let sum = 0;
    for (let at = 0; at < chunk; at += 1) sum += this.#known.get(at) ?? CHUNK * row;
    return sum;
  }
  get total(): number {
    const last = this.#count - 1;
    return last < 0 ? 0 : this.before(last) + this.of(last);
  }
  /** The chunks that touch the stretch from `from` to `to`, in pixels from the list's top. */
  between(from: number, to: number): NearChunks {
    const row = this.#row;
    const chunks: number[] = [];
    let top = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const bottom = top + (this.#known.get(at) ?? CHUNK * row);
      if (bottom > from && top < to) chunks.push(at);
      if (top >= to) break;
      top = bottom;
    }
    if (!chunks.length && this.#count) chunks.push(from > 0 ? this.#count - 1 : 0);
    return { first: chunks[0] ?? 0, chunks };
  }
}
