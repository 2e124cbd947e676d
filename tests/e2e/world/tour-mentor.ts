import type { Page } from 'playwright-core';
import { consentsPage } from '../pages/consents.page.ts';
import { papersPage } from '../pages/papers.page.ts';
import { open } from './navigate.ts';
import { at, on, openFirst, openFromAdd, press, tab, after } from './tour-steps.ts';
import { devicesWithPasskeys } from './tour-passkeys.ts';
import type { Stop } from './stop.ts';

/** Another page of the case that is shown. */
const beside = (page: Page, place: string): string =>
  new URL(page.url()).pathname.replace(/[^/]+$/, place);

/** What a mentor of a filled project sees. */
export const mentorStops: readonly Stop[] = [
  at('heute', '/'),
  on('heute-verschieben', '/', press('Verschieben')),
  at('mentees', '/mentees'),
  on('mentees-suche', '/mentees', (page) =>
    page.getByRole('searchbox').filter({ visible: true }).first().fill('al'),
  ),
  after('mentees-kein-treffer', (page) =>
    page.getByRole('searchbox').filter({ visible: true }).first().fill('xyzxyz'),
  ),
  after('mentee', async (page) => {
    await page.getByRole('searchbox').filter({ visible: true }).first().fill('');
    await page.locator('main a[href^="/mentees/0"]', { hasText: 'zuletzt' }).first().click();
    await page.getByRole('tab', { name: 'Verlauf' }).waitFor();
  }),
  after('mentee-eintrag-offen', (page) =>
    page.locator('main ol button[aria-expanded]').first().click(),
  ),
  after('mentee-profil', tab('Profil')),
  after('profil-erstgespräch', press('Erstgespräch beginnen')),
  after('profil-kurs', press('Deutschkurse')),
  after('profil-anerkennung', press('Anerkennung')),
  after('profil-interessen', async (page) => {
    await press('Interessen und Wünsche')(page);
    await press('mit Holz arbeiten')(page);
  }),
  after('profil-gesundheit', press('Gesundheitliche Einschränkung')),
  after('mentee-aufenthalt', tab('Aufenthalt')),
  after('mentee-unterlagen', tab('Unterlagen')),
  after('unterlage-blatt', (page) =>
    papersPage(page).choose('picker', {
      name: 'zeugnis.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4'),
    }),
  ),
  after('mentee-einwilligung', tab('Einwilligung')),
  after('mentee-vermittlung', tab('Vermittlung')),
  after('vermittlung-blatt', press('Vermittlung')),
  after('kontakt-blatt', press('Kontakt')),
  after('aufgabe-blatt', press('Aufgabe')),
  after('mentee-bearbeiten', async (page) => {
    await open(page, `${new URL(page.url()).pathname}/bearbeiten`);
    await page.getByLabel('Familienname').waitFor();
  }),
  after('auskunft', (page) => open(page, beside(page, 'auskunft'))),
  after('auskunft-prüfen', async (page) => {
    await press('Zusammenstellen')(page);
    await page.getByRole('button', { name: 'Auskunft erstellen' }).waitFor();
    await press('Texte zeigen')(page);
    await press('Wörter antippen')(page);
  }),
  after('auskunft-fertig', async (page) => {
    await press('Auskunft erstellen')(page);
    await page.getByText('Auskunft ist erstellt').waitFor();
  }),
  after('einwilligungen', (page) => open(page, beside(page, 'einwilligungen'))),
  after('einwilligung-fragen', async (page) => {
    await open(page, beside(page, 'einwilligung'));
    await consentsPage(page).next();
    await consentsPage(page).next('Gelesen oder vorgelesen, weiter');
  }),
  after('einwilligung-unterschrift', async (page) => {
    await consentsPage(page).answer('C1', 'Ja');
    await consentsPage(page).next();
  }),
  on('mentee-neu', '/mentees/neu', (page) => page.getByLabel('Familienname').waitFor()),
  after('mentee-neu-unvollständig', press('Speichern')),
  at('mentee-fehlt', '/mentees/01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  at('betriebe', '/betriebe'),
  on('betrieb', '/betriebe', (page) => openFirst(page, '/betriebe')),
  after('betrieb-angaben', tab('Angaben')),
  after('betrieb-mentees', tab('Mentees hier')),
  after('betrieb-bearbeiten', (page) => open(page, `${new URL(page.url()).pathname}/bearbeiten`)),
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
  devicesWithPasskeys,
  at('import', '/import'),
  at('wissen', '/wissen'),
  on('wissen-artikel', '/wissen', (page) => openFirst(page, '/wissen')),
  at('seite-fehlt', '/gibt-es-nicht'),
];
