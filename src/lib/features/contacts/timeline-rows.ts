import { isOfGroup, type HistoryGroup, type HistoryItem } from '#lib/domain/history.ts';
import { formatMinutes } from '#lib/i18n/format.ts';
import type { HistoryLineText } from './history-line.ts';

export interface TimelineChoice {
  /** First and last day, ISO; empty where it is open. */
  from: string;
  until: string;
  groups: readonly HistoryGroup[];
  notes: boolean;
}
/** A row on paper: who, when, what, about what, how long. */
export interface TimelineRow {
  id: string;
  on: string;
  what: string;
  about: string;
  note: string;
  minutes: string;
  /** ULID of the person who did it, or wrote it down. */
  by: string;
}

/** What is printed, in the order of the days; nothing beside what was chosen. */
export function chosenEntries(
  entries: readonly HistoryItem[],
  { from, until, groups }: TimelineChoice,
): HistoryItem[] {
  return entries
    .filter((entry) => groups.some((group) => isOfGroup(entry, group)))
    .filter(({ on }) => (!from || on >= from) && (!until || on <= until))
    .reverse();
}

export function timelineRow(
  entry: HistoryItem,
  { title, mark, topics, note }: HistoryLineText,
  { notes }: Pick<TimelineChoice, 'notes'>,
): TimelineRow {
  const contact = entry.kind === 'contact' ? entry.document : null;
  const minutes = contact?.state === 'DONE' ? contact.durationMin : undefined;
  return {
    id: entry.id,
    on: entry.on,
    what: [title, mark].filter(Boolean).join(', '),
    about: topics,
    note: notes ? note.trim() : '',
    minutes: minutes ? formatMinutes(minutes) : '',
    by: contact?.mentorId ?? entry.document.createdBy,
  };
}

/** Contacts that took place, and their minutes. */
export function sumOf(entries: readonly HistoryItem[]): { contacts: number; minutes: number } {
  const held = entries.flatMap((entry) =>
    entry.kind === 'contact' &&
    entry.document.state === 'DONE' &&
    entry.document.contactType !== 'NOSHOW'
      ? [entry.document.durationMin ?? 0]
      : [],
  );
  return { contacts: held.length, minutes: held.reduce((sum, one) => sum + one, 0) };
}
