import { ui } from '#lib/i18n/de/ui.ts';
import type { IconName } from './icons.ts';

export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  /** Only in the side bar; a phone finds it under "Mehr". */
  wideOnly?: boolean;
  /** What waits there for this person; nothing is shown for 0. */
  count?: number;
  /** On a phone: what waits in the places that are found behind this one. */
  phoneCount?: number;
}

/** The places of the app, in their order. */
export const PLACES: readonly NavItem[] = [
  { href: '/', label: ui.nav.today, icon: 'sun' },
  { href: '/mentees', label: ui.nav.mentees, icon: 'users' },
  { href: '/betriebe', label: ui.nav.employers, icon: 'building' },
  { href: '/aufgaben', label: ui.nav.tasks, icon: 'list-checks', wideOnly: true },
  { href: '/mehr', label: ui.nav.more, icon: 'ellipsis' },
];

/** True where a key press belongs to what is being typed, not to the frame. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}
