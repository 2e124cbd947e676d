/** Orders for lists: newest first; ULIDs break ties, because they grow with time. */
import type { Contact } from '../domain/contact.ts';
import type { Placement } from '../domain/placement.ts';
import type { Task } from '../domain/task.ts';

const down = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

export function newestContact(a: Contact, b: Contact): number {
  return down(a.date, b.date) || down(a.time ?? '', b.time ?? '') || down(a._id, b._id);
}

export function newestTask(a: Task, b: Task): number {
  return down(a.dueOn, b.dueOn) || down(a._id, b._id);
}

export function newestPlacement(a: Placement, b: Placement): number {
  return down(a.startOn, b.startOn) || down(a._id, b._id);
}
