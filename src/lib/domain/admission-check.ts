import * as z from 'zod';
import { ELIGIBILITIES } from './admission/eligibility.ts';
import { TARGET_GROUPS } from './admission/target-group.ts';
import { RESIDENCE_STATUS_CODES } from './catalogues/residence-status.ts';
import { GERMAN_LEVELS, GERMAN_SUFFICIENT } from './mentee.ts';
import { datePrecision, envelope, isoDate, longText, ulidText } from './record.ts';

export const CHECK_DECISIONS = ['ADMIT', 'WAIT', 'REJECT'] as const;
export type CheckDecision = (typeof CHECK_DECISIONS)[number];

/** What was answered, as `checkAdmission` takes it. */
export const checkFacts = z.strictObject({
  residesInSaxony: z.boolean(),
  /** Not here yet, but a move to Saxony is planned. */
  movePlanned: z.boolean().optional(),
  germanSufficient: z.enum(GERMAN_SUFFICIENT),
  germanLevel: z.enum(GERMAN_LEVELS).optional(),
  statusCode: z.enum(RESIDENCE_STATUS_CODES),
  underlyingStatusCode: z.enum(RESIDENCE_STATUS_CODES).optional(),
  sponsorStatusCode: z.enum(RESIDENCE_STATUS_CODES).optional(),
  formerlyProtected: z.boolean().optional(),
  hasMigrationBackground: z.boolean(),
  inSaxonySince: isoDate.optional(),
  inSaxonySincePrecision: datePrecision.optional(),
  assessmentDate: isoDate,
  capacity: z.enum(['YES', 'NO', 'OPEN']),
  /** Places of the project, and how many were taken, where that was known at a decision. */
  places: z.int().min(0).optional(),
  placesTaken: z.int().min(0).optional(),
  workBan: z.boolean(),
});
export type CheckFacts = z.infer<typeof checkFacts>;

/**
 * An admission check as it was made, `check:CASE:ULID`, or the coordination's word on one: it is
 * never changed (domain.md 1.5 d). The newest one of a case counts.
 */
export const admissionCheckSchema = z.strictObject({
  ...envelope,
  type: z.literal('check'),
  caseId: ulidText,
  facts: checkFacts,
  ruleSetVersion: z.string().max(40),
  eligibility: z.enum(ELIGIBILITIES),
  targetGroup: z.enum(TARGET_GROUPS),
  groupRow: z.enum(['Z1', 'Z2', 'Z3', 'Z4', 'Z6', 'Z7', 'Z8']),
  /** Row of the table of results, 1 to 12. */
  row: z.int().min(1).max(12),
  /** Of a decision: ULID of the check that it is about, and what was decided. */
  decides: ulidText.optional(),
  decision: z.enum(CHECK_DECISIONS).optional(),
  /** Where REVIEW was decided: the group that was chosen. */
  decidedGroup: z.enum(['P1_SCHUTZ', 'S_ANDERE']).optional(),
  reason: longText.optional(),
});
export type AdmissionCheck = z.infer<typeof admissionCheckSchema>;
