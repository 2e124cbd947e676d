import readWorkbook, {
  InvalidInputError,
  InvalidSpreadsheetError,
} from 'read-excel-file/universal';
import type { TableRow } from '#lib/domain/import/list.ts';
import { fail, ok, type Result } from '#lib/domain/problem.ts';

export interface Sheet {
  name: string;
  rows: TableRow[];
}

/** All sheets of an .xlsx file with their cells as a person would write them into a CSV. */
export async function readXlsx(bytes: ArrayBuffer): Promise<Result<Sheet[]>> {
  try {
    const workbook = await readWorkbook(bytes);
    return ok(
      workbook.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) })),
      })),
    );
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)
      return fail('file-unreadable');
    // A zip that is no workbook, or a damaged one, ends in an error of the parser.
    return fail('file-unreadable');
  }
}

/** Dates as `YYYY-MM-DD`; times of day, which Excel counts from its day 0, as `H:mm`. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  if (date.getUTCFullYear() > 1899) return iso.slice(0, 10);
  return `${String(date.getUTCHours())}:${iso.slice(14, 16)}`;
}
