import * as z from 'zod';
import { disclosureSchema } from './content.ts';
import { MARK_KINDS } from './party.ts';

/** `POST /api/cases/:id/disclosure`: all about a person, and what in it may be others'. */
export const disclosureAnswer = z.object({
  disclosure: disclosureSchema,
  passages: z.array(
    z.object({
      text: z.string(),
      places: z.array(z.object({ id: z.string(), field: z.string() })),
      marks: z.array(
        z.object({
          start: z.int(),
          end: z.int(),
          kind: z.enum(MARK_KINDS),
          sure: z.boolean(),
        }),
      ),
    }),
  ),
});
export type DisclosureAnswer = z.infer<typeof disclosureAnswer>;
