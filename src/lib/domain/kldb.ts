import { KLDB_LINES } from './catalogues/data/kldb-groups.ts';

/** How much an occupation asks for: 1 helper, 2 skilled, 3 complex, 4 highly complex (fifth digit). */
export const REQUIREMENT_LEVELS = [1, 2, 3, 4] as const;
export type RequirementLevel = (typeof REQUIREMENT_LEVELS)[number];

export interface KldbRow {
  /** One digit: area, two: major group, three: group. */
  code: string;
  name: string;
}

/** All rows of the KldB 2010 down to its groups, in the order of their codes. */
export const KLDB: readonly KldbRow[] = KLDB_LINES.trim()
  .split('\n')
  .map((line) => {
    const end = line.indexOf(' ');
    return { code: line.slice(0, end), name: line.slice(end + 1) };
  });

const names = new Map(KLDB.map(({ code, name }) => [code, name]));

/** Name of an area, a major group or a group; of an occupation (five digits) that of its group. */
export function kldbName(code: string): string | null {
  return names.get(code.slice(0, 3)) ?? null;
}

/** The fifth digit of an occupation's code; null where the code says less. */
export function requirementLevelOf(code: string): RequirementLevel | null {
  const digit = Number(code[4]);
  return code.length === 5 ? (REQUIREMENT_LEVELS.find((level) => level === digit) ?? null) : null;
}
