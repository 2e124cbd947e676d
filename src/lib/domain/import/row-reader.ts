import { type DateReading, readDate } from '../normalise/date.ts';
import type { Reading } from '../normalise/reading.ts';
import { cleanText } from '../normalise/text.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { Draft, ImportContext, Unread } from './draft.ts';
import { unguard } from './formula-guard.ts';
import type { Column, ListField, TableRow } from './list.ts';

/** Two-digit years of appointments and validities lie at most this many years ahead. */
const YEARS_AHEAD = 10;

/** Reads the cells of one row by field and collects what a person has to know about it. */
export interface RowReader {
  text(field: ListField): string;
  /** A value that may stay out: what is not understood is kept as text and marked. */
  value<T>(field: ListField, path: string, read: (text: string) => Reading<T>): T | undefined;
  /** A date; an unreadable one stops the row, because a guess would be a wrong fact. */
  date(field: ListField, path: string, past?: 'past'): DateReading | undefined;
  review(path: string): void;
  keep(field: ListField, text: string): void;
  stop(code: ProblemCode, field?: string): void;
  warn(code: ProblemCode, field?: string): void;
  finish<F>(fields: F, importKey: string): Draft<F>;
}

export function createRowReader(
  row: TableRow,
  columns: readonly Column[],
  context: ImportContext,
): RowReader {
  const toReview = new Set<string>();
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const unread: Unread[] = [];
  const thisYear = Number(context.today.slice(0, 4));
  const surplus = row.cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const blank = row.cells.every((cell) => cell.trim() === '');
  if (blank) problems.push({ code: 'row-empty' });
  else if (surplus) problems.push({ code: 'row-columns' });

  const text = (field: ListField): string =>
    columns
      .filter((column) => column.field === field)
      .map((column) => cleanText(unguard(row.cells[column.index] ?? '')))
      .filter((cell) => cell !== '')
      .join('\n');
  const problem = (code: ProblemCode, field?: string): Problem => ({
    code,
    ...(field ? { field } : {}),
  });

  return {
    text,
    value(field, path, read) {
      const written = text(field);
      if (written === '') return undefined;
      const reading = read(written);
      if (!reading.ok) {
        warnings.push(problem(reading.problem, path));
        unread.push({ field, text: written });
        toReview.add(path);
        return undefined;
      }
      if (reading.certainty === 'check') toReview.add(path);
      return reading.value;
    },
    date(field, path, past) {
      const written = text(field);
      if (written === '') return undefined;
      const reading = readDate(written, { pivotYear: past ? thisYear : thisYear + YEARS_AHEAD });
      if (!reading.ok || (past && reading.value.date > context.today)) {
        problems.push(problem(reading.ok ? 'date-impossible' : reading.problem, path));
        return undefined;
      }
      if (reading.certainty === 'check') toReview.add(path);
      return reading.value;
    },
    review: (path) => void toReview.add(path),
    keep: (field, written) => void unread.push({ field, text: written }),
    stop: (code, field) => {
      // That a blank row is blank says it all.
      if (!blank) problems.push(problem(code, field));
    },
    warn: (code, field) => void warnings.push(problem(code, field)),
    finish: (fields, importKey) => ({
      row: row.row,
      cells: row.cells,
      fields,
      importKey,
      toReview: [...toReview],
      problems,
      warnings,
      unread,
    }),
  };
}
