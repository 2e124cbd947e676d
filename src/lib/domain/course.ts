import * as z from 'zod';
import { GERMAN_LEVELS } from './mentee.ts';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

export const COURSE_KINDS = [
  'IK_ALLG',
  'IK_ALPHA',
  'IK_FRAUEN',
  'IK_JUGEND',
  'IK_INTENSIV',
  'IK_ZWEITSCHRIFT',
  'ORIENT',
  'BSK_A2',
  'BSK_B1',
  'BSK_B2',
  'BSK_C1',
  'BSK_FACH',
  'JOB_BSK',
  'EOK',
  'LSK_SOFORT',
  'LSK_QUALI',
  'LSK_BERUF',
  'DAZ',
  'VK_A',
  'ONLINE',
  'EHRENAMT',
  'SONST',
] as const;
export const COURSE_STATES = ['WAITING', 'RUNNING', 'DONE', 'DROPPED'] as const;
export const COURSE_RESULTS = ['PASSED', 'PARTIAL', 'FAILED'] as const;
/** On what the place in the course rests (§§ 44, 44a, 45a AufenthG). */
export const COURSE_ENTITLEMENTS = ['S44_1', 'S44A', 'S44_4', 'S45A', 'OTHER'] as const;

/** A language course that a person waits for or attends: `course:CASE:ULID` (domain.md 1.6). */
export const courseSchema = z.strictObject({
  ...envelope,
  type: z.literal('course'),
  caseId: ulidText,
  kind: z.enum(COURSE_KINDS),
  provider: shortText.optional(),
  state: z.enum(COURSE_STATES),
  startOn: isoDate.optional(),
  endOn: isoDate.optional(),
  examOn: isoDate.optional(),
  /** Teaching units. */
  units: z.int().min(0).max(3000).optional(),
  targetLevel: z.enum(GERMAN_LEVELS).optional(),
  entitlement: z.enum(COURSE_ENTITLEMENTS).optional(),
  result: z.enum(COURSE_RESULTS).optional(),
  certificate: shortText.optional(),
  certificateSeen: z.boolean().optional(),
  dropReason: shortText.optional(),
  note: longText.optional(),
});
export type Course = z.infer<typeof courseSchema>;
