import type { TableRow } from '#lib/domain/import/list.ts';
import { fail, ok, type Result } from '#lib/domain/problem.ts';
import type { Encoding } from './decode.ts';
import type { Separator } from './csv-rows.ts';
import { MAX_FILE_BYTES, MAX_ROWS } from './limits.ts';

export interface OpenedSheet {
  name: string;
  rows: TableRow[];
}

/** A file that turned out to be a table. */
export interface OpenedList {
  /** How it was read; null for a workbook. */
  text: { encoding: Encoding; separator: Separator } | null;
  /** One sheet for a CSV; those with rows for a workbook. */
  sheets: OpenedSheet[];
}

/** What a file gives us; `File` of the browser is one. */
export interface ListFile {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Reads a CSV or .xlsx file, whatever its name says. */
export async function openList(file: ListFile): Promise<Result<OpenedList>> {
  if (file.size === 0) return fail('file-empty');
  if (file.size > MAX_FILE_BYTES) return fail('file-too-large');
  const buffer = await bytesOf(file);
  if (!buffer) return fail('file-unreadable');
  const bytes = new Uint8Array(buffer);
  const opened = isWorkbook(bytes) ? await openWorkbook(buffer) : await openText(bytes);
  if (!opened.ok) return opened;
  const sheets = opened.value.sheets
    .map((sheet) => ({ ...sheet, rows: withoutBlankEnd(sheet.rows) }))
    .filter((sheet) => sheet.rows.length > 0);
  if (sheets.length === 0) return fail('file-empty');
  if (sheets.some((sheet) => sheet.rows.length > MAX_ROWS)) return fail('file-too-large');
  return ok({ ...opened.value, sheets });
}

/** Null where the file was moved or its storage taken away after it was chosen. */
async function bytesOf(file: ListFile): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch {
    return null;
  }
}

async function openWorkbook(buffer: ArrayBuffer): Promise<Result<OpenedList>> {
  const { readXlsx } = await import('./xlsx-rows.ts');
  const sheets = await readXlsx(buffer);
  return sheets.ok ? ok({ text: null, sheets: sheets.value }) : sheets;
}

async function openText(bytes: Uint8Array): Promise<Result<OpenedList>> {
  if (isOldWorkbook(bytes)) return fail('file-unreadable');
  const [{ decodeText }, { parseCsv }] = await Promise.all([
    import('./decode.ts'),
    import('./csv-rows.ts'),
  ]);
  const decoded = decodeText(bytes);
  if (!decoded) return fail('file-not-a-list');
  const parsed = parseCsv(decoded.text);
  if (!parsed.ok) return parsed;
  const { rows, separator } = parsed.value;
  return ok({ text: { encoding: decoded.encoding, separator }, sheets: [{ name: '', rows }] });
}

/** `PK\3\4`, the start of a zip file, which an .xlsx is. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Compound file binary: .xls before 2007. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function withoutBlankEnd(rows: TableRow[]): TableRow[] {
  const last = rows.findLastIndex((row) => row.cells.some((cell) => cell.trim() !== ''));
  return rows.slice(0, last + 1);
}
