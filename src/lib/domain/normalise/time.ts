import { type Reading, sure, unread } from './reading.ts';

/** Time of day `HH:mm` from `9`, `9:30`, `9.30 Uhr`, `14h`. */
export function readTime(text: string): Reading<string> {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:uhr|h)?$/i.exec(text);
  const hour = Number(match?.[1] ?? 99);
  const minute = Number(match?.[2] ?? 0);
  if (hour > 23 || minute > 59) return unread('value-unknown');
  return sure(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
