import * as z from 'zod';
import { envelope, instant, longText, shortText, ulidText } from './record.ts';

/**
 * Protocol of a case that changed hands: `handover:ULID`. It belongs to no case, so that both sides
 * keep it when the case has left one of them; it names the mentee by initials only.
 */
export const handoverSchema = z.strictObject({
  ...envelope,
  type: z.literal('handover'),
  /** ULID of the case. */
  subjectCaseId: ulidText,
  initials: shortText.max(10),
  fromIds: z.array(ulidText).max(10),
  toIds: z.array(ulidText).min(1).max(10),
  note: longText.optional(),
  /** Set where it was taken back. */
  undoneAt: instant.optional(),
});
export type Handover = z.infer<typeof handoverSchema>;
