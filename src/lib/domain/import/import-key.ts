import { foldKey } from '../fold.ts';
import type { ListKind } from './list.ts';

/**
 * Key of a row by what identifies it, so that a list that was saved again, sorted or converted
 * creates nothing twice. Strict on purpose: rows that differ in one identifying value get two keys,
 * and then the search for likely duplicates decides together with a person.
 */
export function importKey(kind: ListKind, identity: readonly (string | undefined)[]): string {
  return `IMPORT:${kind}:${digest(identity.map((part) => foldKey(part ?? '')).join('\u001f'))}`;
}

/** The n-th row of a file with the same key (n from 1), where a person wants both. */
export function nthKey(key: string, n: number): string {
  return n === 1 ? key : `${key}:${String(n)}`;
}

/**
 * 128 bits as hex: four rounds of 32-bit FNV-1a (offset basis and prime of the FNV specification)
 * with different starts, each mixed at the end. Not cryptographic; it only tells rows apart.
 */
function digest(text: string): string {
  let hex = '';
  for (let round = 1; round <= 4; round += 1) {
    let hash = Math.imul(0x811c9dc5, round * 2 - 1);
    for (let i = 0; i < text.length; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      hash ^= hash >>> 13;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
    hash ^= hash >>> 15;
    hex += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return hex;
}
