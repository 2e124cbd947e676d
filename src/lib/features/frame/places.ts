import type { Role } from '#lib/domain/member.ts';
import { de } from '#lib/i18n/de/frame.ts';
import type { NavItem } from '#lib/ui/index.ts';

const TODAY: NavItem = { href: '/', label: de.nav.today, icon: 'sun' };
const MENTEES: NavItem = { href: '/mentees', label: de.nav.mentees, icon: 'users' };
const EMPLOYERS: NavItem = { href: '/betriebe', label: de.nav.employers, icon: 'building' };
const TASKS: NavItem = {
  href: '/aufgaben',
  label: de.nav.tasks,
  icon: 'list-checks',
  wideOnly: true,
};
const KNOWLEDGE: NavItem = { href: '/wissen', label: de.nav.knowledge, icon: 'book-open' };
const ADMINISTRATION: NavItem = {
  href: '/verwaltung',
  label: de.nav.administration,
  icon: 'user-cog',
};
const MORE: NavItem = { href: '/mehr', label: de.nav.more, icon: 'ellipsis' };

/** The places of the navigation; who has no cases sees none of theirs. */
export function placesOf(role: Role): readonly NavItem[] {
  if (role === 'MENTOR' || role === 'COORDINATOR') return [TODAY, MENTEES, EMPLOYERS, TASKS, MORE];
  if (role === 'ADMIN') return [ADMINISTRATION, KNOWLEDGE, MORE];
  return [TODAY, KNOWLEDGE, MORE];
}

/** Whether a role works on cases, and so has something to add. */
export function hasCases(role: Role): boolean {
  return role === 'MENTOR' || role === 'COORDINATOR';
}

/** The place to which an address belongs; what stands in no bar belongs to *Mehr*. */
export function placeOf(pathname: string, places: readonly NavItem[]): NavItem {
  const fits = ({ href }: NavItem) =>
    href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
  return places.find(fits) ?? MORE;
}

/** What the bar says: the place, or what stands under *Mehr* and has no heading of its own. */
export function titleOf(pathname: string, places: readonly NavItem[]): string {
  const place = placeOf(pathname, places);
  return place === MORE && pathname === KNOWLEDGE.href ? KNOWLEDGE.label : place.label;
}

/** What an address already says about a new contact or task: `/mentees/ULID`, `/betriebe/ULID`. */
export function subjectOf(pathname: string): { caseId?: string; employerId?: string } {
  const [, place, id] = /^\/(mentees|betriebe)\/([0-9A-Z]{26})(\/|$)/.exec(pathname) ?? [];
  if (!id) return {};
  return place === 'mentees' ? { caseId: id } : { employerId: `employer:${id}` };
}
