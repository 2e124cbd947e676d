import * as z from 'zod';
import { isoDate } from './record.ts';

/** More than the whole programme has. */
const MOST_PLACES = 10_000;
const MOST_ROWS = 60;

/** How many places a project has, and from which day on; newest day first. */
export const capacitySchema = z
  .array(
    z.strictObject({
      validFrom: isoDate,
      places: z.int('value-unknown').min(0, 'value-unknown').max(MOST_PLACES, 'value-unknown'),
    }),
  )
  .max(MOST_ROWS, 'field-too-long')
  .refine((rows) => new Set(rows.map(({ validFrom }) => validFrom)).size === rows.length, {
    error: 'value-unknown',
  })
  .transform((rows) => rows.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1)));
export type Capacity = z.infer<typeof capacitySchema>;
export const capacityAnswer = z.object({ capacity: capacitySchema });
