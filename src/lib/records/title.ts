import { parseId } from '../domain/id.ts';
import type { Caseload } from './caseload.svelte.ts';

/** "Familienname, Vorname"; kept here so that lists of names need no schema. */
function personName(person: { familyName?: string; givenNames?: string } | null): string {
  return [person?.familyName, person?.givenNames].filter((part) => part?.trim()).join(', ');
}

/** Whom or what a record concerns, in a word or two; '' where this device does not know it. */
export function titleOf(id: string, caseload: Caseload): string {
  const parts = parseId(id);
  if (!parts) return '';
  if (parts.caseId) return personName(caseload.mentees.getEvenDeleted(`mentee:${parts.caseId}`));
  const employer = (employerId: string | undefined) =>
    employerId ? (caseload.employers.getEvenDeleted(employerId)?.name ?? '') : '';
  if (parts.type === 'employer') return employer(id);
  if (parts.type === 'vacancy') return employer(caseload.vacancies.getEvenDeleted(id)?.employerId);
  if (parts.type === 'contact') return employer(caseload.contacts.getEvenDeleted(id)?.employerId);
  if (parts.type === 'task') return caseload.tasks.getEvenDeleted(id)?.title ?? '';
  if (parts.type === 'handover') {
    const handover = caseload.handovers.getEvenDeleted(id);
    const mentee = handover && caseload.mentees.get(`mentee:${handover.subjectCaseId}`);
    return personName(mentee ?? null) || (handover?.initials ?? '');
  }
  if (parts.type === 'article') return caseload.articles.getEvenDeleted(id)?.title ?? '';
  return '';
}
