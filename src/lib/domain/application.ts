import * as z from 'zod';
import { SALUTATIONS } from './mentee.ts';
import { envelope, isoDate, kldb, longText, shortText, timeOfDay, ulidText } from './record.ts';

export const APPLICATION_KINDS = [
  'JOB',
  'TRAINING',
  'EQ',
  'INTERNSHIP',
  'PROBE_MAG',
  'MINIJOB',
  'QUALI',
  'FSJ_BFD',
] as const;
export const APPLICATION_STATES = [
  'PLANNED',
  'SENT',
  'CONFIRMED',
  'INTERVIEW',
  'TRIAL',
  'OFFER',
  'REFUSED',
  'NO_ANSWER',
  'WITHDRAWN',
] as const;
export const APPLICATION_WAYS = ['MAIL', 'POST', 'PORTAL', 'PHONE', 'PERSON', 'MENTOR'] as const;

/** What stands around the text of a cover letter; what is missing is suggested anew. */
export const letterHead = z.strictObject({
  /** To whose attention. */
  person: shortText.optional(),
  salutation: z.enum(SALUTATIONS).optional(),
  /** The whole line, as it was written. */
  greeting: shortText.optional(),
  subject: shortText.optional(),
  /** Date of the letter, where it is not the day on which it goes out. */
  on: isoDate.optional(),
  /** One a line. */
  enclosures: longText.optional(),
});
export type LetterHead = z.infer<typeof letterHead>;

/** An application and what came of it: `application:CASE:ULID`. */
export const applicationSchema = z.strictObject({
  ...envelope,
  type: z.literal('application'),
  caseId: ulidText,
  kind: z.enum(APPLICATION_KINDS),
  title: shortText.min(1, 'title-missing'),
  employerId: z.string().optional(),
  siteId: ulidText.optional(),
  /** Id of the company's vacancy, where it was entered. */
  vacancyId: z.string().optional(),
  /** To whom, where the employer has no record here. */
  recipient: shortText.optional(),
  recipientAddress: longText.optional(),
  kldb: kldb.optional(),
  source: shortText.optional(),
  state: z.enum(APPLICATION_STATES),
  applyUntil: isoDate.optional(),
  sentOn: isoDate.optional(),
  way: z.enum(APPLICATION_WAYS).optional(),
  answeredOn: isoDate.optional(),
  interviewOn: isoDate.optional(),
  interviewTime: timeOfDay.optional(),
  interviewPlace: shortText.optional(),
  startOn: isoDate.optional(),
  /** Text of the cover letter, without address and date. */
  letter: longText.optional(),
  letterHead: letterHead.optional(),
  refusalReason: shortText.optional(),
  note: longText.optional(),
});
export type Application = z.infer<typeof applicationSchema>;
