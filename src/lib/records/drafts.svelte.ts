import { untrack } from 'svelte';
import type { Documents } from '../store/documents.ts';
import { DraftOrigins } from './draft-origins.ts';
import { DraftQueue } from './draft-queue.ts';

interface StoredDraft {
  value: unknown;
  savedAt: number;
}

const PREFIX = 'draft/';

/**
 * What stands in a form and is not saved yet, sealed on this device. A draft outlives the page, the
 * lock and a failed save; only `drop` ends it.
 */
export class Drafts {
  readonly #documents: Documents;
  readonly #queue: DraftQueue;
  readonly #origins: DraftOrigins;
  #version = $state(0);

  constructor(documents: Documents, now: () => number) {
    this.#documents = documents;
    this.#origins = new DraftOrigins(documents);
    this.#queue = new DraftQueue(
      (key, value) =>
        documents.putLocal(PREFIX + key, { value, savedAt: now() } satisfies StoredDraft),
      () => this.#changed(),
    );
  }

  /** The draft as it was saved (only its form knows the shape), or else what is given. */
  load<T>(key: string, otherwise: T | null = null): T | null {
    const waiting = this.#queue.peek(key);
    if (waiting !== undefined) return structuredClone(waiting) as T;
    return (this.#stored(key)?.value as T | undefined) ?? otherwise;
  }

  /** The record that the draft was begun from, as it was then, or else what is given. */
  seen<T>(key: string, otherwise: T | null = null): T | null {
    return (this.#origins.of(key) as T | null) ?? otherwise;
  }

  /**
   * Keeps the value soon (400 ms after the last call); `isKept` tells when it is. `seen` is the
   * record that the form was filled from: kept once, as it may have changed when the draft is saved.
   */
  save(key: string, value: unknown, seen: object | null = null): void {
    const first = this.#queue.peek(key) === undefined;
    if (seen) this.#origins.keep(key, seen);
    this.#queue.put(key, structuredClone(value));
    if (first) this.#changed();
  }

  /** Takes the draft away; called after the record was saved. */
  async drop(key: string): Promise<void> {
    this.#queue.drop(key);
    // A draft that could not be taken away is offered once more; the record itself is safe.
    await this.#documents.removeLocal(PREFIX + key).catch(() => undefined);
    await this.#origins.drop(key);
    this.#changed();
  }

  /** Newest first. */
  list(): { key: string; savedAt: number }[] {
    this.#track();
    return this.#documents
      .listLocal(PREFIX)
      .map(({ id, body }) => ({
        key: id.slice(PREFIX.length),
        savedAt: (body as StoredDraft).savedAt,
      }))
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  /** When the draft was last kept (ms since 1970), or null. Reactive. */
  savedAt(key: string): number | null {
    this.#track();
    return this.#stored(key)?.savedAt ?? null;
  }

  /** Whether the draft on this device is the newest that was given, so nothing would be lost now. */
  isKept(key: string): boolean {
    return this.savedAt(key) !== null && this.#queue.peek(key) === undefined;
  }

  /** Writes what still waits; called on pagehide and before locking. */
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  /** What could not be written, on a full device. */
  unkept(): { key: string; value: unknown }[] {
    return this.#queue.waiting();
  }

  /** Takes drafts over that were kept elsewhere; resolves true once they are kept here. */
  async takeOver(drafts: readonly { key: string; value: unknown }[]): Promise<boolean> {
    for (const { key, value } of drafts) this.#queue.put(key, value);
    await this.#queue.flush();
    this.#changed();
    return drafts.every(({ key }) => this.#queue.peek(key) === undefined);
  }

  #stored(key: string): StoredDraft | null {
    return this.#documents.getLocal<StoredDraft>(PREFIX + key);
  }

  /** Drafts are saved from effects, which must not follow what they change. */
  #changed(): void {
    untrack(() => (this.#version += 1));
  }

  /** Whoever reads follows what is kept. */
  #track(): number {
    return this.#version;
  }
}
