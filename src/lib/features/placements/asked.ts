import type { FollowUp } from '#lib/domain/placement.ts';

/** A step of the aftercare that is asked now. */
export interface AskedStep {
  placementId: string;
  step: FollowUp['step'];
}
