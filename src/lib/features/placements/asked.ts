import type { Deadline } from '#lib/domain/deadlines/deadline.ts';
import type { FollowUp } from '#lib/domain/placement.ts';

/** A step of the aftercare that is asked now. */
export interface AskedStep {
  placementId: string;
  step: FollowUp['step'];
}

/** What `PlacementDue` offers to the address that mounts it. */
export interface DueSheets {
  /** Opens the sheet of a deadline; false where it has none. */
  open: (deadline: Deadline) => boolean;
}
