import type { ContactPerson, Employer } from '#lib/domain/employer.ts';
import { fold } from '#lib/domain/fold.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import type { EmployerFilter } from './list-state.svelte.ts';

const STATUS: Record<Exclude<EmployerFilter, 'all' | 'vacancies'>, Employer['supportStatus']> = {
  active: 'ACTIVE',
  prospect: 'PROSPECT',
  dormant: 'DORMANT',
};

/** ULID of a company, as it stands in its address. */
export const ulidOf = (employer: Employer) => employer._id.slice('employer:'.length);

/** `looking`: ids of the companies that look for somebody. */
export function matches(
  employer: Employer,
  filter: EmployerFilter,
  looking: ReadonlySet<string>,
): boolean {
  if (filter === 'all') return true;
  return filter === 'vacancies'
    ? looking.has(employer._id)
    : employer.supportStatus === STATUS[filter];
}

/** Ids of the companies with an open vacancy; with a query, of those whose title it hits. */
export function lookingFor(vacancies: readonly Vacancy[], query = ''): ReadonlySet<string> {
  const wanted = fold(query.trim());
  const hits = vacancies.filter(
    ({ state, title }) => state === 'OPEN' && (wanted === '' || fold(title).includes(wanted)),
  );
  return new Set(hits.map(({ employerId }) => employerId));
}

const collator = new Intl.Collator('de', { sensitivity: 'base', numeric: true });

export function byName(employers: readonly Employer[]): Employer[] {
  return employers.toSorted((a, b) => collator.compare(a.name, b.name));
}

export function peopleOf(employer: Employer): ContactPerson[] {
  return employer.sites.flatMap((site) => site.contactPersons);
}

/** The contact person, number or vacancy that a search hit, where the row does not show it. */
export function hiddenHit(
  employer: Employer,
  query: string,
  vacancies: readonly Vacancy[],
): string | null {
  const wanted = fold(query.trim());
  if (fold(`${employer.name} ${employer.sites[0]?.city ?? ''}`).includes(wanted)) return null;
  const person = peopleOf(employer).find((one) => fold(one.name).includes(wanted));
  if (person) return person.name;
  const city = employer.sites.find((site) => fold(site.city ?? '').includes(wanted))?.city;
  if (city) return city;
  const sought = vacancies.find(
    ({ state, title }) => state === 'OPEN' && fold(title).includes(wanted),
  );
  return sought?.title ?? null;
}
