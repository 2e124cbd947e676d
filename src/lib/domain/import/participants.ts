/** What a name in a contact list stands for. */
export type Match =
  | { found: string; certainty: 'sure' | 'check' }
  /** Several records have this name; a person chooses. */
  | { ambiguous: readonly string[] }
  | { none: true };

/** Ids under one key, asked with wider and wider keys until one answers. */
export class NameIndex {
  readonly #ids = new Map<string, Set<string>>();

  add(key: string, id: string): void {
    if (key === '') return;
    const ids = this.#ids.get(key);
    if (ids) ids.add(id);
    else this.#ids.set(key, new Set([id]));
  }

  get(key: string): readonly string[] {
    return [...(this.#ids.get(key) ?? [])];
  }
}

export function matchOf(ids: readonly string[], certainty: 'sure' | 'check'): Match | null {
  const [first] = ids;
  if (first === undefined) return null;
  return ids.length === 1 ? { found: first, certainty } : { ambiguous: ids };
}
