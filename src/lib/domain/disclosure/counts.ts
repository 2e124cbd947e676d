import * as z from 'zod';

/** Why something that was found to be others' is handed out. */
export const LIFT_REASONS = ['self', 'known', 'agreed', 'other'] as const;
export type LiftReason = (typeof LIFT_REASONS)[number];

const count = z.int().min(0).max(1_000_000);

/** How a disclosure was made, as the audit log keeps it: numbers, never what stood there. */
export const disclosureCounts = z.strictObject({
  records: count,
  /** Places that were blackened, and those among them that a person added. */
  blackened: count,
  added: count,
  /** Places found to be others' and handed out all the same, by reason. */
  liftedSelf: count,
  liftedKnown: count,
  liftedAgreed: count,
  liftedOther: count,
  files: count,
  filesLeftOut: count,
});
export type DisclosureCounts = z.infer<typeof disclosureCounts>;
