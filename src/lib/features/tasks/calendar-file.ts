import { calendarEntries, type CalendarEntry } from '#lib/domain/calendar/entries.ts';
import { icalendar, type CalendarEvent } from '#lib/domain/calendar/icalendar.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Deadline } from '#lib/domain/deadlines/deadline.ts';
import { ulidOf } from '#lib/domain/deadlines/settling-id.ts';
import { caseOf } from '#lib/domain/id.ts';
import type { Task } from '#lib/domain/task.ts';
import { de } from '#lib/i18n/de/tasks.ts';

const ALARM_MINUTES = 30;

/**
 * Appointments to come, open tasks and deadlines as a calendar file. A calendar is read by others
 * (the phone's maker, the family, the office): it gets the sort and the time, and an address that
 * opens the record in the locked app; no name, no place, no text that somebody wrote.
 */
export function calendarFile(
  of: {
    contacts: readonly Contact[];
    tasks: readonly Task[];
    deadlines: readonly Deadline[];
  },
  at: { origin: string; now: Date; today: string },
): { text: string; count: number } {
  const ahead = of.contacts.filter(({ date }) => date >= at.today);
  const events = calendarEntries({ ...of, contacts: ahead }, at.today).map((entry) =>
    eventOf(entry, at.origin),
  );
  return { text: icalendar(events, at.now), count: events.length };
}

function eventOf({ kind, id, day, time, minutes }: CalendarEntry, origin: string): CalendarEvent {
  const caseId = kind === 'VISIT' ? caseOf(id) : null;
  return {
    uid: uidOf(kind, id),
    day,
    summary: de.calendar.titles[kind],
    url: caseId
      ? `${origin}/mentees/${caseId}`
      : `${origin}${kind === 'VISIT' ? '/' : '/aufgaben'}`,
    ...(time ? { time, alarm: ALARM_MINUTES } : {}),
    ...(minutes ? { minutes } : {}),
  };
}

/** Document ids name nobody: they are random. A deadline is named by a digest of its key. */
function uidOf(kind: CalendarEntry['kind'], id: string): string {
  const ofRule = kind === 'DEADLINE' || kind === 'INTERVIEW';
  const name = ofRule ? `deadline-${ulidOf(id)}` : id.replaceAll(':', '-');
  return `${name}@mentorenmappe`;
}
