import * as z from 'zod';
import { envelope, isoDate, longText, shortText } from './record.ts';

/** Shared knowledge of the programme office: `article:ULID` in the programme's database. */
export const articleSchema = z.strictObject({
  ...envelope,
  type: z.literal('article'),
  title: shortText.min(1, 'title-missing'),
  body: longText,
  legalBasis: z.array(shortText).max(20),
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
  reviewedOn: isoDate,
});
export type Article = z.infer<typeof articleSchema>;
