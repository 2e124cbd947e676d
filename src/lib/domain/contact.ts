import * as z from 'zod';
import { envelope, isoDate, longText, shortText, timeOfDay, ulidText } from './record.ts';
import { CONTACT_TYPES } from './catalogues/contact-types.ts';
import { TOPICS } from './catalogues/topics.ts';

/**
 * A counselling contact (Beratungskontakt, domain.md 1.9): `contact:CASE:ULID` with a mentee,
 * `contact:ULID` with an employer alone.
 */
export const contactSchema = z
  .strictObject({
    ...envelope,
    type: z.literal('contact'),
    date: isoDate,
    /** Where it was an appointment. */
    time: timeOfDay.optional(),
    contactType: z.enum(CONTACT_TYPES),
    /** Minutes. */
    durationMin: z.int().min(0).max(1440).optional(),
    topics: z.array(z.enum(TOPICS)).max(13),
    /** ULID of the case; the same as in the id. */
    caseId: ulidText.optional(),
    /** Id of the employer document. */
    employerId: z.string().optional(),
    mentorId: ulidText,
    /** Minutes, and kilometres for settlement, there and back. */
    travelMin: z.int().min(0).max(1440).optional(),
    travelKm: z.number().min(0).max(2000).optional(),
    interpreter: z.boolean().optional(),
    /** ULID that the contacts of one group meeting share: one for each participant. */
    groupId: ulidText.optional(),
    /** Of accompanying to an office: the checklist by its code, and what was there. */
    checklist: z.strictObject({ code: shortText, done: z.array(shortText).max(40) }).optional(),
    place: shortText.optional(),
    note: longText.optional(),
    /** PLANNED is an appointment to come; it counts for nothing until it is DONE. */
    state: z.enum(['PLANNED', 'DONE', 'CANCELLED']),
  })
  .refine((c) => Boolean(c.caseId) || Boolean(c.employerId), {
    path: ['caseId'],
    message: 'participant-missing',
  })
  .refine(
    (c) =>
      c.state !== 'DONE' ||
      c.contactType === 'NOSHOW' ||
      c.topics.length > 0 ||
      Boolean(c.importKey),
    {
      path: ['topics'],
      message: 'topic-missing',
    },
  );
export type Contact = z.infer<typeof contactSchema>;
