/** What a person decided about a row: by row number. Replaced, never changed. */
export type Decisions = ReadonlyMap<number, 'create' | 'skip'>;

export const NO_DECISIONS: Decisions = new Map();

/** What a person decided about names, as `Choices` of the plan. */
export type NameDecisions = ReadonlyMap<string, string | null>;

export const NO_NAMES: NameDecisions = new Map();

/** A copy with one entry set; undefined takes it away. */
export function withEntry<K, V>(
  map: ReadonlyMap<K, V>,
  key: K,
  value: V | undefined,
): ReadonlyMap<K, V> {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
}
