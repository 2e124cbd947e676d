import { open } from './navigate.ts';
import { at, on, openFirst, openFromAdd, press, tab, then } from './tour-steps.ts';
import type { Stop } from './tour.ts';

/** What a mentor of a filled project sees. */
export const mentorStops: readonly Stop[] = [
  at('heute', '/'),
  on('heute-verschieben', '/', press('Verschieben')),
  at('mentees', '/mentees'),
  on('mentees-suche', '/mentees', (page) =>
    page.getByRole('searchbox').filter({ visible: true }).first().fill('al'),
  ),
  then('mentees-kein-treffer', (page) =>
    page.getByRole('searchbox').filter({ visible: true }).first().fill('xyzxyz'),
  ),
  then('mentee', async (page) => {
    await page.getByRole('searchbox').filter({ visible: true }).first().fill('');
    await page.locator('main a[href^="/mentees/0"]', { hasText: 'zuletzt' }).first().click();
    await page.getByRole('tab', { name: 'Verlauf' }).waitFor();
  }),
  then('mentee-eintrag-offen', (page) =>
    page.locator('main ol button[aria-expanded]').first().click(),
  ),
  then('mentee-profil', tab('Profil')),
  then('mentee-aufenthalt', tab('Aufenthalt')),
  then('mentee-vermittlung', tab('Vermittlung')),
  then('vermittlung-blatt', press('Vermittlung')),
  then('kontakt-blatt', press('Kontakt')),
  then('aufgabe-blatt', press('Aufgabe')),
  then('mentee-bearbeiten', async (page) => {
    await open(page, `${new URL(page.url()).pathname}/bearbeiten`);
    await page.getByLabel('Familienname').waitFor();
  }),
  on('mentee-neu', '/mentees/neu', (page) => page.getByLabel('Familienname').waitFor()),
  then('mentee-neu-unvollständig', press('Speichern')),
  at('mentee-fehlt', '/mentees/01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  at('betriebe', '/betriebe'),
  on('betrieb', '/betriebe', (page) => openFirst(page, '/betriebe')),
  then('betrieb-angaben', tab('Angaben')),
  then('betrieb-mentees', tab('Mentees hier')),
  then('betrieb-bearbeiten', (page) => open(page, `${new URL(page.url()).pathname}/bearbeiten`)),
  at('betrieb-neu', '/betriebe/neu'),
  at('aufgaben', '/aufgaben'),
  on('aufgaben-verschieben', '/aufgaben', press(/^Verschieben:/)),
  on('neu-blatt', '/mehr', press('Neu anlegen')),
  on('kontakt-blatt-ohne-person', '/mehr', (page) => openFromAdd(page, 'Kontakt')),
  on('aufgabe-blatt-ohne-person', '/mehr', (page) => openFromAdd(page, 'Aufgabe')),
  at('abgleich', '/abgleich'),
  at('mehr', '/mehr'),
  on('tastenkürzel', '/mehr', (page) => page.keyboard.press('?')),
  at('einstellungen', '/einstellungen'),
  at('import', '/import'),
  at('wissen', '/wissen'),
  on('wissen-artikel', '/wissen', (page) => openFirst(page, '/wissen')),
  at('seite-fehlt', '/gibt-es-nicht'),
];
