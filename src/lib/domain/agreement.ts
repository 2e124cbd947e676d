import * as z from 'zod';
import { CONSENT_LANGUAGES } from './catalogues/consents.ts';
import { signature, witness } from './consent.ts';
import { GOAL_KINDS, goalStep, RESPONSIBLES } from './goal.ts';
import { MAIN_PATHS } from './mentee.ts';
import { sha256Text } from './paper.ts';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

/** A goal as it was agreed upon. */
export const agreedGoal = z.strictObject({
  goalId: ulidText,
  kind: z.enum(GOAL_KINDS),
  title: shortText,
  text: longText.optional(),
  dueOn: isoDate.optional(),
  responsible: z.enum(RESPONSIBLES),
  steps: z.array(goalStep).max(40).optional(),
});
export type AgreedGoal = z.infer<typeof agreedGoal>;

/**
 * Integration agreement (Integrationsvereinbarung) as it was signed: `agreement:CASE:ULID`. It is
 * never changed; a new one follows it. The day of the first is the day of admission.
 */
export const agreementSchema = z
  .strictObject({
    ...envelope,
    type: z.literal('agreement'),
    caseId: ulidText,
    signedOn: isoDate,
    place: shortText.optional(),
    /** As they were on that day: they stand in the text that was signed. */
    menteeName: shortText.optional(),
    mentorName: shortText.optional(),
    /** Who runs the project: name and address. */
    controller: longText.optional(),
    mainPath: z.enum(MAIN_PATHS).optional(),
    goals: z.array(agreedGoal).max(40),
    textVersion: z.string().regex(/^\d{4}-\d{2}(-\d{1,2})?$/),
    /** SHA-256 of the whole text that was shown. */
    textSha256: sha256Text,
    /** Language of the reading help; `de` where there was none. */
    language: z.enum(CONSENT_LANGUAGES),
    interpreter: shortText.optional(),
    mentorId: ulidText,
    menteeSignature: signature.optional(),
    mentorSignature: signature.optional(),
    /** Of whom has custody, where the mentee is under age. */
    guardianName: shortText.optional(),
    guardianSignature: signature.optional(),
    witness: witness.optional(),
    /** Signed on paper: where the sheet is kept. */
    paperPlace: shortText.optional(),
  })
  .refine((a) => Boolean(a.menteeSignature) || Boolean(a.witness) || Boolean(a.paperPlace), {
    path: ['menteeSignature'],
    message: 'signature-missing',
  });
export type Agreement = z.infer<typeof agreementSchema>;
