import * as z from 'zod';

/** From a day on signing in wants a second factor. */
export const factorDuty = z.object({
  /** `YYYY-MM-DD`, in Berlin. */
  from: z.string(),
  /** This person has none yet. */
  missing: z.boolean(),
});
export type FactorDuty = z.infer<typeof factorDuty>;

/** What is set for a project, or for those who belong to none. */
export const factorFromAnswer = z.object({ secondFactorFrom: z.string().nullable() });
