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
const CASES: NavItem = { href: '/faelle', label: de.nav.cases, icon: 'folder', wideOnly: true };
const PARKED: NavItem = {
  href: '/freigaben',
  label: de.nav.parked,
  icon: 'inbox',
  wideOnly: true,
};
const KNOWLEDGE: NavItem = { href: '/wissen', label: de.nav.knowledge, icon: 'book-open' };
const ADMINISTRATION: NavItem = {
  href: '/verwaltung',
  label: de.nav.administration,
  icon: 'user-cog',
};
const TEAM: NavItem = { ...ADMINISTRATION, label: de.nav.team, wideOnly: true };
const AUDIT: NavItem = { href: '/pruefung', label: de.nav.audit, icon: 'list-checks' };
const MORE: NavItem = { href: '/mehr', label: de.nav.more, icon: 'ellipsis' };

/**
 * The places of the navigation; who has no cases sees none of theirs. What waits for a decision is
 * counted where it is found: on a phone under *Mehr*.
 */
export function placesOf(role: Role, toDecide = 0, toConfirm = 0): readonly NavItem[] {
  if (role === 'MENTOR') return [TODAY, MENTEES, EMPLOYERS, TASKS, MORE];
  if (role === 'COORDINATOR')
    return [
      TODAY,
      MENTEES,
      EMPLOYERS,
      CASES,
      { ...PARKED, count: toDecide },
      TASKS,
      { ...TEAM, count: toConfirm },
      { ...MORE, phoneCount: toDecide + toConfirm },
    ];
  if (role === 'ADMIN') return [{ ...ADMINISTRATION, count: toConfirm }, KNOWLEDGE, MORE];
  if (role === 'AUDITOR') return [AUDIT, MORE];
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
  return places.find(fits) ?? places.find(({ href }) => href === MORE.href) ?? MORE;
}

/** What the bar says: the place, or what stands under *Mehr* and has no heading of its own. */
export function titleOf(pathname: string, places: readonly NavItem[]): string {
  const place = placeOf(pathname, places);
  return place.href === MORE.href && pathname === KNOWLEDGE.href ? KNOWLEDGE.label : place.label;
}

/** What an address already says about a new contact or task: `/mentees/ULID`, `/betriebe/ULID`. */
export function subjectOf(pathname: string): { caseId?: string; employerId?: string } {
  const [, place, id] = /^\/(mentees|betriebe)\/([0-9A-Z]{26})(\/|$)/.exec(pathname) ?? [];
  if (!id) return {};
  return place === 'mentees' ? { caseId: id } : { employerId: `employer:${id}` };
}
