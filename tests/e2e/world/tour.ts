/** Every screen, for pictures and for axe. `who` signs in; `steps` bring the screen into its state. */
import type { Page } from 'playwright-core';

export interface Stop {
  name: string;
  path: string;
  who: 'mentor' | 'coordinator' | 'programme' | 'admin';
  steps?: (page: Page) => Promise<void>;
}

const openFirst = (list: string) => async (page: Page) => {
  await page.locator(`a[href^="${list}/"]:not([href$="/neu"])`).first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`${list}/`));
};

const openFromAdd = (entry: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Neu anlegen' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: entry }).click();
};

export const STOPS: readonly Stop[] = [
  { name: 'heute', path: '/', who: 'mentor' },
  { name: 'mentees', path: '/mentees', who: 'mentor' },
  {
    name: 'mentees-suche',
    path: '/mentees',
    who: 'mentor',
    steps: (page) => page.getByRole('searchbox').first().fill('al'),
  },
  { name: 'mentee', path: '/mentees', who: 'mentor', steps: openFirst('/mentees') },
  {
    name: 'mentee-bearbeiten',
    path: '/mentees',
    who: 'mentor',
    steps: async (page) => {
      await openFirst('/mentees')(page);
      await page.goto(`${page.url()}/bearbeiten`);
    },
  },
  { name: 'mentee-neu', path: '/mentees/neu', who: 'mentor' },
  { name: 'betriebe', path: '/betriebe', who: 'mentor' },
  { name: 'betrieb', path: '/betriebe', who: 'mentor', steps: openFirst('/betriebe') },
  { name: 'betrieb-neu', path: '/betriebe/neu', who: 'mentor' },
  { name: 'aufgaben', path: '/aufgaben', who: 'mentor' },
  {
    name: 'neu-blatt',
    path: '/mentees',
    who: 'mentor',
    steps: (page) => page.getByRole('button', { name: 'Neu anlegen' }).first().click(),
  },
  { name: 'kontakt-blatt', path: '/mentees', who: 'mentor', steps: openFromAdd('Kontakt') },
  { name: 'abgleich', path: '/abgleich', who: 'mentor' },
  { name: 'mehr', path: '/mehr', who: 'mentor' },
  { name: 'einstellungen', path: '/einstellungen', who: 'mentor' },
  { name: 'import', path: '/import', who: 'mentor' },
  { name: 'wissen', path: '/wissen', who: 'mentor' },
  { name: 'heute-koordination', path: '/', who: 'coordinator' },
  { name: 'mentees-koordination', path: '/mentees', who: 'coordinator' },
  { name: 'heute-programm', path: '/', who: 'programme' },
  { name: 'wissen-programm', path: '/wissen', who: 'programme' },
  { name: 'verwaltung', path: '/verwaltung', who: 'admin' },
];
