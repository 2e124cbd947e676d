import { fold } from '#lib/domain/fold.ts';
import type { HistoryItem } from '#lib/domain/history.ts';
import { formatDay, formatMonth } from '#lib/i18n/format.ts';
import { topicLabels } from '#lib/i18n/labels.de.ts';
import type { HistoryLineText } from './history-line.ts';

/** An entry with the folded text that a search looks through. */
export interface SearchableEntry {
  entry: HistoryItem;
  text: string;
}

/** Everything of an entry that somebody could remember: what it says on screen, topics in full. */
export function searchable(
  entries: readonly HistoryItem[],
  textOf: (entry: HistoryItem) => HistoryLineText,
): SearchableEntry[] {
  return entries.map((entry) => {
    const { title, mark, whom, topics, note } = textOf(entry);
    const contact = entry.kind === 'contact' ? entry.document : null;
    const full = contact?.topics.map((topic) => topicLabels[topic].long) ?? [];
    const days = [formatDay(entry.on), formatMonth(entry.on)];
    const all = [title, mark, whom, topics, ...full, note, contact?.place, ...days];
    return { entry, text: fold(all.filter(Boolean).join(' \n')) };
  });
}

/** Entries in which each word of the query stands, in their order. */
export function findEntries(all: readonly SearchableEntry[], query: string): HistoryItem[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return all
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ entry }) => entry);
}
