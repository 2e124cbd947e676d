import type { Contact } from '#lib/domain/contact.ts';
import { addDays } from '#lib/domain/day.ts';

/** Appointments without an entry are asked about this long. */
const ASKED_DAYS = 14;
/** Hour from which the appointments of the day itself are asked about. */
const EVENING_HOUR = 17;

/** Today's appointments by time; those without a time come last. */
export function visitsOf(contacts: readonly Contact[], today: string): Contact[] {
  return contacts
    .filter((c) => c.state === 'PLANNED' && c.date === today)
    .sort((a, b) => (a.time ?? '99').localeCompare(b.time ?? '99'));
}

/** Appointments that are over and of which nobody wrote whether they took place; oldest first. */
export function withoutEntry(
  contacts: readonly Contact[],
  now: { today: string; hour: number },
): Contact[] {
  const from = addDays(now.today, -ASKED_DAYS);
  const until = now.hour >= EVENING_HOUR ? now.today : addDays(now.today, -1);
  return contacts
    .filter((c) => c.state === 'PLANNED' && c.date >= from && c.date <= until)
    .sort((a, b) => `${a.date}${a.time ?? ''}`.localeCompare(`${b.date}${b.time ?? ''}`));
}
