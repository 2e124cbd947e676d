import * as z from 'zod';
import {
  BENEFIT_REGIMES,
  CASE_STATUSES,
  END_REASONS,
  GENDERS,
  GERMAN_LEVELS,
  MAIN_PATHS,
} from './mentee.ts';
import { CONTACT_TYPES } from './catalogues/contact-types.ts';
import { TOPICS } from './catalogues/topics.ts';
import { PLACEMENT_END_REASONS, PLACEMENT_KINDS } from './placement.ts';
import { ulidText } from './record.ts';

/** Calendar month, `YYYY-MM`: reports begin and end with one (domain.md 2). */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const AGE_GROUPS = ['-14', '15-17', '18-24', '25-34', '35-44', '45-54', '55+'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/**
 * What an erased case still counts with (domain.md 2, K1 to K18), and nothing else: no name, no id
 * of case, mentor or employer, no day. One exists for a case that was admitted; an inquiry counts
 * for nothing.
 */
export const countRecordSchema = z.strictObject({
  version: z.literal(1),
  projectId: ulidText,
  /** K1 to K3, K16. */
  admitted: month,
  ended: month.optional(),
  status: z.enum(CASE_STATUSES),
  endReason: z.enum(END_REASONS).optional(),
  /** K15 by calendar year, rounded to tens: exact ones would give the days away. */
  careDays: z.record(z.string().regex(/^\d{4}$/), z.int()),
  // Breakdowns, as they were at the end; each may be unknown ("ohne Angabe").
  ageGroup: z.enum(AGE_GROUPS).optional(),
  gender: z.enum(GENDERS).optional(),
  /** The frequent ones by name, every other one as `OTHER`: a rare one is a person. */
  nationality: z.string().max(5).optional(),
  /** District, 5 digits. */
  ags: z.string().optional(),
  targetGroup: z.string().optional(),
  statusClass: z.string().optional(),
  germanLevel: z.enum(GERMAN_LEVELS).optional(),
  benefitRegime: z.enum(BENEFIT_REGIMES).optional(),
  mainPath: z.enum(MAIN_PATHS).optional(),
  /** K5 to K13, K16. */
  placements: z.array(
    z.strictObject({
      kind: z.enum(PLACEMENT_KINDS),
      start: month,
      socialInsurance: z.enum(['YES', 'NO', 'OPEN']),
      adequate: z.enum(['YES', 'NO', 'NOT_CHECKABLE']).optional(),
      /** K5 counts no placement without any proof. */
      proven: z.boolean(),
      ended: month.optional(),
      endReason: z.enum(PLACEMENT_END_REASONS).optional(),
    }),
  ),
  /** K14: contacts that took place, by month, type and topics. */
  contacts: z.array(
    z.strictObject({
      month,
      type: z.enum(CONTACT_TYPES),
      topics: z.array(z.enum(TOPICS)),
      count: z.int(),
      minutes: z.int(),
    }),
  ),
});
export type CountRecord = z.infer<typeof countRecordSchema>;

/** K4: an employer had to do with a mentee in a month; it stands apart from every case. */
export const employerCountSchema = z.strictObject({
  projectId: ulidText,
  employerId: z.string(),
  month,
});
export type EmployerCount = z.infer<typeof employerCountSchema>;
