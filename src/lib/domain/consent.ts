import * as z from 'zod';
import {
  CONSENT_LANGUAGES,
  CONSENT_OFFICES,
  CONSENT_PURPOSES,
  CONSENT_SCOPES,
  SIGNATURE_LIMIT,
  WITHDRAWAL_WAYS,
  WITNESS_REASONS,
} from './catalogues/consents.ts';
import { sha256Text } from './paper.ts';
import { envelope, instant, isoDate, longText, shortText, ulidText } from './record.ts';

/**
 * Strokes as an SVG path of whole numbers: a start `M x y`, then steps `l dx dy`. Nothing else can
 * stand in it, so that it can be drawn as it is.
 */
export const signature = z.strictObject({
  width: z.int().min(1).max(4000),
  height: z.int().min(1).max(4000),
  path: z
    .string()
    .min(1)
    .max(SIGNATURE_LIMIT)
    .regex(/^(M-?\d{1,4} -?\d{1,4}(l-?\d{1,4} -?\d{1,4})*)+$/),
});
export type Signature = z.infer<typeof signature>;

/** Who saw and heard the answer where there is no signature. */
export const witness = z.strictObject({
  name: shortText.min(1, 'name-missing'),
  reason: z.enum(WITNESS_REASONS),
});

/** Taken back by a person; what was done before stays lawful (Art. 7 (3) GDPR). */
export const withdrawal = z.strictObject({
  at: instant,
  by: ulidText,
  how: z.enum(WITHDRAWAL_WAYS),
});
export type Withdrawal = z.infer<typeof withdrawal>;

/**
 * One answer to one purpose: `consent:CASE:ULID`. Nothing of it is ever changed but the withdrawal;
 * who consents again gives a new one.
 */
export const consentSchema = z
  .strictObject({
    ...envelope,
    type: z.literal('consent'),
    caseId: ulidText,
    purpose: z.enum(CONSENT_PURPOSES),
    answer: z.enum(['GIVEN', 'REFUSED']),
    /** When the person answered, device clock. */
    givenAt: instant,
    /** Last day on which it holds; without one until it is withdrawn. */
    validUntil: isoDate.optional(),
    place: shortText.optional(),
    /** Of C4. */
    offices: z.array(z.enum(CONSENT_OFFICES)).max(CONSENT_OFFICES.length).optional(),
    /** Of C3. */
    scopes: z.array(z.enum(CONSENT_SCOPES)).max(CONSENT_SCOPES.length).optional(),
    /** Language of the reading help; `de` where there was none. */
    language: z.enum(CONSENT_LANGUAGES),
    textVersion: z.string().regex(/^\d{4}-\d{2}(-\d{1,2})?$/),
    /** SHA-256 of the text that was shown, the reading help among it. */
    textSha256: sha256Text,
    /** Controller and data protection officer as shown: name, address, how to reach them. */
    controller: longText.optional(),
    explainedBy: ulidText,
    interpreter: shortText.optional(),
    signature: signature.optional(),
    witness: witness.optional(),
    withdrawal: withdrawal.optional(),
  })
  .refine((c) => c.answer === 'REFUSED' || Boolean(c.signature) || Boolean(c.witness), {
    path: ['signature'],
    message: 'signature-missing',
  });
export type Consent = z.infer<typeof consentSchema>;
