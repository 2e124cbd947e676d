import type { Mentee } from './mentee.ts';

export type Salutation = NonNullable<Mentee['salutation']>;

/** A contact person as a letter needs it. */
export interface AddressedPerson {
  /** Null where the name does not say it: from a first name nothing is guessed. */
  salutation: Exclude<Salutation, 'NONE'> | null;
  /** Without Frau or Herr: titles, given names, family name. */
  name: string;
}

/** Takes Frau or Herr from a name as people write it down: `Fr. Dr. Krause`, `Herrn Wenzel`. */
export function addressedPerson(written: string): AddressedPerson {
  const text = written.trim().replace(/\s+/gu, ' ');
  const found = /^(frau|fr\.|herrn?|hr\.|hrn\.)\s+(?=\S)/iu.exec(text);
  if (!found) return { salutation: null, name: text };
  const salutation = /^f/iu.test(found[0]) ? 'MRS' : 'MR';
  return { salutation, name: text.slice(found[0].length) };
}

const TITLE = /^(prof|dr|pd)\.?$/iu;
/** Degrees and what belongs to a title: it is written in an address, and not said. */
const UNSAID = /^(dipl|mag|ing|b|m|[a-zäöü]+)\.[\p{L}.-]*$/iu;
const PARTICLE =
  /^(von|vom|van|zu|zur|zum|de|del|della|di|da|dos|du|le|la|der|den|ter|ten|al|el|ben|bin|abu|ibn)$/u;

/** `Dr. von der Heide` of `Dr. med. Anna von der Heide`: titles and family name, as one is greeted. */
export function greetedName(name: string): string {
  const [family, given] = name.split(',').map((part) => part.trim());
  const tokens = (given ? `${given} ${family ?? ''}` : name).split(/\s+/u).filter(Boolean);
  const titles = tokens.filter((token) => TITLE.test(token));
  const names = tokens.filter((token) => !TITLE.test(token) && !UNSAID.test(token));
  // Of what stands before the comma all is the family name.
  const surname = given && family ? untitled(family) : surnameOf(names);
  return [...titles, surname].join(' ').trim();
}

const untitled = (family: string): string =>
  family
    .split(/\s+/u)
    .filter((token) => !TITLE.test(token) && !UNSAID.test(token))
    .join(' ');

function surnameOf(names: readonly string[]): string {
  const particle = names.findIndex((token, n) => n > 0 && PARTICLE.test(token));
  return particle > 0 ? names.slice(particle).join(' ') : (names.at(-1) ?? '');
}
