import { StoreError, type StoreErrorCode } from './documents.ts';

/** The store's word for what a database threw; Dexie hides the first cause in `inner`. */
export function failureOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(codeOf(namesOf(error)), { cause: error });
}

function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at = error; at instanceof Object && names.length < 5;) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
}

function codeOf(names: string[]): StoreErrorCode {
  if (names.includes('QuotaExceededError')) return 'storage-full';
  if (names.includes('DatabaseClosedError')) return 'closed';
  return 'storage-unavailable';
}
