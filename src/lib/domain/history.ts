import type { AdmissionCheck } from './admission-check.ts';
import type { Agreement } from './agreement.ts';
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
/** Also what is looked at elsewhere, or has nothing more to say when it is opened. */
export type HistoryItem =
  | HistoryEntry
  | { kind: 'permit'; id: string; on: string; document: Permit }
  | { kind: 'check'; id: string; on: string; document: AdmissionCheck }
  | { kind: 'agreement'; id: string; on: string; document: Agreement };
export type HistoryKind = HistoryItem['kind'];

/** What a timeline is narrowed to. */
export const HISTORY_GROUPS = {
  contact: ['contact'],
  task: ['task'],
  placement: ['placement'],
  admission: ['check', 'agreement'],
  other: ['permit', 'handover'],
} as const satisfies Record<string, readonly HistoryKind[]>;
export type HistoryGroup = keyof typeof HISTORY_GROUPS;

export const isOfGroup = ({ kind }: Pick<HistoryItem, 'kind'>, group: HistoryGroup): boolean =>
  (HISTORY_GROUPS[group] as readonly HistoryKind[]).includes(kind);

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
  checks?: readonly AdmissionCheck[];
  agreements?: readonly Agreement[];
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
    ...(of.checks ?? []).map((document) => entry('check', berlinDay(document.createdAt), document)),
    ...(of.agreements ?? []).map((document) => entry('agreement', document.signedOn, document)),
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
