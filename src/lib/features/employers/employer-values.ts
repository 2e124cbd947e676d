import type { ContactPerson, Employer, Site } from '#lib/domain/employer.ts';
import { readPhone } from '#lib/domain/normalise/phone.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { formatPhone } from '#lib/i18n/format.ts';

export interface PersonValues {
  id: string;
  name: string;
  role: NonNullable<ContactPerson['role']> | '';
  phone: string;
  email: string;
  bestTime: string;
}

export interface SiteValues {
  id: string;
  kind: Site['kind'];
  street: string;
  zip: string;
  city: string;
  ags: string;
  phone: string;
  people: PersonValues[];
}

/** What stands in the form: texts as typed, '' where nothing was said. */
export interface EmployerValues {
  name: string;
  wzSection: NonNullable<Employer['wzSection']> | '';
  sizeClass: NonNullable<Employer['sizeClass']> | '';
  supportStatus: Employer['supportStatus'];
  website: string;
  note: string;
  sites: SiteValues[];
}

export function emptyPerson(id: string): PersonValues {
  return { id, name: '', role: '', phone: '', email: '', bestTime: '' };
}

export function emptySite(id: string, personId: string, kind: Site['kind']): SiteValues {
  const people = [emptyPerson(personId)];
  return { id, kind, street: '', zip: '', city: '', ags: '', phone: '', people };
}

/** The form of a known company, or an empty one with one site and one person. */
export function toValues(known: Employer | null, newId: () => string): EmployerValues {
  const sites = (known?.sites ?? []).map(siteValues);
  return {
    name: known?.name ?? '',
    wzSection: known?.wzSection ?? '',
    sizeClass: known?.sizeClass ?? '',
    supportStatus: known?.supportStatus ?? 'PROSPECT',
    website: known?.website ?? '',
    note: known?.note ?? '',
    sites: sites.length > 0 ? sites : [emptySite(newId(), newId(), 'SEAT')],
  };
}

function siteValues(site: Site): SiteValues {
  return {
    id: site.id,
    kind: site.kind,
    street: site.street ?? '',
    zip: site.zip ?? '',
    city: site.city ?? '',
    ags: site.ags ?? '',
    phone: site.phone ? formatPhone(site.phone) : '',
    people: site.contactPersons.map((person) => ({
      id: person.id,
      name: person.name,
      role: person.role ?? '',
      phone: person.phone ? formatPhone(person.phone) : '',
      email: person.email ?? '',
      bestTime: person.bestTime ?? '',
    })),
  };
}

const text = (value: string) => value.trim() || undefined;

/** E.164 of what was typed, or null where it is no number. */
export function readNumber(typed: string): string | null {
  const reading = readPhone(typed.trim());
  return reading.ok ? reading.value : null;
}

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Shape mistakes that can be told while leaving a field. */
export function checkValues(v: EmployerValues): Problem[] {
  const found: Problem[] = [];
  if (!v.name.trim()) found.push({ code: 'name-missing', field: 'name' });
  v.sites.forEach((site, s) => {
    const at = `sites.${s}`;
    if (site.zip.trim() && !/^\d{5}$/.test(site.zip.trim()))
      found.push({ code: 'zip-invalid', field: `${at}.zip` });
    if (site.phone.trim() && !readNumber(site.phone))
      found.push({ code: 'phone-invalid', field: `${at}.phone` });
    site.people.forEach((person, p) => {
      const who = `${at}.contactPersons.${p}`;
      if (person.phone.trim() && !readNumber(person.phone))
        found.push({ code: 'phone-invalid', field: `${who}.phone` });
      if (person.email.trim() && !MAIL.test(person.email.trim()))
        found.push({ code: 'email-invalid', field: `${who}.email` });
      if (!person.name.trim() && (person.phone.trim() || person.email.trim()))
        found.push({ code: 'name-missing', field: `${who}.name` });
    });
  });
  return found;
}

/** The record's fields; sites and people of which nothing is said are left out. */
export function toFields(v: EmployerValues) {
  return {
    name: v.name.trim(),
    wzSection: v.wzSection || undefined,
    sizeClass: v.sizeClass || undefined,
    supportStatus: v.supportStatus,
    website: text(v.website),
    note: text(v.note),
    sites: v.sites.map(siteOf).filter((site) => site !== null),
  };
}

function siteOf(site: SiteValues): Site | null {
  const contactPersons = site.people.filter((person) => person.name.trim()).map(personOf);
  const said = {
    ...given('street', text(site.street)),
    ...given('zip', text(site.zip)),
    ...given('city', text(site.city)),
    ...given('ags', site.ags || undefined),
    ...given('phone', readNumber(site.phone) ?? undefined),
  };
  if (contactPersons.length === 0 && Object.keys(said).length === 0) return null;
  return { id: site.id, kind: site.kind, ...said, contactPersons };
}

function personOf(person: PersonValues): ContactPerson {
  return {
    id: person.id,
    name: person.name.trim(),
    ...given('role', person.role || undefined),
    ...given('phone', readNumber(person.phone) ?? undefined),
    ...given('email', text(person.email)),
    ...given('bestTime', text(person.bestTime)),
  };
}

function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
