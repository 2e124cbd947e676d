/**
 * Document ids: `type:ULID`, and `type:CASE:ULID` for what belongs to a case (CASE is the ULID of
 * its mentee document), so that an id alone tells to which case a document belongs.
 */

/** Crockford base32, upper case, 26 characters (ulid specification). */
const ULID = '[0-9A-HJKMNP-TV-Z]{26}';

/** Kinds of the case file: each belongs to one case, by its id. */
export const CASE_FILE_TYPES = [
  'profile',
  'course',
  'recognition',
  'goal',
  'agreement',
  'check',
  'permit',
  'application',
  'sharing',
  'funding',
] as const;
export type CaseFileType = (typeof CASE_FILE_TYPES)[number];

export const DOCUMENT_TYPES = [
  'mentee',
  'employer',
  'vacancy',
  'contact',
  'task',
  'placement',
  'member',
  'article',
  'handover',
  'paper',
  'file',
  'consent',
  ...CASE_FILE_TYPES,
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

const ID_PATTERN = new RegExp(`^(${DOCUMENT_TYPES.join('|')}):(${ULID})(?::(${ULID}))?$`);

/** Types whose ids may carry a case in the middle. */
const CASE_TYPES: ReadonlySet<DocumentType> = new Set<DocumentType>([
  'contact',
  'task',
  'placement',
  'paper',
  'file',
  'consent',
  ...CASE_FILE_TYPES,
]);

export interface IdParts {
  type: DocumentType;
  /** ULID of the case, or null for what belongs to none. */
  caseId: string | null;
  /** The document's own ULID; for a mentee document it is the case id. */
  ulid: string;
}

/** Parts of a document id, or null where it is not one of ours. */
export function parseId(id: string): IdParts | null {
  const match = ID_PATTERN.exec(id);
  if (!match) return null;
  const type = match[1] as DocumentType;
  const first = match[2] ?? '';
  const second = match[3];
  if (second !== undefined)
    return CASE_TYPES.has(type) ? { type, caseId: first, ulid: second } : null;
  return { type, caseId: type === 'mentee' ? first : null, ulid: first };
}

/** `type:ULID`, or `type:CASE:ULID` where a case is given. */
export function makeId(type: DocumentType, ulid: string, caseId?: string | null): string {
  return caseId ? `${type}:${caseId}:${ulid}` : `${type}:${ulid}`;
}

/** ULID of the case that a document belongs to, or null. */
export function caseOf(id: string): string | null {
  return parseId(id)?.caseId ?? null;
}

export function typeOf(id: string): DocumentType | null {
  return parseId(id)?.type ?? null;
}

/**
 * The group whose documents share sealed pages on a device: a case, or a kind of shared content.
 * Ids that are none of ours (a foreign test suite's) share one group.
 */
export function groupOf(id: string): string {
  const parts = parseId(id);
  if (!parts) return 'other';
  return parts.caseId ? `case:${parts.caseId}` : parts.type;
}
