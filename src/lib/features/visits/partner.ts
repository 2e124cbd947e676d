import { zipOfPlace } from '#lib/domain/catalogues/postcodes.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Employer } from '#lib/domain/employer.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { menteeName } from '#lib/domain/mentee-name.ts';
import type { Address } from '#lib/domain/record.ts';
import { zipIn } from '#lib/domain/visit-day.ts';
import { contactTypeLabels } from '#lib/i18n/labels.de.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';

/** Whom a visit is with, and where. */
export interface Partner {
  mentee: Mentee | null;
  employer: Employer | null;
  name: string;
  href: string;
  /** The partner's address in one line, or what was typed for this visit; '' where none is known. */
  where: string;
  zip: string | null;
  phone: string | undefined;
}

/** Visits that happen at the partner's own address. */
const AT_HOME = ['HOME', 'COMPANY', 'OUTREACH'];

export function partnerOf(caseload: Caseload, visit: Contact): Partner {
  const mentee = visit.caseId ? caseload.mentee(visit.caseId) : null;
  const employer = visit.employerId ? caseload.employers.get(visit.employerId) : null;
  const company = visit.contactType === 'COMPANY' ? employer?.sites[0] : undefined;
  const home = company ?? mentee?.address ?? employer?.sites[0];
  const place = visit.place?.trim() ?? '';
  const there = AT_HOME.includes(visit.contactType) && (place === '' || place === home?.city);
  return {
    mentee,
    employer,
    name: mentee
      ? menteeName(mentee)
      : (employer?.name ?? contactTypeLabels[visit.contactType].long),
    href: mentee
      ? `/mentees/${visit.caseId ?? ''}`
      : employer
        ? `/betriebe/${employer._id.slice('employer:'.length)}`
        : '/mentees',
    where: there ? oneLine(home) : place,
    zip: there ? (home?.zip ?? null) : (zipIn(place) ?? zipOfPlace(place)),
    phone:
      mentee?.phones?.find(({ safeToCall }) => safeToCall !== false)?.number ??
      employer?.sites.flatMap((site) => site.contactPersons).find((p) => p.phone)?.phone,
  };
}

/** `Markt 1, 02625 Bautzen`; empty where nothing of it is known. */
export function oneLine(address: Address | undefined): string {
  const town = [address?.zip, address?.city].filter(Boolean).join(' ');
  return [address?.street, town].filter(Boolean).join(', ');
}
