import * as z from 'zod';
import { address, e164, envelope, longText, shortText, ulidText } from './record.ts';

export const SIZE_CLASSES = ['S1', 'S2', 'S3', 'S4', 'S5'] as const;
export const SUPPORT_STATUSES = [
  'PROSPECT',
  'ACTIVE',
  'DORMANT',
  'CLOSED',
  'DO_NOT_CONTACT',
] as const;
export const CONTACT_PERSON_ROLES = [
  'GF',
  'HR',
  'AUSBILDER',
  'MEISTER',
  'BUDDY',
  'BETRIEBSRAT',
  'OTHER',
] as const;
/** Sections A–U of WZ 2008, the classification that the state parliament's tables use. */
export const WZ_SECTIONS = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
  'U',
] as const;

export const contactPerson = z.strictObject({
  /** Stays the same when the name is mended, so that two devices' edits can be told apart. */
  id: ulidText,
  name: shortText.min(1),
  role: z.enum(CONTACT_PERSON_ROLES).optional(),
  phone: e164.optional(),
  email: z.email().max(200).optional(),
  bestTime: shortText.optional(),
});
export type ContactPerson = z.infer<typeof contactPerson>;

export const site = z.strictObject({
  id: ulidText,
  ...address.shape,
  kind: z.enum(['SEAT', 'BRANCH']),
  phone: e164.optional(),
  contactPersons: z.array(contactPerson).max(30),
});
export type Site = z.infer<typeof site>;

/** A company: `employer:ULID` (domain.md 1.8). */
export const employerSchema = z.strictObject({
  ...envelope,
  type: z.literal('employer'),
  name: shortText.min(1, 'name-missing'),
  wzSection: z.enum(WZ_SECTIONS).optional(),
  sizeClass: z.enum(SIZE_CLASSES).optional(),
  supportStatus: z.enum(SUPPORT_STATUSES),
  website: shortText.optional(),
  sites: z.array(site).max(50),
  note: longText.optional(),
});
export type Employer = z.infer<typeof employerSchema>;
