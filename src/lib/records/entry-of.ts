import type { AnyDocument } from '../domain/document.ts';
import { parseId } from '../domain/id.ts';
import type { Caseload } from './caseload.svelte.ts';

/** A record as it stands on this device, of whatever kind, also a deleted one; null where unknown. */
export function entryOf(caseload: Caseload, id: string): AnyDocument | null {
  const collections = {
    mentee: caseload.mentees,
    employer: caseload.employers,
    vacancy: caseload.vacancies,
    contact: caseload.contacts,
    task: caseload.tasks,
    placement: caseload.placements,
    member: caseload.members,
    article: caseload.articles,
    handover: caseload.handovers,
    paper: caseload.papers,
    consent: caseload.consents,
    ...caseload.file.collections,
    // No device holds the carrier of a file.
    file: null,
  } as const;
  const parts = parseId(id);
  return (parts && collections[parts.type]?.getEvenDeleted(id)) ?? null;
}
