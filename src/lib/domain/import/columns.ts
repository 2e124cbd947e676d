import { foldKey } from '../fold.ts';
import { HEADERS } from './headers.ts';
import {
  type Column,
  JOINED_FIELDS,
  LIST_KINDS,
  type ListField,
  type ListKind,
  missingFields,
  type TableRow,
} from './list.ts';

export interface Recognition {
  kind: ListKind;
  /** `check`: taken as the best guess; a person should look before importing. */
  certainty: 'sure' | 'check';
  columns: Column[];
  /** Rows below the header. */
  rows: TableRow[];
}

/** Where a header may stand: lists often start with a title and a blank line. */
const HEADER_WITHIN = 15;

/** What kind of list it is and what stands in its columns; null where no header is known. */
export function recogniseList(rows: readonly TableRow[]): Recognition | null {
  let best: { kind: ListKind; at: number; columns: Column[]; score: number } | null = null;
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    for (const kind of LIST_KINDS) {
      const columns = recogniseColumns(kind, row.cells);
      const score = scoreOf(kind, columns);
      if (score > (best?.score ?? 1)) best = { kind, at, columns, score };
    }
  }
  if (!best) return null;
  const { kind, at, columns } = best;
  const complete = missingFields(kind, columns).length === 0;
  return { kind, certainty: complete ? 'sure' : 'check', columns, rows: rows.slice(at + 1) };
}

/** Columns of a list of a known kind, by its header. */
export function recogniseColumns(kind: ListKind, header: readonly string[]): Column[] {
  const taken = new Set<ListField>();
  return header.map((text, index) => {
    const found = fieldOf(kind, text);
    const free = found?.field && (!taken.has(found.field) || JOINED_FIELDS.includes(found.field));
    if (!found?.field || !free) return { index, header: text, field: null, certainty: 'sure' };
    taken.add(found.field);
    return { index, header: text, field: found.field, certainty: found.certainty };
  });
}

function scoreOf(kind: ListKind, columns: readonly Column[]): number {
  const known = columns.filter((column) => column.field !== null);
  const points = known.reduce((sum, column) => sum + (column.certainty === 'sure' ? 1 : 0.5), 0);
  return points - missingFields(kind, columns).length;
}

function fieldOf(
  kind: ListKind,
  header: string,
): { field: ListField | null; certainty: Column['certainty'] } | null {
  const key = foldKey(header);
  if (key === '') return null;
  const entries = Object.entries(HEADERS[kind]).map(
    ([field, words]) =>
      [field === 'ignored' ? null : (field as ListField), words.split(' ')] as const,
  );
  const exact = entries.find(([, words]) => words.includes(key));
  if (exact) return { field: exact[0], certainty: 'sure' };
  const near = entries.find(([, words]) =>
    words.some((word) => word.length > 3 && (key.startsWith(word) || key.endsWith(word))),
  );
  return near ? { field: near[0], certainty: 'check' } : null;
}
