import { FORMULAS, PAYLOADS } from './payloads.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/**
 * A list of mentees with a payload in each cell of free text. Every second row has a birthday that
 * is none and so goes back to the person, in the file of problems.
 */
export function hostileList(): Buffer {
  const header = ['Name', 'Vorname', 'geb. am', 'Ort', 'Strasse', 'Bemerkung', '<b onclick=x>'];
  const rows = [...PAYLOADS, ...FORMULAS].map((payload, index, all) => {
    const next = (step: number) => all[(index + step) % all.length] ?? '';
    const born = index % 2 === 0 ? '01.02.1990' : payload;
    return [payload, next(1), born, next(2), next(3), next(4), next(5)];
  });
  // What a list program writes has no single surrogates and no zero bytes.
  const text = [header, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n');
  return Buffer.from(text.replaceAll('\u0000', ''), 'utf8');
}

/** Cells of a CSV that a table program would reckon with: they begin as a formula does. */
export function formulasIn(csv: string): string[] {
  return cellsOf(csv).filter((cell) => /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell));
}

/** RFC 4180 with semicolons, read by its own rules, not by the app's. */
function cellsOf(csv: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/gy;
  const text = csv.replace(/^\ufeff/, '');
  for (let match = pattern.exec(text); match && match[0] !== ''; match = pattern.exec(text))
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  return cells;
}
