/**
 * Texts that a table program would run as a formula (`=cmd|…`, CSV injection). In the app they are
 * harmless text; in a file that we write they get an apostrophe in front, and lose it when read.
 * Some table programs take the full-width signs of East Asian keyboards for the same.
 */
const RISKY = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

export function guard(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
