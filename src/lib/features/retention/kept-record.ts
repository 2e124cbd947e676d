import type { AnyDocument } from '#lib/domain/document.ts';
import { CASE_FILE_TYPES, typeOf, type DocumentType } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { fieldLabel, fieldText, type FieldNames } from '#lib/i18n/field-text.ts';
import { formatDay } from '#lib/i18n/format.ts';
import { documentTypeLabels } from '#lib/i18n/labels.de.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** A record as it is read: which one, and what stands in it. */
export interface KeptRecord {
  id: string;
  title: string;
  items: { label: string; value: string }[];
}

/** Records of one kind. */
export interface KeptKind {
  title: string;
  records: KeptRecord[];
}

/** Of the envelope, of meaning to the program only, or said in the head of the page. */
const BESIDE: ReadonlySet<string> = new Set([
  ...['_id', '_rev', 'type', 'schemaVersion', 'projectId', 'caseId', 'subjectCaseId', 'siteId'],
  ...['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'importKey', 'restriction'],
  ...['alternatives', 'toReview', 'textSha256', 'sha256', 'deadlineKey', 'groupId'],
]);

/** Fields that say best which record it is. */
const DAYS = ['date', 'startOn', 'signedOn', 'on', 'dueOn', 'givenAt'] as const;
const WORDS = ['title', 'kind', 'contactType', 'purpose'] as const;

/** Everything that this device has of a case but its papers, the person first, newest first. */
export function keptRecord(caseload: Caseload, mentee: Mentee): KeptKind[] {
  const caseId = mentee._id.slice('mentee:'.length);
  const all: AnyDocument[] = [
    mentee,
    ...caseload.contactsOfCase(caseId),
    ...caseload.tasksOfCase(caseId),
    ...caseload.placementsOfCase(caseId),
    ...caseload.consentsOfCase(caseId),
    ...CASE_FILE_TYPES.flatMap((type): readonly AnyDocument[] => caseload.ofCase(type, caseId)),
    ...caseload.handovers.all.filter((one) => one.subjectCaseId === caseId),
  ];
  const names: FieldNames = {
    person: (id) => caseload.memberName(id),
    mentee: () => '',
    employer: (id) => caseload.employers.get(id)?.name ?? '',
  };
  const kinds = new Map<DocumentType, KeptRecord[]>();
  for (const document of all) {
    const type = typeOf(document._id);
    if (type) kinds.set(type, [...(kinds.get(type) ?? []), read(document, names)]);
  }
  return [...kinds].map(([type, records]) => ({ title: documentTypeLabels[type], records }));
}

function read(document: AnyDocument, names: FieldNames): KeptRecord {
  const body: Readonly<Record<string, unknown>> = { ...document };
  const values = new Map<string, string[]>();
  for (const [field, value] of Object.entries(body)) {
    const text = BESIDE.has(field) ? '' : fieldText(field, value, names);
    const label = fieldLabel(field);
    if (text) values.set(label, [...(values.get(label) ?? []), text]);
  }
  const items = [...values].map(([label, texts]) => ({ label, value: texts.join('\n') }));
  return { id: document._id, title: titleOf(body, names), items };
}

function titleOf(body: Readonly<Record<string, unknown>>, names: FieldNames): string {
  const day = DAYS.map((field) => body[field]).find((value) => typeof value === 'string');
  const words = WORDS.map((field) => fieldText(field, body[field], names)).find(Boolean);
  return [day ? formatDay(day.slice(0, 10)) : '', words ?? ''].filter(Boolean).join(' · ');
}
