import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { de } from '#lib/i18n/de/handover.ts';

/** Names of colleagues in one line; who is not known here is somebody else. */
export function namesOf(caseload: Caseload | null, ids: readonly string[]): string {
  const names = ids.map((id) => caseload?.memberName(id) || de.care.unknown);
  return [...new Set(names)].join(', ');
}
