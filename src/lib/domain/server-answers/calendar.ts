import * as z from 'zod';

/** Whether a person has a calendar address, and since when; the address itself is told but once. */
export const calendarAnswer = z.object({ madeAt: z.iso.datetime().nullable() });
export const calendarMadeAnswer = z.object({
  madeAt: z.iso.datetime(),
  /** `/kalender/TOKEN.ics` */
  path: z.string().regex(/^\/kalender\/[A-Za-z0-9_-]{43}\.ics$/),
});
/** There is nothing to say. */
export const calendarEndedAnswer = z.null();
export type CalendarState = z.infer<typeof calendarAnswer>;
export type CalendarMade = z.infer<typeof calendarMadeAnswer>;
