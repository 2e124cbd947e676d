import type { Page } from 'playwright-core';
import { sessionPage } from '../pages/session.page.ts';
import { open } from './navigate.ts';
import { plantFull, type FullProject } from './plant-full.ts';
import type { Party, Stop, World } from './stop.ts';
import { after, at, on, openFirst, openFromAdd, press, tab } from './tour-steps.ts';

const planted = new WeakMap<World, Promise<FullProject>>();

/** Signs in where sixty cases with long names are; planted once in a world. */
const begin =
  (who: 'mentor' | 'coordinator') =>
  async (page: Page, world: World): Promise<void> => {
    const project = planted.get(world) ?? plantFull(world.empty, world.team.admin);
    planted.set(world, project);
    await sessionPage(page).signIn(world.empty.address, (await project)[who]);
  };

const search = (text: string) => (page: Page) =>
  page.getByRole('searchbox').filter({ visible: true }).first().fill(text);

/** A page of the case that is shown. */
const ofCase = (place: string) => (page: Page) => {
  const [, base = ''] = /^(\/mentees\/[0-9A-Z]{26})/.exec(new URL(page.url()).pathname) ?? [];
  return open(page, `${base}/${place}`);
};

/** The case with the longest of the names. */
async function openLong(page: Page): Promise<void> {
  await search('Schwarzenberg')(page);
  await openFirst(page, '/mentees');
  await page.getByRole('tab', { name: 'Verlauf' }).waitFor();
}

const mentorStops: readonly Stop[] = [
  at('voll-heute', '/'),
  after('voll-heute-alle', press(/weitere/i)),
  on('voll-heute-verschieben', '/', press('Verschieben')),
  at('voll-mentees', '/mentees'),
  on('voll-mentees-suche', '/mentees', search('weltz')),
  on('voll-mentee', '/mentees', openLong),
  after('voll-verlauf', async (page) => {
    await press('Kontakte')(page);
    await page.locator('main ol button[aria-expanded]').first().click();
    // Scrolled, a row lies half under the bar, and is too small a target for axe there.
    await page.evaluate(() => scrollTo(0, 0));
  }),
  after('voll-profil', tab('Profil')),
  after('voll-aufenthalt', tab('Aufenthalt')),
  after('voll-ziele', tab('Ziele')),
  after('voll-bewerbung', tab('Bewerbung')),
  after('voll-unterlagen', tab('Unterlagen')),
  after('voll-einwilligung', tab('Einwilligung')),
  after('voll-kontakt-blatt', press('Kontakt')),
  after('voll-aufgabe-blatt', press('Aufgabe')),
  after('voll-lebenslauf', ofCase('lebenslauf')),
  after('voll-schritte', ofCase('schritte')),
  after('voll-vereinbarung', ofCase('vereinbarung')),
  at('voll-betriebe', '/betriebe'),
  on('voll-betrieb', '/betriebe', async (page) => {
    await search('Erzeugergenossenschaft')(page);
    await openFirst(page, '/betriebe');
  }),
  after('voll-betrieb-angaben', tab('Angaben')),
  after('voll-betrieb-mentees', tab('Mentees hier')),
  at('voll-aufgaben', '/aufgaben'),
  on('voll-aufgaben-fristen', '/aufgaben', press('Fristen')),
  at('voll-besuchstag', '/besuche'),
  on('voll-kontakt-ohne-person', '/mehr', (page) => openFromAdd(page, 'Kontakt')),
  at('voll-abgleich', '/abgleich'),
];

const coordinatorStops: readonly Stop[] = [
  at('voll-heute-koordination', '/'),
  at('voll-mentees-koordination', '/mentees'),
  on('voll-mentee-koordination', '/mentees', openLong),
  at('voll-fälle', '/faelle'),
  on('voll-fälle-ausgewählt', '/faelle', async (page) => {
    const boxes = page.getByRole('checkbox', { name: /auswählen$/ });
    await boxes.nth(1).check();
    await boxes.nth(3).check();
  }),
  after('voll-fälle-übergeben', press('Übergeben')),
  on('voll-freigaben', '/freigaben', (page) =>
    page.getByRole('button', { name: 'Entscheiden' }).first().waitFor(),
  ),
  after('voll-freigabe-entscheiden', press('Entscheiden')),
  at('voll-aufgaben-koordination', '/aufgaben'),
];

/** Sixty cases of eighty contacts each, and names that are as long as names get. */
export const FULL_PARTIES: readonly Party[] = [
  { name: 'voll', begin: begin('mentor'), stops: mentorStops },
  { name: 'volle Koordination', begin: begin('coordinator'), stops: coordinatorStops },
];
