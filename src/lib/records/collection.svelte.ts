import type { AnyDocument } from '../domain/document.ts';
import type { DocumentType } from '../domain/id.ts';
import type { Documents, StoredDocument } from '../store/documents.ts';
import { migrate } from './migration.ts';

/** Told of each document that changed: what was listed before, what is listed now. */
export type CollectionListener<T> = (before: T | null, after: T | null) => void;

/**
 * All documents of one type, as reactive state over the store's memory. Filled at the first read;
 * after that a change touches only its own documents. Bodies are the store's own: never mutate.
 */
export class Collection<T extends AnyDocument> {
  readonly type: DocumentType;
  readonly #sources: readonly Documents[];
  readonly #listeners = new Set<CollectionListener<T>>();
  #rows: Map<string, T> | null = null;
  #all: readonly T[] | null = null;
  #version = $state(0);

  constructor(type: DocumentType, sources: readonly Documents[]) {
    this.type = type;
    this.#sources = sources;
  }

  /** Everything that is not deleted, in no particular order; a new array after each change. */
  get all(): readonly T[] {
    void this.#version;
    return (this.#all ??= [...this.#load().values()]);
  }

  /** Changes with each change of a document; to depend on the whole without reading it. */
  get version(): number {
    return this.#version;
  }

  get(id: string): T | null {
    void this.#version;
    return this.#load().get(id) ?? null;
  }

  /** Also a deleted record, for undo. */
  getEvenDeleted(id: string): T | null {
    void this.#version;
    return this.#read(id);
  }

  onChange(listener: CollectionListener<T>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Takes over what the store says about these ids now. */
  apply(ids: readonly string[]): void {
    const rows = this.#rows;
    if (rows) {
      for (const id of ids) {
        const before = rows.get(id) ?? null;
        const found = this.#read(id);
        const after = found && !found.deletedAt ? found : null;
        if (after) rows.set(id, after);
        else rows.delete(id);
        for (const listener of this.#listeners) listener(before, after);
      }
    }
    this.#all = null;
    this.#version += 1;
  }

  /** Forgets what was read; the next read fills it anew. */
  reset(): void {
    const rows = this.#rows;
    this.#rows = null;
    this.#all = null;
    if (rows) {
      for (const before of rows.values())
        for (const listener of this.#listeners) listener(before, null);
      for (const after of this.#load().values())
        for (const listener of this.#listeners) listener(null, after);
    }
    this.#version += 1;
  }

  #load(): Map<string, T> {
    if (this.#rows) return this.#rows;
    const rows = new Map<string, T>();
    for (const source of this.#sources) {
      for (const stored of source.all(this.type)) {
        if (stored.deletedAt === undefined) rows.set(stored._id, this.#typed(stored));
      }
    }
    this.#rows = rows;
    return rows;
  }

  #read(id: string): T | null {
    for (const source of this.#sources) {
      const stored = source.get(id);
      if (stored) return this.#typed(stored);
    }
    return null;
  }

  /** Parsed when it entered this device (form, import or replication); its id names its type. */
  #typed(stored: StoredDocument): T {
    return migrate(stored) as unknown as T;
  }
}
