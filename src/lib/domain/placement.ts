import * as z from 'zod';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

export const PLACEMENT_KINDS = [
  'P01',
  'P02',
  'P03',
  'P04',
  'P05',
  'P06',
  'T01',
  'T02',
  'T03',
  'T04',
  'Q01',
  'Q02',
  'Q03',
  'Q04',
  'Q05',
  'Z01',
  'Z02',
  'Z03',
  'Z04',
  'Z05',
  'Z06',
] as const;
export const PLACEMENT_PROOFS = [
  'CONTRACT_SEEN',
  'EMPLOYER_CONFIRMED',
  'MENTEE_STATED',
  'NONE',
] as const;
export const PLACEMENT_END_REASONS = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D99',
] as const;

/** A placement: `placement:CASE:ULID` (domain.md 1.11, first cut). */
export const placementSchema = z.strictObject({
  ...envelope,
  type: z.literal('placement'),
  caseId: ulidText,
  employerId: z.string().optional(),
  siteId: ulidText.optional(),
  kind: z.enum(PLACEMENT_KINDS),
  title: shortText.min(1, 'title-missing'),
  startOn: isoDate,
  contractEndOn: isoDate.optional(),
  hoursPerWeek: z.number().min(0).max(60).optional(),
  /** Subject to social insurance; suggested from the kind, decided by the mentor. */
  socialInsurance: z.enum(['YES', 'NO', 'OPEN']),
  qualificationAdequate: z.enum(['YES', 'NO', 'NOT_CHECKABLE']).optional(),
  proof: z.enum(PLACEMENT_PROOFS),
  endedOn: isoDate.optional(),
  endReason: z.enum(PLACEMENT_END_REASONS).optional(),
  note: longText.optional(),
});
export type Placement = z.infer<typeof placementSchema>;
