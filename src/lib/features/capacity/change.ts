import type { Capacity } from '#lib/records/capacity.ts';

/** A number of places as somebody types it; null where it is none. */
export const placesFrom = (text: string): number | null =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) <= 10_000 ? Number(text) : null;

/**
 * The rows with the new one, which takes the place of one of the same day; null where something in
 * it is wrong. Nothing typed: the rows as they are.
 */
export function changedCapacity(
  rows: Capacity,
  places: string,
  validFrom: string,
): Capacity | null {
  if (places.trim() === '') return [...rows];
  const number = placesFrom(places);
  if (number === null || validFrom === '') return null;
  const others = rows.filter((row) => row.validFrom !== validFrom);
  return [...others, { validFrom, places: number }].sort((a, b) =>
    a.validFrom < b.validFrom ? 1 : -1,
  );
}
