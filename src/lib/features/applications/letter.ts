import type { Application, LetterHead } from '#lib/domain/application.ts';
import type { ContactPerson, Employer, Site } from '#lib/domain/employer.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { addressedPerson, greetedName, type Salutation } from '#lib/domain/person-name.ts';
import { fullDay } from '#lib/i18n/full-day.ts';
import { de } from '#lib/i18n/de/letter.ts';
import { paragraphsOf } from './letter-blocks.ts';
import { senderOf, type Sender } from './sender.ts';

/** A letter as it goes out, whatever it is drawn with. */
export interface Letter {
  sender: Sender;
  recipient: string[];
  placeAndDay: string;
  subject: string;
  greeting: string;
  paragraphs: string[];
  enclosures: string[];
}
/** What somebody says about a letter, besides its text. */
export type Said = Required<LetterHead>;

/** The site that an application goes to: the chosen one, the seat, or the first. */
export function siteOf(application: Application, employer: Employer | null): Site | null {
  const sites = employer?.sites ?? [];
  return (
    sites.find(({ id }) => id === application.siteId) ??
    sites.find(({ kind }) => kind === 'SEAT') ??
    sites[0] ??
    null
  );
}

/** Who reads applications there, as far as it is known. */
export function usualPerson({ kind }: Application, site: Site | null): ContactPerson | null {
  const people = site?.contactPersons ?? [];
  const roles = kind === 'TRAINING' || kind === 'EQ' ? ['AUSBILDER', 'HR'] : ['HR'];
  const found = [...roles, 'GF']
    .map((role) => people.find((person) => person.role === role))
    .find((person) => person !== undefined);
  return found ?? (people.length === 1 ? (people[0] ?? null) : null);
}

export function greetingOf(person: string, salutation: Salutation): string {
  const { name } = addressedPerson(person);
  if (!name) return de.greet.nobody;
  return salutation === 'NONE'
    ? de.greet.NONE(name)
    : de.greet[salutation](greetedName(name) || name);
}

export const subjectOf = ({ kind, title }: Application, inForm: (title: string) => string) =>
  de.subjectOf(de.aim[kind], inForm(title.trim()));

/** Lines of the address field, at most as many as it has. */
export function recipientLines(
  application: Application,
  employer: Employer | null,
  { person, salutation }: Pick<Said, 'person' | 'salutation'>,
): string[] {
  const { name } = addressedPerson(person);
  const attention = name ? de.attention[salutation](name) : '';
  if (!employer) {
    const address = (application.recipientAddress ?? '').split(/\n|,\s*/u);
    return filled(application.recipient, attention, ...address);
  }
  const { street, zip, city } = siteOf(application, employer) ?? {};
  return filled(employer.name, attention, street, [zip, city].filter(Boolean).join(' '));
}

const filled = (...lines: (string | undefined)[]): string[] =>
  lines.map((line) => line?.trim() ?? '').filter(Boolean);

export function letterOf(
  of: { mentee: Mentee; application: Application; employer: Employer | null },
  { head, body }: { head: Said; body: string },
): Letter {
  const sender = senderOf(of.mentee);
  return {
    sender,
    recipient: recipientLines(of.application, of.employer, head),
    placeAndDay: de.placeAndDay(sender.city, head.on && fullDay(head.on)),
    subject: head.subject.trim(),
    greeting: head.greeting.trim(),
    paragraphs: paragraphsOf(body),
    enclosures: filled(...head.enclosures.split('\n')),
  };
}

/** What a letter lacks to arrive and to be answered, in German. */
export function missingIn(
  { sender, recipient }: Letter,
  application: Application,
  employer: Employer | null,
): string[] {
  const { street, city } = siteOf(application, employer) ?? {};
  const address = employer ? (street ?? city) : application.recipientAddress;
  return filled(
    sender.street && sender.place ? '' : de.missing.address,
    sender.phone || sender.email ? '' : de.missing.reach,
    recipient.length === 0 ? de.missing.recipient : address ? '' : de.missing.recipientAddress,
  );
}
