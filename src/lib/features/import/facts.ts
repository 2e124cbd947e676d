import type { Contact } from '#lib/domain/contact.ts';
import type { Employer } from '#lib/domain/employer.ts';
import { menteeName, type Mentee } from '#lib/domain/mentee.ts';
import { countryLabel } from '#lib/i18n/countries.de.ts';
import { de } from '#lib/i18n/de/import.ts';
import { formatDay, formatPartialDay, formatPhone } from '#lib/i18n/format.ts';
import { contactTypeLabels } from '#lib/i18n/labels.de.ts';

/** What a person compares: a few values with their names, the same for rows and for records. */
export interface Facts {
  title: string;
  /** One line under the title. */
  line: string;
  items: { label: string; value: string }[];
}

type MenteeLike = Pick<
  Mentee,
  'familyName' | 'givenNames' | 'birthDate' | 'birthDatePrecision' | 'address' | 'phones'
> & { nationalities?: readonly string[] | undefined };

export function menteeFacts(mentee: MenteeLike): Facts {
  const { birthDate, birthDatePrecision = 'DAY' } = mentee;
  const born =
    birthDate && birthDatePrecision !== 'UNKNOWN'
      ? formatPartialDay(birthDate, birthDatePrecision)
      : '';
  const place = placeOf(mentee.address);
  return {
    title: menteeName(mentee) || de.preview.unnamed,
    line: [born && de.preview.born(born), place].filter(Boolean).join(' · '),
    items: [
      { label: de.facts.birthDate, value: born },
      { label: de.facts.place, value: place },
      {
        label: de.facts.phone,
        value: (mentee.phones ?? []).map((phone) => formatPhone(phone.number)).join(', '),
      },
      {
        label: de.facts.nationality,
        value: (mentee.nationalities ?? []).map(countryLabel).join(', '),
      },
    ],
  };
}

export function employerFacts(employer: Pick<Employer, 'name' | 'sites'>): Facts {
  const site = employer.sites[0];
  const place = site ? [site.street, placeOf(site)].filter(Boolean).join(', ') : '';
  return {
    title: employer.name || de.preview.unnamed,
    line: place,
    items: [
      { label: de.facts.place, value: place },
      { label: de.facts.phone, value: site?.phone ? formatPhone(site.phone) : '' },
    ],
  };
}

export function contactFacts(
  contact: Pick<Contact, 'date' | 'contactType' | 'note'>,
  who: string,
): Facts {
  const day = contact.date ? formatDay(contact.date) : '';
  const kind = contactTypeLabels[contact.contactType].short;
  return {
    title: who || de.preview.unnamed,
    line: [day, kind].filter(Boolean).join(' · '),
    items: [
      { label: de.facts.date, value: day },
      { label: de.facts.contactType, value: kind },
      { label: de.facts.note, value: contact.note ?? '' },
    ],
  };
}

function placeOf(address: { zip?: string; city?: string } | undefined): string {
  return [address?.zip, address?.city].filter(Boolean).join(' ');
}
