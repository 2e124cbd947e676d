import { responsibleFor } from '../domain/responsibility.ts';
import type { Caseload } from './caseload.svelte.ts';
import type { Choice } from './choices.ts';

/** Cases in these states are work for nobody any more. */
export const ENDED: readonly string[] = ['CLOSED', 'REJECTED', 'TRANSFERRED'];

/** Mentors of the project who may take a case, by name. Value is the person's ULID. */
export function mentorChoices(caseload: Caseload): Choice[] {
  return caseload.members.all
    .filter(({ active, role }) => active && role === 'MENTOR')
    .map(({ _id, name }) => ({ value: _id.slice('member:'.length), label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'));
}

/** How many cases that go on a person is responsible for, as far as this device knows. */
export function casesInHand(caseload: Caseload): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mentee of caseload.mentees.all) {
    if (ENDED.includes(mentee.status)) continue;
    for (const id of responsibleFor(mentee)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** ULIDs of the cases that go on and are a person's own. */
export function ownCases(caseload: Caseload, userId: string): string[] {
  return caseload.mentees.all
    .filter((mentee) => !ENDED.includes(mentee.status) && responsibleFor(mentee).includes(userId))
    .map(({ _id }) => _id.slice('mentee:'.length));
}
