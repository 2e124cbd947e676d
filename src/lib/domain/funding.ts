import * as z from 'zod';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

export const FUNDING_STATES = [
  'IDEA',
  'ADVISED',
  'APPLIED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'PAID',
  'ENDED',
] as const;

/** One person's or placement's funding: `funding:CASE:ULID` (domain.md 1.12). */
export const fundingSchema = z.strictObject({
  ...envelope,
  type: z.literal('funding'),
  caseId: ulidText,
  /** Row of catalogues/funding-offers. */
  offerCode: z.string().regex(/^[A-Z0-9_]{2,12}$/),
  recipient: z.enum(['EMPLOYER', 'MENTEE']),
  employerId: z.string().optional(),
  /** Id of the placement that it pays for. */
  placementId: z.string().optional(),
  state: z.enum(FUNDING_STATES),
  /** Day by which somebody promised to apply. */
  plannedOn: isoDate.optional(),
  appliedOn: isoDate.optional(),
  decidedOn: isoDate.optional(),
  until: isoDate.optional(),
  amountText: shortText.optional(),
  obligations: longText.optional(),
  note: longText.optional(),
});
export type Funding = z.infer<typeof fundingSchema>;
