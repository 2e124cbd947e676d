import * as z from 'zod';
import { CONSENT_OFFICES } from './catalogues/consents.ts';
import { envelope, isoDate, longText, shortText, ulidText } from './record.ts';

export const SHARED_THINGS = ['CV', 'LETTER', 'PROFILE', 'STATUS', 'PAPERS', 'SPOKEN'] as const;
export const SHARING_WAYS = ['MAIL', 'POST', 'PORTAL', 'HANDED', 'PRINTED', 'SPOKEN'] as const;

/** What was given to whom under which consent: `sharing:CASE:ULID`; it is never changed. */
export const sharingSchema = z.strictObject({
  ...envelope,
  type: z.literal('sharing'),
  caseId: ulidText,
  on: isoDate,
  things: z.array(z.enum(SHARED_THINGS)).min(1).max(SHARED_THINGS.length),
  way: z.enum(SHARING_WAYS),
  employerId: z.string().optional(),
  office: z.enum(CONSENT_OFFICES).optional(),
  /** To whom, where neither an employer's record nor an office says it. */
  recipient: shortText.optional(),
  /** Id of the application that it went with. */
  applicationId: z.string().optional(),
  /** Id of the consent that allowed it (C3 or C4); without one it was the mentee's own doing. */
  consentId: z.string().optional(),
  note: longText.optional(),
});
export type Sharing = z.infer<typeof sharingSchema>;
