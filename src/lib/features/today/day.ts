import { permitAttention } from '#lib/domain/attention.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { addDays, daysBetween } from '#lib/domain/day.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Task } from '#lib/domain/task.ts';

/** Days ahead that Heute looks at. */
const AHEAD_DAYS = 7;
/** Appointments without an entry are asked about this long. */
const ASKED_DAYS = 14;
/** Hour from which the appointments of the day itself are asked about. */
const EVENING_HOUR = 17;

/** A task due soon, or a residence document that ends. */
export type Deadline =
  | { kind: 'task'; id: string; on: string; days: number; task: Task }
  | { kind: 'permit'; id: string; on: string; days: number; mentee: Mentee };

/** What is overdue and what falls into the next seven days, the oldest first. */
export function deadlinesOf(
  of: { tasks: readonly Task[]; mentees: readonly Mentee[] },
  today: string,
): Deadline[] {
  const until = addDays(today, AHEAD_DAYS);
  const found: Deadline[] = [];
  for (const task of of.tasks) {
    if (task.state !== 'OPEN' || task.dueOn > until) continue;
    const days = daysBetween(today, task.dueOn);
    found.push({ kind: 'task', id: task._id, on: task.dueOn, days, task });
  }
  for (const mentee of of.mentees) {
    const permit = permitAttention(mentee, today);
    if (permit?.kind !== 'PERMIT' || permit.on > until) continue;
    found.push({ kind: 'permit', id: mentee._id, on: permit.on, days: permit.days, mentee });
  }
  return found.sort((a, b) => a.on.localeCompare(b.on));
}

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
