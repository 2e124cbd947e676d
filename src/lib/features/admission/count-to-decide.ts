import { session } from '#lib/records/session.svelte.ts';
import { admissionsToDecide } from './waiting.ts';

/** Admissions that wait for this coordination; none where somebody else looks. Reactive. */
export function countToDecide(): number {
  const { caseload, user } = session;
  if (!caseload || user?.role !== 'COORDINATOR') return 0;
  return admissionsToDecide(caseload.file.collections.check.all, (id) => caseload.mentee(id))
    .length;
}
