import type { ContactPerson, Employer } from '#lib/domain/employer.ts';
import { fold } from '#lib/domain/fold.ts';
import type { EmployerFilter } from './list-state.svelte.ts';

const STATUS: Record<Exclude<EmployerFilter, 'all'>, Employer['supportStatus']> = {
  active: 'ACTIVE',
  prospect: 'PROSPECT',
  dormant: 'DORMANT',
};

/** ULID of a company, as it stands in its address. */
export const ulidOf = (employer: Employer) => employer._id.slice('employer:'.length);

export function matches(employer: Employer, filter: EmployerFilter): boolean {
  return filter === 'all' || employer.supportStatus === STATUS[filter];
}

const collator = new Intl.Collator('de', { sensitivity: 'base' });

export function byName(employers: readonly Employer[]): Employer[] {
  return employers.toSorted((a, b) => collator.compare(a.name, b.name));
}

export function peopleOf(employer: Employer): ContactPerson[] {
  return employer.sites.flatMap((site) => site.contactPersons);
}

/** The contact person or number that a search hit, where the row does not show it. */
export function hiddenHit(employer: Employer, query: string): string | null {
  const wanted = fold(query.trim());
  if (fold(`${employer.name} ${employer.sites[0]?.city ?? ''}`).includes(wanted)) return null;
  const person = peopleOf(employer).find((one) => fold(one.name).includes(wanted));
  if (person) return person.name;
  const city = employer.sites.find((site) => fold(site.city ?? '').includes(wanted))?.city;
  return city ?? null;
}
