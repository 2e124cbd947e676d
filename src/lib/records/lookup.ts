import type { AnyDocument } from '../domain/document.ts';
import type { Collection } from './collection.svelte.ts';

/**
 * A collection by key (the contacts of a case), sorted. Built at the first question; after that a
 * change re-sorts only the lists that it touches, and untouched lists stay the same array.
 */
export class Lookup<T extends AnyDocument> {
  readonly #collection: Collection<T>;
  readonly #keyOf: (document: T) => string | undefined;
  readonly #compare: (a: T, b: T) => number;
  #buckets: Map<string, Map<string, T>> | null = null;
  readonly #sorted = new Map<string, readonly T[]>();

  constructor(
    collection: Collection<T>,
    keyOf: (document: T) => string | undefined,
    compare: (a: T, b: T) => number,
  ) {
    this.#collection = collection;
    this.#keyOf = keyOf;
    this.#compare = compare;
  }

  of(key: string): readonly T[] {
    this.#collection.track();
    const buckets = (this.#buckets ??= this.#build());
    const known = this.#sorted.get(key);
    if (known) return known;
    const list = [...(buckets.get(key)?.values() ?? [])].sort(this.#compare);
    this.#sorted.set(key, list);
    return list;
  }

  #build(): Map<string, Map<string, T>> {
    const buckets = new Map<string, Map<string, T>>();
    for (const document of this.#collection.all) this.#put(buckets, document);
    this.#collection.onChange((before, after) => {
      const from = before ? this.#keyOf(before) : undefined;
      if (before && from !== undefined) {
        buckets.get(from)?.delete(before._id);
        this.#sorted.delete(from);
      }
      if (after) this.#put(buckets, after);
    });
    return buckets;
  }

  #put(buckets: Map<string, Map<string, T>>, document: T): void {
    const key = this.#keyOf(document);
    if (key === undefined) return;
    const bucket = buckets.get(key) ?? new Map<string, T>();
    bucket.set(document._id, document);
    buckets.set(key, bucket);
    this.#sorted.delete(key);
  }
}
