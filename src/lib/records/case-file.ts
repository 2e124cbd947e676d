import type { DocumentMap } from '../domain/document.ts';
import { CASE_FILE_TYPES, type CaseFileType } from '../domain/id.ts';
import type { Documents } from '../store/documents.ts';
import { Collection } from './collection.svelte.ts';
import { Lookup } from './lookup.ts';

type Collections = { readonly [T in CaseFileType]: Collection<DocumentMap[T]> };
type Lookups = { readonly [T in CaseFileType]: Lookup<DocumentMap[T]> };

const byKind = <V>(make: (type: CaseFileType) => V): Record<CaseFileType, V> =>
  Object.fromEntries(CASE_FILE_TYPES.map((type) => [type, make(type)])) as Record<CaseFileType, V>;

/** The kinds of record that each belong to one case (`goal:CASE:ULID`), as reactive state. */
export class CaseFile {
  readonly collections: Collections;
  readonly #byCase: Lookups;

  constructor(sources: readonly Documents[]) {
    const collections = byKind((type) => new Collection<DocumentMap[CaseFileType]>(type, sources));
    this.collections = collections as unknown as Collections;
    this.#byCase = byKind(
      (type) => new Lookup(collections[type], ({ caseId }) => caseId, newest),
    ) as unknown as Lookups;
  }

  /** Newest first; an untouched list stays the same array. */
  of<T extends CaseFileType>(type: T, caseId: string): readonly DocumentMap[T][] {
    return this.#byCase[type].of(caseId);
  }
}

/** ULIDs grow with time. */
const newest = (a: { _id: string }, b: { _id: string }): number =>
  a._id < b._id ? 1 : a._id > b._id ? -1 : 0;
