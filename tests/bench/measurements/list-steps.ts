import type { Locator, Page } from 'playwright-core';

/** One thing a person does with a list; a step begins where the one before it ended. */
export interface ListStep {
  name: string;
  /** What is tapped. */
  tap: (page: Page) => Locator;
  /** Rows of the list that the tap opens; without it, the list that is shown changes. */
  opens?: string;
  /** Scrolled instead of tapped. */
  scrolls?: boolean;
  /** Only leads on: not measured. */
  leads?: boolean;
  /** In the first round only. */
  once?: boolean;
}

const place = (href: string) => (page: Page) =>
  page.locator(`nav a[href="${href}"]`).filter({ visible: true }).first();
const link = (href: string) => (page: Page) =>
  page.locator(`main a[href="${href}"]`).filter({ visible: true }).first();
const chip = (name: string | RegExp) => (page: Page) =>
  page.locator('main').getByRole('button', { name }).filter({ visible: true }).first();
const more: ListStep = { name: 'Mehr', tap: place('/mehr'), leads: true };
const scroll = (name: string): ListStep => ({
  name: `longest frame scrolling ${name}`,
  tap: (page) => page.locator('main'),
  scrolls: true,
});
const opens = (name: string, tap: ListStep['tap'], rows: string): ListStep => ({
  name: `tap to painted rows of ${name}`,
  tap,
  opens: rows,
});
const changes = (name: string, tap: ListStep['tap']): ListStep => ({
  name: `tap to painted change: ${name}`,
  tap,
});

const ROWS = {
  today: 'main .day li button',
  mentees: 'main a[href^="/mentees/01"] strong',
  timeline: 'main ol button[aria-expanded]',
  tasks: 'main section li button.text',
  employers: 'main a[href^="/betriebe/01"]',
  visits: 'main ol article',
  admissions: 'main li h3',
  cases: 'main tbody td.name',
} as const;

/** All that a mentor leafs through on a phone, from the list of mentees on. */
export const MENTOR_STEPS: readonly ListStep[] = [
  opens('Heute', place('/'), ROWS.today),
  changes('Heute, all deadlines', chip(/weitere Frist/)),
  scroll('Heute'),
  opens('Mentees', place('/mentees'), ROWS.mentees),
  changes('Mentees, filter on', chip(/^Aktiv/)),
  changes('Mentees, filter off', chip(/^Aktiv/)),
  scroll('Mentees'),
  opens('a case, Verlauf', (page) => page.locator(ROWS.mentees).nth(1), ROWS.timeline),
  changes('Verlauf, Kontakte', chip('Kontakte')),
  changes('Verlauf, all of it', chip(/^Alle \d+ Einträge/)),
  scroll('Verlauf'),
  more,
  opens('Aufgaben', link('/aufgaben'), ROWS.tasks),
  changes('Aufgaben, Fristen', chip('Fristen')),
  changes('Aufgaben, all of the project', chip('Alle im Projekt')),
  scroll('Aufgaben'),
  opens('Betriebe', place('/betriebe'), ROWS.employers),
  changes('Betriebe, filter', chip(/^Interessiert/)),
  changes('Betriebe, all', chip(/^Alle/)),
  scroll('Betriebe'),
  more,
  opens('Besuchstag', link('/besuche'), ROWS.visits),
  scroll('Besuchstag'),
  { name: 'Mentees', tap: place('/mentees'), leads: true },
];

export const COORDINATOR_STEPS: readonly ListStep[] = [
  more,
  opens('Freigaben', link('/freigaben'), ROWS.admissions),
  scroll('Freigaben'),
  more,
  opens('Fälle', link('/faelle'), ROWS.cases),
  scroll('Fälle'),
  { name: 'Mentees', tap: place('/mentees'), leads: true },
];
