/** What the ＋ sheet offers. */
export const ADD_KINDS = ['contact', 'task', 'mentee', 'employer'] as const;
export type AddKind = (typeof ADD_KINDS)[number];
export type AddCounts = Partial<Record<AddKind, number>>;

/** What this person makes most stands first; the given order decides between equals. */
export function inUsedOrder(counts: AddCounts): AddKind[] {
  return [...ADD_KINDS].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}

/** Old habits fade: past a hundred, all counts are halved. */
export function counted(counts: AddCounts, kind: AddKind): AddCounts {
  const next = { ...counts, [kind]: (counts[kind] ?? 0) + 1 };
  if ((next[kind] ?? 0) <= 100) return next;
  return Object.fromEntries(
    Object.entries(next).map(([key, count]) => [key, Math.floor(count / 2)]),
  );
}
