/**
 * What is left of a case that was erased (Art. 17 GDPR): a mark by which every side knows its id
 * again, and from which nobody gets the id back, as 80 bits of a ULID are random.
 */
const MARK_CHARACTERS = 32;

/** Ids of marks in a project's database; none of ours, so no client sees or writes one. */
export const ERASED_PREFIX = 'erased:';

/** What the mark is the hash of; client and server hash it alike. */
export const markedText = (caseId: string): string => `mappe-erased:${caseId}`;

/** First 128 bits of SHA-256, as 32 lower case hexadecimal digits. */
export async function erasedMark(caseId: string): Promise<string> {
  const bytes = new TextEncoder().encode(markedText(caseId));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, MARK_CHARACTERS);
}
