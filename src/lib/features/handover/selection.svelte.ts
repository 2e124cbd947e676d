import { SvelteSet } from 'svelte/reactivity';

/** Which rows of a list are chosen; with shift from the last one to this one. */
export class Selection {
  readonly #chosen = new SvelteSet<string>();
  #last: string | null = null;

  get size(): number {
    return this.#chosen.size;
  }
  get ids(): string[] {
    return [...this.#chosen];
  }

  has(id: string): boolean {
    return this.#chosen.has(id);
  }

  /** `order` is the list as it is shown. */
  set(id: string, on: boolean, order: readonly string[], through = false): void {
    const from = through && this.#last !== null ? order.indexOf(this.#last) : -1;
    const to = order.indexOf(id);
    const range = from === -1 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
    for (const one of range) this.#put(one, on);
    this.#last = id;
  }

  setAll(ids: readonly string[], on: boolean): void {
    for (const id of ids) this.#put(id, on);
  }

  clear(): void {
    this.#chosen.clear();
    this.#last = null;
  }

  #put(id: string, on: boolean): void {
    if (on) this.#chosen.add(id);
    else this.#chosen.delete(id);
  }
}
