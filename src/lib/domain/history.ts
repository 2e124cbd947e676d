import { berlinDay } from './berlin-day.ts';
import type { Contact } from './contact.ts';
import type { Handover } from './handover.ts';
import { startOf } from './permit-history.ts';
import type { Permit } from './permit.ts';
import type { Placement } from './placement.ts';
import type { Task } from './task.ts';

/** One line of a record's timeline. */
export type HistoryEntry =
  | { kind: 'contact'; id: string; on: string; document: Contact }
  | { kind: 'task'; id: string; on: string; document: Task }
  | { kind: 'placement'; id: string; on: string; document: Placement }
  | { kind: 'handover'; id: string; on: string; document: Handover };
/** Also what has nothing more to say when it is opened. */
export type HistoryItem =
  HistoryEntry | { kind: 'permit'; id: string; on: string; document: Permit };
export type HistoryKind = HistoryItem['kind'];

export interface HistoryMonth {
  /** `YYYY-MM`. */
  month: string;
  entries: HistoryItem[];
}

/** Contacts, finished tasks, placements and what else happened as one timeline, newest first. */
export function historyOf(of: {
  contacts: readonly Contact[];
  tasks: readonly Task[];
  placements: readonly Placement[];
  handovers?: readonly Handover[];
  permits?: readonly Permit[];
}): HistoryItem[] {
  const entries: HistoryItem[] = [
    ...of.contacts.map((document) => entry('contact', document.date, document)),
    ...of.tasks
      .filter((task) => task.state === 'DONE')
      .map((document) => entry('task', document.doneAt?.slice(0, 10) ?? document.dueOn, document)),
    ...of.placements.map((document) => entry('placement', document.startOn, document)),
    ...(of.handovers ?? []).map((document) =>
      entry('handover', berlinDay(document.createdAt), document),
    ),
    ...(of.permits ?? []).map((document) => entry('permit', startOf(document), document)),
  ];
  return entries.sort(
    (a, b) => b.on.localeCompare(a.on) || b.document.createdAt.localeCompare(a.document.createdAt),
  );
}

/** Cuts a timeline at the turn of each month. */
export function byMonth(entries: readonly HistoryItem[]): HistoryMonth[] {
  const months: HistoryMonth[] = [];
  for (const item of entries) {
    const month = item.on.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(item);
    else months.push({ month, entries: [item] });
  }
  return months;
}

function entry<K extends HistoryKind>(
  kind: K,
  on: string,
  document: Extract<HistoryItem, { kind: K }>['document'],
): HistoryItem {
  return { kind, id: document._id, on, document } as HistoryItem;
}
