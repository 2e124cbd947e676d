import type * as z from 'zod';
import { profileSchema, type Profile } from './profile.ts';
import { courseSchema, type Course } from './course.ts';
import { recognitionSchema, type Recognition } from './recognition.ts';
import { goalSchema, type Goal } from './goal.ts';
import { agreementSchema, type Agreement } from './agreement.ts';
import { admissionCheckSchema, type AdmissionCheck } from './admission-check.ts';
import { permitSchema, type Permit } from './permit.ts';
import { applicationSchema, type Application } from './application.ts';
import { sharingSchema, type Sharing } from './sharing.ts';
import { fundingSchema, type Funding } from './funding.ts';
import { articleSchema, type Article } from './article.ts';
import { consentSchema, type Consent } from './consent.ts';
import { contactSchema, type Contact } from './contact.ts';
import { employerSchema, type Employer } from './employer.ts';
import { handoverSchema, type Handover } from './handover.ts';
import { parseId, type DocumentType } from './id.ts';
import { memberSchema, type Member } from './member.ts';
import { menteeSchema, type Mentee } from './mentee.ts';
import { fileSchema, paperSchema, type Paper, type StoredFile } from './paper.ts';
import { placementSchema, type Placement } from './placement.ts';
import { isProblemCode, type Problem, type ProblemCode, type Result, ok } from './problem.ts';
import { taskSchema, type Task } from './task.ts';
import { vacancySchema, type Vacancy } from './vacancy.ts';

export interface DocumentMap {
  mentee: Mentee;
  employer: Employer;
  vacancy: Vacancy;
  contact: Contact;
  task: Task;
  placement: Placement;
  member: Member;
  article: Article;
  handover: Handover;
  paper: Paper;
  file: StoredFile;
  consent: Consent;
  profile: Profile;
  course: Course;
  recognition: Recognition;
  goal: Goal;
  agreement: Agreement;
  check: AdmissionCheck;
  permit: Permit;
  application: Application;
  sharing: Sharing;
  funding: Funding;
}
export type AnyDocument = DocumentMap[DocumentType];

export const DOCUMENT_SCHEMAS = {
  mentee: menteeSchema,
  employer: employerSchema,
  vacancy: vacancySchema,
  contact: contactSchema,
  task: taskSchema,
  placement: placementSchema,
  member: memberSchema,
  article: articleSchema,
  handover: handoverSchema,
  paper: paperSchema,
  file: fileSchema,
  consent: consentSchema,
  profile: profileSchema,
  course: courseSchema,
  recognition: recognitionSchema,
  goal: goalSchema,
  agreement: agreementSchema,
  check: admissionCheckSchema,
  permit: permitSchema,
  application: applicationSchema,
  sharing: sharingSchema,
  funding: fundingSchema,
} as const satisfies { [T in DocumentType]: z.ZodType<DocumentMap[T]> };

/**
 * Checks a document against the shape that its id announces; client and server use this alike.
 * `_rev` may stand in it, other underscore fields of the protocol must have been taken off.
 * Problems carry the path of their field.
 */
export function validateDocument(
  document: Record<string, unknown>,
): Result<AnyDocument, Problem[]> {
  const id = typeof document._id === 'string' ? parseId(document._id) : null;
  if (!id) return { ok: false, problem: [{ code: 'id-invalid', field: '_id' }] };
  const parsed = DOCUMENT_SCHEMAS[id.type].safeParse(document);
  if (!parsed.success) return { ok: false, problem: parsed.error.issues.map(toProblem) };
  const value: AnyDocument = parsed.data;
  if ('caseId' in value && (value.caseId ?? null) !== id.caseId)
    return { ok: false, problem: [{ code: 'id-invalid', field: 'caseId' }] };
  return ok(value);
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.map(String).join('.');
  return { code: codeOf(issue), ...(field ? { field } : {}) };
}

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (isProblemCode(issue.message)) return issue.message;
  const last = String(issue.path.at(-1) ?? '');
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? 'field-too-long' : 'document-invalid';
  if (issue.code === 'invalid_value') return 'value-unknown';
  if (issue.code === 'invalid_format') {
    if (issue.format === 'date' || issue.format === 'datetime') return 'date-invalid';
    if (issue.format === 'email') return 'email-invalid';
    if (last === 'zip') return 'zip-invalid';
    if (last === 'number' || last === 'phone') return 'phone-invalid';
  }
  return 'document-invalid';
}
