import type { CalendarEntry } from '#lib/domain/calendar/entries.ts';

/** All that a calendar reads of what an entry is about. */
export const TITLES: Record<CalendarEntry['kind'], string> = {
  VISIT: 'Besuch',
  INTERVIEW: 'Vorstellungsgespräch',
  TASK: 'Aufgabe',
  DEADLINE: 'Frist',
};
