import { INTERESTS } from './catalogues/interests.ts';
import { kldbName } from './kldb.ts';
import type { Profile } from './profile.ts';

/** An occupational field that fits, and why. */
export interface SuggestedField {
  /** Three digits of the KldB 2010. */
  group: string;
  name: string;
  /** What speaks for it: interests in their words, and earlier work or training by its title. */
  reasons: { kind: 'INTEREST' | 'EXPERIENCE' | 'EDUCATION'; text: string }[];
}

/** What was learned or done before weighs as much as two interests. */
const KNOWN = 2;

/**
 * Fields that interests, earlier work and training lead to, the best founded first. The first group
 * of an interest is its nearest and weighs a little more. Nothing known suggests nothing.
 */
export function suggestedFields(
  profile: Pick<Profile, 'interests' | 'experience' | 'education'>,
  limit = 5,
): SuggestedField[] {
  const found = new Map<string, SuggestedField & { weight: number }>();
  const add = (code: string, weight: number, reason: SuggestedField['reasons'][number]) => {
    const group = code.slice(0, 3);
    const name = kldbName(group);
    if (group.length < 3 || name === null) return;
    const field = found.get(group) ?? { group, name, reasons: [], weight: 0 };
    field.weight += weight;
    field.reasons.push(reason);
    found.set(group, field);
  };
  for (const said of profile.interests ?? []) {
    const interest = INTERESTS.find(({ label }) => label === said);
    interest?.groups.forEach((group, place) =>
      add(group, 1 - place / 10, { kind: 'INTEREST', text: interest.label }),
    );
  }
  for (const { kldb, role } of profile.experience ?? [])
    if (kldb) add(kldb, KNOWN, { kind: 'EXPERIENCE', text: role });
  for (const { kldb, title } of profile.education ?? [])
    if (kldb) add(kldb, KNOWN, { kind: 'EDUCATION', text: title });
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || a.group.localeCompare(b.group))
    .slice(0, limit)
    .map(({ group, name, reasons }) => ({ group, name, reasons }));
}
