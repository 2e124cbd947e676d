import { daysBetween } from '#lib/domain/day.ts';
import type { Deadline } from '#lib/domain/deadlines/deadline.ts';
import { deadlineLabel } from '#lib/domain/deadlines/rule.ts';
import { actBefore } from '#lib/domain/deadlines/radar.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import { de } from '#lib/i18n/de/deadlines.ts';
import { formatDayWithWeekday, inDaysWithDay } from '#lib/i18n/format.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import type { Due } from '#lib/records/due.ts';

/** Days before which something is marked as near. */
const SOON_DAYS = 7;

/** `Vorstellungsgespräch: Lagerhelfer` */
export function deadlineTitle(deadline: Deadline): string {
  const label = deadlineLabel(deadline);
  return deadline.about ? `${label}: ${deadline.about}` : label;
}

export const titleOfDue = (due: Due): string =>
  due.kind === 'task' ? due.task.title : deadlineTitle(due.deadline);

/** Whose it is: a person, a company, the project; '' where it is nobody's. */
export function whomOfDue(due: Due, caseload: Caseload | null): string {
  if (due.kind === 'rule' && due.mentee) return menteeName(due.mentee);
  if (due.kind === 'rule' && !due.deadline.employerId) return de.project;
  const { caseId, employerId } = due.kind === 'rule' ? due.deadline : due.task;
  const mentee = caseId ? caseload?.mentee(caseId) : null;
  if (mentee) return menteeName(mentee);
  return employerId ? (caseload?.employers.get(employerId)?.name ?? '') : '';
}

/** `in 8 Tagen, am 1. Dezember`, with the time of an appointment. */
export function whenOf(deadline: Deadline, today: string): string {
  const when = inDaysWithDay(deadline.dueOn, today);
  return deadline.time ? `${when}, ${deadline.time} Uhr` : when;
}

/**
 * What else is to be known: why it goes on in a case that is over, that its day is none on which
 * anybody works, or the term behind a reminder.
 */
export function moreOfDue(due: Due, today: string): string {
  const why = due.deadline?.afterEnd ? de.afterEnd(due.deadline.afterEnd) : '';
  return [why, dayOfDue(due, today)].filter(Boolean).join(' · ');
}

function dayOfDue(due: Due, today: string): string {
  if (due.kind === 'task') return due.deadline ? de.termOf(whenOf(due.deadline, today)) : '';
  const before = actBefore(due.on);
  if (before === null || before < today) return '';
  return de.actBefore(formatDayWithWeekday(before, today));
}

export type Nearness = 'late' | 'soon' | 'far';

/** Red where it is over, amber within a week. What was put off counts by the term behind it. */
export function nearnessOf(due: Due, today: string): Nearness {
  const term = due.kind === 'task' ? due.deadline?.dueOn : undefined;
  const day = term !== undefined && term < due.on ? term : due.on;
  const days = daysBetween(today, day);
  return days < 0 ? 'late' : days <= SOON_DAYS ? 'soon' : 'far';
}
