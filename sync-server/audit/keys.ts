import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { parseId } from '#lib/domain/id.ts';
import type { IncomingDocument } from '../engine/engine.ts';

/** Bytes of a key: AES-256. */
export const KEY_BYTES = 32;

/**
 * One key for each case, and for each document of no case: the log holds values only sealed with
 * it. Destroying the key erases what the log said about the case, and its chain stays whole.
 */
export interface AuditKeys {
  /** Keys of these scopes, made and durable where there were none. */
  keysFor(scopes: readonly string[]): Promise<ReadonlyMap<string, KeyObject>>;
  /** Null where there is none, or none any more. */
  find(scope: string): Promise<KeyObject | null>;
  /** False where there was none. Nothing brings it back but a backup from before. */
  destroy(scope: string): Promise<boolean>;
  close(): Promise<void>;
}

export const newKey = (): Uint8Array => new Uint8Array(randomBytes(KEY_BYTES));

/** Prepared once: that takes longer than sealing with it. */
export const keyOf = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

/** Whose key seals a document: of its case, of the case it speaks of, else its own. */
export function scopeOf({ _id: id, subjectCaseId }: IncomingDocument): string {
  const text = String(id);
  const caseId = parseId(text)?.caseId ?? (typeof subjectCaseId === 'string' ? subjectCaseId : '');
  return caseId ? `case:${caseId}` : text;
}
