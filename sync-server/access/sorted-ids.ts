/** Ids in order, as `_all_docs` lists them. New ones are sorted in when somebody looks. */
export class SortedIds {
  #sorted: string[] = [];
  #fresh: string[] = [];

  /** The caller adds each id once. */
  add(id: string): void {
    this.#fresh.push(id);
  }

  drop(ids: ReadonlySet<string>): void {
    this.#sorted = this.all().filter((id) => !ids.has(id));
  }

  all(): readonly string[] {
    if (this.#fresh.length > 0) {
      const fresh = this.#fresh.sort(byText);
      this.#fresh = [];
      this.#sorted = merged(this.#sorted, fresh);
    }
    return this.#sorted;
  }

  /** Index of the first id that is not before `key`. */
  indexOf(key: string): number {
    const ids = this.all();
    let [low, high] = [0, ids.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ids[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the first id after `key`. */
  indexAfter(key: string): number {
    const at = this.indexOf(key);
    return at + Number(this.#sorted[at] === key);
  }

  /** Ids that begin with `prefix`. */
  below(prefix: string): readonly string[] {
    return this.all().slice(this.indexOf(prefix), this.indexOf(`${prefix}\u{10FFFF}`));
  }
}

/** Ids are ASCII, so that code units order them as their bytes do. */
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function merged(sorted: readonly string[], fresh: readonly string[]): string[] {
  const all: string[] = [];
  let at = 0;
  for (const id of fresh) {
    for (let next = sorted[at]; next !== undefined && next < id; next = sorted[at]) {
      all.push(next);
      at += 1;
    }
    all.push(id);
  }
  return all.concat(sorted.slice(at));
}
