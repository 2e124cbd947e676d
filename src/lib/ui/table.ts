export interface Column<Row> {
  key: string;
  label: string;
  /** Text of the cell; a screen may draw it otherwise with the `cell` snippet. */
  text: (row: Row) => string;
  align?: 'start' | 'end';
  /** What to sort by; without it the column cannot be sorted. */
  sortBy?: (row: Row) => string | number | null;
}
export interface Sort {
  key: string;
  direction: 'up' | 'down';
}

const german = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/** A sorted copy; rows with nothing to sort by stay at the end in both directions. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const by = columns.find((column) => column.key === sort?.key)?.sortBy;
  if (!by || !sort) return rows;
  const sign = sort.direction === 'up' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const x = by(a);
    const y = by(b);
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * german.compare(String(x), String(y));
  });
}
