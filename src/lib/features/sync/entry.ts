import type { AnyDocument } from '#lib/domain/document.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** The body of a record as it stands on this device, also of a deleted one; null where unknown. */
export function entryOf(caseload: Caseload, id: string): AnyDocument | null {
  const collections = {
    mentee: caseload.mentees,
    employer: caseload.employers,
    contact: caseload.contacts,
    task: caseload.tasks,
    placement: caseload.placements,
    member: caseload.members,
    article: caseload.articles,
    handover: caseload.handovers,
    paper: caseload.papers,
    consent: caseload.consents,
    // No device holds the carrier of a file.
    file: null,
  } as const;
  const parts = parseId(id);
  return (parts && collections[parts.type]?.getEvenDeleted(id)) ?? null;
}

/** Address of the form that mends a record; null where it opens as a sheet, or has none. */
export function formAddress(id: string): string | null {
  const parts = parseId(id);
  if (parts?.type === 'mentee') return `/mentees/${parts.ulid}/bearbeiten`;
  if (parts?.type === 'employer') return `/betriebe/${parts.ulid}/bearbeiten`;
  if (parts?.type === 'article') return `/wissen/${parts.ulid}/bearbeiten`;
  return null;
}
