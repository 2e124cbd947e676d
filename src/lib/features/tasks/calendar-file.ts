import { icalendar, type CalendarEvent } from '#lib/domain/calendar/icalendar.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Task } from '#lib/domain/task.ts';
import { de } from '#lib/i18n/de/tasks.ts';
import { contactTypeLabels } from '#lib/i18n/labels.de.ts';

const ALARM_MINUTES = 30;

/**
 * Appointments to come and open tasks as a calendar file. A calendar is read by others (the phone's
 * maker, the family, the office): it gets the kind and the time, and an address that opens the
 * record in the locked app; no name, no place, no text that somebody wrote.
 */
export function calendarFile(
  of: { contacts: readonly Contact[]; tasks: readonly Task[] },
  at: { origin: string; now: Date; today: string },
): { text: string; count: number } {
  const visits = of.contacts
    .filter(({ state, date }) => state === 'PLANNED' && date >= at.today)
    .map((contact) => visitEvent(contact, at.origin));
  const tasks = of.tasks
    .filter(({ state }) => state === 'OPEN')
    .map((task) => taskEvent(task, at.origin));
  const events = [...visits, ...tasks];
  return { text: icalendar(events, at.now), count: events.length };
}

function visitEvent(contact: Contact, origin: string): CalendarEvent {
  const { time, durationMin, caseId } = contact;
  return {
    uid: uidOf(contact._id),
    day: contact.date,
    summary: contactTypeLabels[contact.contactType].short,
    url: caseId ? `${origin}/mentees/${caseId}` : `${origin}/`,
    ...(time ? { time, alarm: ALARM_MINUTES } : {}),
    ...(durationMin ? { minutes: durationMin } : {}),
  };
}

function taskEvent(task: Task, origin: string): CalendarEvent {
  return {
    uid: uidOf(task._id),
    day: task.dueOn,
    summary: de.calendar.task,
    url: `${origin}/aufgaben`,
  };
}

/** Document ids name nobody: they are random. */
function uidOf(id: string): string {
  return `${id.replaceAll(':', '-')}@mentorenmappe`;
}
