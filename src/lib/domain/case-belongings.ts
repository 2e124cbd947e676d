import { caseOf, type DocumentType } from './id.ts';

/**
 * How documents of a kind belong to a case: the case itself, by the case in their id, by a field
 * that names it, or not at all. A new kind has to say it here, or this does not compile; access
 * (Art. 15 GDPR) and erasure (Art. 17) then take it along.
 */
export const BELONGINGS = {
  mentee: 'case',
  contact: 'id',
  task: 'id',
  placement: 'id',
  paper: 'id',
  file: 'id',
  consent: 'id',
  profile: 'id',
  course: 'id',
  recognition: 'id',
  goal: 'id',
  agreement: 'id',
  check: 'id',
  permit: 'id',
  application: 'id',
  sharing: 'id',
  funding: 'id',
  handover: 'subject',
  employer: 'none',
  vacancy: 'none',
  member: 'none',
  article: 'none',
} as const satisfies Record<DocumentType, 'case' | 'id' | 'subject' | 'none'>;

/** Kinds of which something may belong to a case. */
export type CaseKind = {
  [T in DocumentType]: (typeof BELONGINGS)[T] extends 'none' ? never : T;
}[DocumentType];

export const CASE_KINDS = Object.keys(BELONGINGS).filter(
  (type): type is CaseKind => BELONGINGS[type as DocumentType] !== 'none',
);

const typesBy = (way: (typeof BELONGINGS)[DocumentType]): DocumentType[] =>
  (Object.keys(BELONGINGS) as DocumentType[]).filter((type) => BELONGINGS[type] === way);

/** Kinds whose bodies name the case (`subjectCaseId`); they are to be looked through. */
export const SUBJECT_TYPES: readonly DocumentType[] = typesBy('subject');

/** Ranges of ids, ends included, in which everything stands whose id says that it is of a case. */
export function idRangesOf(caseId: string): { start: string; end: string }[] {
  return [
    ...typesBy('case').map((type) => ({ start: `${type}:${caseId}`, end: `${type}:${caseId}` })),
    ...typesBy('id').map((type) => ({
      start: `${type}:${caseId}:`,
      end: `${type}:${caseId}:\u{10FFFF}`,
    })),
  ];
}

/** Whether a document is about the person of a case, by its id or by the case that it names. */
export function belongsToCase(
  document: Readonly<Record<string, unknown>>,
  caseId: string,
): boolean {
  const { _id: id, subjectCaseId } = document;
  return caseOf(String(id)) === caseId || subjectCaseId === caseId;
}
