import type { Documents } from '../store/documents.ts';

const PREFIX = 'draft-of/';

/**
 * The record that each draft was begun from, as it was then: by the time the draft is saved a
 * colleague may have changed the record, and only so the two can be told apart.
 */
export class DraftOrigins {
  readonly #documents: Documents;
  readonly #here = new Map<string, object>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  of(key: string): unknown {
    return this.#here.get(key) ?? this.#documents.getLocal(PREFIX + key);
  }

  /** Keeps the first one that is given, until the draft is dropped. */
  keep(key: string, record: object): void {
    if (this.of(key) !== null) return;
    this.#here.set(key, record);
    // On a full device the draft is still good for as long as the app is open.
    void this.#documents.putLocal(PREFIX + key, record).catch(() => undefined);
  }

  async drop(key: string): Promise<void> {
    this.#here.delete(key);
    await this.#documents.removeLocal(PREFIX + key).catch(() => undefined);
  }
}
