import type { ContactType } from './catalogues/contact-types.ts';
import type { Contact } from './contact.ts';

/** How many of a mentor's newest contacts tell the habit. */
const RECENT = 40;

/**
 * The kind of contact that this mentor most likely records now: the newest of the same part of the
 * day and with the same partner (mentee or company), else the newest with that partner, else a home
 * or company visit. Drawn from the records themselves, so nothing has to be remembered apart.
 */
export function usualContactType(
  contacts: readonly Contact[],
  of: { mentorId: string; withEmployer: boolean; hour: number },
): ContactType {
  const own = contacts
    .filter((c) => c.createdBy === of.mentorId && !c.importKey)
    .filter((c) => !c.caseId === of.withEmployer && c.contactType !== 'NOSHOW')
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, RECENT);
  const part = partOfDay(of.hour);
  const same = own.find((c) => partOfDay(hourOf(c)) === part);
  return (same ?? own[0])?.contactType ?? (of.withEmployer ? 'COMPANY' : 'HOME');
}

/** Local hour of an appointment, or of writing (UTC is near enough for a part of the day). */
function hourOf(contact: Contact): number {
  return Number(contact.time?.slice(0, 2) ?? contact.createdAt.slice(11, 13));
}

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
