import { guard } from './formula-guard.ts';

/** Byte order mark: without it, German Excel reads UTF-8 as cp1252. */
const BOM = '\ufeff';

/** A table as German Excel opens it: semicolons, CRLF (RFC 4180), UTF-8 with BOM, formulas guarded. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((cells) => cells.map(writeCell).join(';') + '\r\n').join('');
}

function writeCell(cell: string): string {
  const safe = guard(cell);
  return /[";\r\n,\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
