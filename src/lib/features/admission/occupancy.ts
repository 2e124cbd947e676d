import { occupancyOf, type Occupancy } from '#lib/domain/admission/occupancy.ts';
import { clock } from '#lib/records/clock.svelte.ts';
import { session } from '#lib/records/session.svelte.ts';

/** How full the own project is, as far as this device knows; null where nobody is in. Reactive. */
export function ownOccupancy(): Occupancy | null {
  const { caseload, sync } = session;
  if (!caseload) return null;
  const of = {
    mentees: caseload.mentees.all,
    checks: caseload.file.collections.check.all,
    capacity: sync?.status.capacity ?? [],
  };
  return occupancyOf(of, clock.today);
}
