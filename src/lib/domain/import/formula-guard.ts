/**
 * Texts that a table program would run as a formula (`=cmd|…`, CSV injection). In the app they are
 * harmless text; in a file that we write they get an apostrophe in front, and lose it when read.
 */
const RISKY = /^'*[=+\-@\t\r]/;

export function guard(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
