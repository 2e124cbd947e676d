import * as z from 'zod';
import { residenceFields } from './mentee.ts';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

export const RESIDENCE_OBLIGATIONS = ['NONE', 'S12A', 'S60_ASYLG', 'S61_1D'] as const;
export const PASSPORT_STATES = ['VALID', 'EXPIRED', 'NONE', 'AT_AUTHORITY', 'UNKNOWN'] as const;

/** What is read from a document and asked beside it. */
export const permitFields = {
  ...residenceFields,
  issuedOn: isoDate.optional(),
  authority: shortText.optional(),
  residenceObligation: z.enum(RESIDENCE_OBLIGATIONS).optional(),
  obligationArea: shortText.optional(),
  obligationUntil: isoDate.optional(),
  spatialRestriction: shortText.optional(),
  passport: z.enum(PASSPORT_STATES).optional(),
  passportValidUntil: isoDate.optional(),
  identityClarified: z.boolean().optional(),
  note: longText.optional(),
};

/**
 * A residence document as it was read: `permit:CASE:ULID` (domain.md 1.3). A new document is a new
 * record; `residence` of the mentee repeats the one in force, for lists and rules.
 */
export const permitSchema = z.strictObject({
  ...envelope,
  type: z.literal('permit'),
  caseId: ulidText,
  ...permitFields,
  /** Day from which another document took its place. */
  replacedOn: isoDate.optional(),
});
export type Permit = z.infer<typeof permitSchema>;

/** A document without what every record carries, as a form gives it. */
export type PermitFacts = Omit<Permit, keyof typeof envelope | 'type' | 'caseId' | 'replacedOn'>;
