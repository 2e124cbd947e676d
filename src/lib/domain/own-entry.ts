/**
 * What a table says of a name that came from outside; undefined where it says nothing. Reading
 * `table['constructor']` would answer with what every object has.
 */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
