/** Orders for lists: newest first; ULIDs break ties, because they grow with time. */
import type { Consent } from '../domain/consent.ts';
import type { Contact } from '../domain/contact.ts';
import type { Placement } from '../domain/placement.ts';
import type { Task } from '../domain/task.ts';
import type { Vacancy } from '../domain/vacancy.ts';

const down = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

export function newestContact(a: Contact, b: Contact): number {
  return down(a.date, b.date) || down(a.time ?? '', b.time ?? '') || down(a._id, b._id);
}

export function newestConsent(a: Consent, b: Consent): number {
  return down(a.givenAt, b.givenAt) || down(a._id, b._id);
}

export function newestTask(a: Task, b: Task): number {
  return down(a.dueOn, b.dueOn) || down(a._id, b._id);
}

export function newestPlacement(a: Placement, b: Placement): number {
  return down(a.startOn, b.startOn) || down(a._id, b._id);
}

export function newestVacancy(a: Vacancy, b: Vacancy): number {
  return down(a._id, b._id);
}

/** Once for each record, with the time of its oldest edit that is only here; oldest first. */
export function oldestPending(
  entries: readonly { id: string; since: number }[],
): { id: string; since: number }[] {
  const oldest = new Map<string, number>();
  for (const { id, since } of entries) oldest.set(id, Math.min(since, oldest.get(id) ?? since));
  return [...oldest].map(([id, since]) => ({ id, since })).sort((a, b) => a.since - b.since);
}
