import { writeCsv } from './csv.ts';
import type { Column } from './list.ts';

export interface ProblemRow {
  row: number;
  cells: readonly string[];
  /** Sentences that say why, already in German. */
  reasons: readonly string[];
}

/** Headers that reading knows and leaves out, so that the mended file can be imported as it is. */
export const PROBLEM_HEADERS = { row: 'Zeile', reason: 'Grund' } as const;

/** The rows that could not be imported, with their number and the reason, as a CSV to mend. */
export function writeProblemFile(columns: readonly Column[], rows: readonly ProblemRow[]): string {
  const width = columns.length;
  const header = [
    ...columns.map((column) => column.header),
    PROBLEM_HEADERS.row,
    PROBLEM_HEADERS.reason,
  ];
  return writeCsv([
    header,
    ...rows.map(({ row, cells, reasons }) => [
      ...Array.from({ length: width }, (_, index) => cells[index] ?? ''),
      String(row),
      reasons.join(' '),
    ]),
  ]);
}
