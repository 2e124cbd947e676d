import type { AppointmentKind } from '#lib/domain/catalogues/appointment-kinds.ts';
import type { ConsentLanguage } from '../consents/languages.ts';
import type { Review } from '../consents/texts.ts';

/** What stands on the sheets that a mentee reads: next steps, appointments, one appointment. */
export interface SheetWords {
  language: ConsentLanguage;
  review: Review;
  steps: string;
  appointments: string;
  noSteps: string;
  noAppointments: string;
  /** Labels before a day by which, a time of day, a place, a name. */
  until: string;
  time: string;
  place: string;
  with: string;
  /** Who does a step, where it is not the mentee. */
  mentor: string;
  other: string;
  /** The card of one appointment: heading, heading of what to bring, what to do who cannot come. */
  card: { title: string; bring: string; absent: string };
  kinds: Record<AppointmentKind, string>;
  /** From Monday on; browsers do not know the days in each of these languages. */
  weekdays: readonly string[];
}

/** Name of the day of the week. `day`: `YYYY-MM-DD`. */
export function weekdayIn({ weekdays }: SheetWords, day: string): string {
  const sundayFirst = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekdays[(sundayFirst + 6) % 7] ?? '';
}
