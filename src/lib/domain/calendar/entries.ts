import type { Contact } from '../contact.ts';
import { addDays } from '../day.ts';
import { isAppointment } from '../deadlines/appointment.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Task } from '../task.ts';

/** What a calendar is told of a record: when, and of which sort; no names, no words of anybody. */
export interface CalendarEntry {
  kind: 'VISIT' | 'INTERVIEW' | 'TASK' | 'DEADLINE';
  /** Of the document, or the key of the deadline; not for showing. */
  id: string;
  day: string;
  time?: string;
  minutes?: number;
}

/** Days before and after today that a calendar is told of. */
const BACK_DAYS = 14;
const AHEAD_DAYS = 400;

/** Appointments, open tasks and deadlines around today, by day. */
export function calendarEntries(
  of: {
    contacts: readonly Contact[];
    tasks: readonly Task[];
    deadlines: readonly Deadline[];
  },
  today: string,
): CalendarEntry[] {
  const found = [
    ...of.contacts.filter(({ state }) => state === 'PLANNED').map(visit),
    ...of.tasks.filter(({ state }) => state === 'OPEN').map(task),
    // Silence is no date: it moves with each contact.
    ...of.deadlines.filter(({ rule }) => rule !== 'T17').map(term),
  ];
  const [from, until] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)];
  return found
    .filter(({ day }) => from <= day && day <= until)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = ({ day, time, id }: CalendarEntry): string => `${day} ${time ?? ''} ${id}`;

const visit = ({ _id: id, date: day, time, durationMin }: Contact): CalendarEntry => ({
  kind: 'VISIT',
  id,
  day,
  ...(time ? { time } : {}),
  ...(durationMin ? { minutes: durationMin } : {}),
});

const task = ({ _id: id, dueOn: day, deadlineKey }: Task): CalendarEntry => ({
  kind: deadlineKey === undefined ? 'TASK' : 'DEADLINE',
  id,
  day,
});

const term = (one: Deadline): CalendarEntry => ({
  kind: isAppointment(one) ? 'INTERVIEW' : 'DEADLINE',
  id: one.key,
  day: one.dueOn,
  ...(one.time ? { time: one.time } : {}),
});
