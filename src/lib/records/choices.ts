import { menteeName } from '../domain/mentee-name.ts';
import type { Employer } from '../domain/employer.ts';
import type { Mentee } from '../domain/mentee.ts';
import type { Caseload } from './caseload.svelte.ts';

/** One row of a field in which a record is picked. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

const collator = new Intl.Collator('de', { numeric: true });
const byLabel = (a: Choice, b: Choice) => collator.compare(a.label, b.label);

/** Value is the case id (ULID). */
export function menteeChoice(mentee: Mentee): Choice {
  const city = mentee.address?.city;
  const value = mentee._id.slice('mentee:'.length);
  return { value, label: menteeName(mentee), ...(city ? { hint: city } : {}) };
}

/** Value is the document id. */
export function employerChoice(employer: Employer): Choice {
  const city = employer.sites[0]?.city;
  return { value: employer._id, label: employer.name, ...(city ? { hint: city } : {}) };
}

export function menteeChoices(caseload: Caseload): Choice[] {
  return caseload.mentees.all.map(menteeChoice).sort(byLabel);
}

export function employerChoices(caseload: Caseload): Choice[] {
  return caseload.employers.all.map(employerChoice).sort(byLabel);
}
