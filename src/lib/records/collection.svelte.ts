import type { AnyDocument } from '../domain/document.ts';
import type { DocumentType } from '../domain/id.ts';
import type { Documents } from '../store/documents.ts';
import { afterFrame } from './after-frame.ts';
import { readRow, readRows } from './rows.ts';

/** Told of each document that changed: what was listed before, what is listed now. */
export type CollectionListener<T> = (before: T | null, after: T | null) => void;

/**
 * All documents of one type, as reactive state over the store's memory. Filled at the first read;
 * after that a change touches only its own documents. Bodies are the store's own: never mutate.
 */
export class Collection<T extends AnyDocument> {
  readonly type: DocumentType;
  readonly #sources: readonly Documents[];
  #listeners: readonly CollectionListener<T>[] = [];
  #rows: Map<string, T> | null = null;
  #all: readonly T[] | null = null;
  #version = $state(0);
  #telling = false;

  constructor(type: DocumentType, sources: readonly Documents[]) {
    this.type = type;
    this.#sources = sources;
  }

  /** Everything that is not deleted, in no particular order; a new array after each change. */
  get all(): readonly T[] {
    this.track();
    return (this.#all ??= [...this.#load().values()]);
  }

  /** Whoever calls it depends on the whole collection, without reading it. */
  track(): number {
    return this.#version;
  }

  get(id: string): T | null {
    this.track();
    return this.#load().get(id) ?? null;
  }

  /** Also a deleted record, for undo. */
  getEvenDeleted(id: string): T | null {
    this.track();
    return this.#read(id);
  }

  onChange(listener: CollectionListener<T>): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
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
    this.#tell();
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

  /** Lists hear of it behind the frame that is due: what a person waits for is drawn first. */
  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    afterFrame(() => {
      this.#telling = false;
      this.#version += 1;
    });
  }

  #read(id: string): T | null {
    return readRow(id, this.#sources) as T | null;
  }

  #load(): Map<string, T> {
    return (this.#rows ??= readRows(this.type, this.#sources) as Map<string, T>);
  }
}
