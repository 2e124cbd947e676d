import { cleanName } from './text.ts';

export interface FullName {
  familyName: string;
  givenNames: string;
}

/**
 * A name that was typed into one field. With a comma the family name stands first, as in documents;
 * without one the first word is taken for the given name, and a person can turn it round. One word
 * is a family name.
 */
export function readFullName(typed: string): FullName {
  const full = cleanName(typed);
  const comma = full.indexOf(',');
  if (comma > 0)
    return {
      familyName: cleanName(full.slice(0, comma)),
      givenNames: cleanName(full.slice(comma)),
    };
  const [first = '', ...rest] = full.split(' ');
  if (rest.length === 0) return { familyName: first, givenNames: '' };
  return { familyName: rest.join(' '), givenNames: first };
}

/** `Familienname, Vorname`, as one field shows it. */
export function fullNameText({ familyName, givenNames }: FullName): string {
  return [familyName, givenNames].filter((part) => part.trim()).join(', ');
}
