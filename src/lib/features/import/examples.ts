import type { TableRow } from '#lib/domain/import/list.ts';

const EXAMPLES = 3;
const LENGTH = 40;

/** The first different values of a column, so that a person sees what it holds. */
export function examplesOf(rows: readonly TableRow[], index: number): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const cell = (row.cells[index] ?? '').trim();
    if (cell) found.add(cell.length > LENGTH ? `${cell.slice(0, LENGTH)}…` : cell);
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}
