import type { Documents } from '../store/documents.ts';

interface StoredDraft {
  value: unknown;
  savedAt: number;
}

const PREFIX = 'draft/';
const DEBOUNCE_MS = 400;

/**
 * What stands in a form and is not saved yet, sealed on this device. A draft outlives the page, the
 * lock and a failed save; only `drop` ends it.
 */
export class Drafts {
  readonly #documents: Documents;
  readonly #now: () => number;
  readonly #waiting = new Map<string, { value: unknown; timer: ReturnType<typeof setTimeout> }>();
  #version = $state(0);

  constructor(documents: Documents, now: () => number) {
    this.#documents = documents;
    this.#now = now;
  }

  load<T>(key: string): T | null {
    const waiting = this.#waiting.get(key);
    if (waiting) return structuredClone(waiting.value) as T;
    return (this.#documents.getLocal<StoredDraft>(PREFIX + key)?.value as T | undefined) ?? null;
  }

  /** Keeps the value soon (400 ms after the last call); `savedAt` tells when it was kept. */
  save(key: string, value: unknown): void {
    const waiting = this.#waiting.get(key);
    if (waiting) clearTimeout(waiting.timer);
    const timer = setTimeout(() => void this.#write(key), DEBOUNCE_MS);
    this.#waiting.set(key, { value: structuredClone(value), timer });
  }

  /** Takes the draft away; called after the record was saved. */
  async drop(key: string): Promise<void> {
    this.#forget(key);
    try {
      await this.#documents.removeLocal(PREFIX + key);
    } finally {
      this.#version += 1;
    }
  }

  /** Newest first. */
  list(): { key: string; savedAt: number }[] {
    void this.#version;
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
    void this.#version;
    return this.#documents.getLocal<StoredDraft>(PREFIX + key)?.savedAt ?? null;
  }

  /** Writes what still waits; called on pagehide and before locking. */
  async flush(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((key) => this.#write(key)));
  }

  async #write(key: string): Promise<void> {
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const draft: StoredDraft = { value: waiting.value, savedAt: this.#now() };
    try {
      await this.#documents.putLocal(PREFIX + key, draft);
      if (this.#waiting.get(key) === waiting) this.#forget(key);
      this.#version += 1;
    } catch {
      // It stays in memory and in the form; `savedAt` does not advance, and the next key stroke
      // tries again.
    }
  }

  #forget(key: string): void {
    const waiting = this.#waiting.get(key);
    if (waiting) clearTimeout(waiting.timer);
    this.#waiting.delete(key);
  }
}
