import Papa from 'papaparse';
import type { TableRow } from '#lib/domain/import/list.ts';
import { fail, ok, type Result } from '#lib/domain/problem.ts';

export type Separator = ';' | ',' | '\t' | '|';
const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|'];

/** Rows looked at to find the separator. */
const PREVIEW = 40;

export interface CsvRows {
  rows: TableRow[];
  separator: Separator;
}

/**
 * Rows of a CSV text (RFC 4180, with any of four separators, quoted line breaks, and line ends
 * mixed by several programs). Rows are numbered as a table program shows them.
 */
export function parseCsv(source: string): Result<CsvRows> {
  const text = source.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return fail('file-empty');
  const declared = /^sep=(.)\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = SEPARATORS.find((s) => s === declared?.[1]) ?? separatorOf(body);
  if (!separator) return fail('file-not-a-list');
  const parsed = parse(body, separator, 0);
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (open) return fail('file-unreadable', { values: { row: (open.row ?? 0) + 1 } });
  const first = declared ? 2 : 1;
  const rows = parsed.data.map((cells, index) => ({ row: index + first, cells }));
  return ok({ rows, separator });
}

/** The separator that cuts most rows into the same number (at least two) of cells. */
function separatorOf(text: string): Separator | null {
  let best: { separator: Separator; score: number } | null = null;
  for (const separator of SEPARATORS) {
    const widths = parse(text, separator, PREVIEW).data.map((cells) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, rows] of counts) {
      const score = (rows / widths.length) * 100 + Math.min(width, 30);
      if (score > (best?.score ?? 0)) best = { separator, score };
    }
  }
  return best?.separator ?? null;
}

function parse(text: string, delimiter: Separator, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, skipEmptyLines: false });
}
