import * as z from 'zod';
import { FOLLOW_UP_STEPS } from './catalogues/follow-up-steps.ts';
import { envelope, isoDate, kldb, longText, shortText, ulidText } from './record.ts';

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

export const MENTOR_CONTRIBUTIONS = ['DIRECT', 'SUPPORTED', 'INFORMED'] as const;
export const FOLLOW_UP_STATUSES = ['SAME', 'OTHER', 'COMPLETED', 'ENDED', 'UNKNOWN'] as const;
export const FOLLOW_UP_SOURCES = ['MENTEE', 'EMPLOYER', 'OTHER'] as const;

/** Whereabouts at one step of the aftercare. */
export const followUp = z.strictObject({
  step: z.enum(FOLLOW_UP_STEPS),
  status: z.enum(FOLLOW_UP_STATUSES),
  on: isoDate,
  source: z.enum(FOLLOW_UP_SOURCES).optional(),
  note: longText.optional(),
});
export type FollowUp = z.infer<typeof followUp>;

/** A placement: `placement:CASE:ULID` (domain.md 1.11). */
export const placementSchema = z.strictObject({
  ...envelope,
  type: z.literal('placement'),
  caseId: ulidText,
  employerId: z.string().optional(),
  siteId: ulidText.optional(),
  /** Id of the company's vacancy, where it was entered. */
  vacancyId: z.string().optional(),
  kind: z.enum(PLACEMENT_KINDS),
  title: shortText.min(1, 'title-missing'),
  startOn: isoDate,
  contractEndOn: isoDate.optional(),
  probationEndOn: isoDate.optional(),
  kldb: kldb.optional(),
  /** Level of requirement of the KldB, 1 helper to 4 expert. */
  requirementLevel: z.int().min(1).max(4).optional(),
  hoursPerWeek: z.number().min(0).max(60).optional(),
  /** Subject to social insurance; suggested from the kind, decided by the mentor. */
  socialInsurance: z.enum(['YES', 'NO', 'OPEN']),
  qualificationAdequate: z.enum(['YES', 'NO', 'NOT_CHECKABLE']).optional(),
  adequacyReason: longText.optional(),
  proof: z.enum(PLACEMENT_PROOFS),
  contribution: z.enum(MENTOR_CONTRIBUTIONS).optional(),
  followUps: z.array(followUp).max(FOLLOW_UP_STEPS.length).optional(),
  endedOn: isoDate.optional(),
  endReason: z.enum(PLACEMENT_END_REASONS).optional(),
  /** It ended in the probation; suggested by the days, decided by the mentor (K16). */
  endedInProbation: z.boolean().optional(),
  note: longText.optional(),
});
export type Placement = z.infer<typeof placementSchema>;
