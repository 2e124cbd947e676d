import type { Page } from 'playwright-core';
import { admissionPage } from '../pages/admission.page.ts';
import { consentsPage } from '../pages/consents.page.ts';
import { papersPage } from '../pages/papers.page.ts';
import { placementsPage } from '../pages/placements.page.ts';
import { open } from './navigate.ts';
import { at, on, openFirst, openFromAdd, press, tab, after } from './tour-steps.ts';
import { residenceStops } from './tour-residence.ts';
import { devicesWithPasskeys } from './tour-passkeys.ts';
import { pagePng } from './png.ts';
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
  ...residenceStops,
  after('mentee-unterlagen', tab('Unterlagen')),
  after('unterlage-art', press('Foto aufnehmen')),
  after('unterlage-gesehen', async (page) => {
    await papersPage(page).begin('Gesehen');
    await papersPage(page).kind('Reisepass').click();
  }),
  after('unterlage-ecken', (page) =>
    papersPage(page).choose('picker', {
      name: 'blatt.png',
      mimeType: 'image/png',
      buffer: pagePng(),
    }),
  ),
  after('unterlage-blatt', (page) =>
    papersPage(page).choose('picker', {
      name: 'zeugnis.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4'),
    }),
  ),
  after('mentee-einwilligung', tab('Einwilligung')),
  after('mentee-vermittlung', tab('Bewerbung')),
  after('vermittlung-blatt', async (page) => {
    const placements = placementsPage(page);
    await placements.add();
    await placements.choose('Was ist es?', 'Arbeit');
    await placements.fill('Als was?', 'Tischler');
    await placements.choose('Beruf nach KldB', 'Tischler*in');
    await placements.fill('Beginn', '1.9.2026');
  }),
  after('vermittlung-karte', async (page) => {
    const placements = placementsPage(page);
    await placements.add();
    await placements.choose('Förderung, die infrage kommt', 'EGZ');
    await placements.save('Vermittlung gespeichert');
  }),
  after('förderung-blatt', press(/^EGZ/)),
  after('nachbetreuung-blatt', press('Verbleib eintragen')),
  after('beendet-blatt', press('Beendet')),
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
  on('mentee-neu', '/mentees/neu', (page) => page.getByLabel('Name wie im Dokument').waitFor()),
  after('mentee-neu-unvollständig', press('Nur speichern')),
  after('aufnahme-fragen', async (page) => {
    await page.getByLabel('Name wie im Dokument').fill('Schwarzenberg-Trostburg, Maximiliane');
    await page.getByLabel('Ort oder Postleitzahl').fill('02625 Bautzen');
    await page.getByRole('button', { name: 'Speichern und prüfen' }).click();
    await page.getByRole('heading', { name: 'Wohnt die Person in Sachsen?' }).waitFor();
    await admissionPage(page).status('freizüg', 'Freizügigkeit');
  }),
  after('aufnahme-unvollständig', (page) => admissionPage(page).show()),
  after('aufnahme-ergebnis', async (page) => {
    const admission = admissionPage(page);
    await admission.answer('Gehört zur engen Familie', 'Nein');
    await page.getByLabel('In Sachsen seit').fill('05.2023');
    await admission.answer('Reicht das Deutsch', 'Ja');
    await admission.show();
    await page.getByText('Worauf das beruht').waitFor();
  }),
  after('aufnahme-weiter', async (page) => {
    const admission = admissionPage(page);
    await press('Ändern')(page);
    await admission.status('gestattung', 'Aufenthaltsgestattung');
    await admission.answer('Verbietet das Dokument', 'Nein');
    await admission.show();
    await admission.keep();
    await admission.step('Einwilligungen').waitFor();
  }),
  on('mentee-neu-alles', '/mentees/neu/alles', (page) => page.getByLabel('Familienname').waitFor()),
  at('mentee-fehlt', '/mentees/01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  at('betriebe', '/betriebe'),
  on('betrieb', '/betriebe', (page) => openFirst(page, '/betriebe')),
  after('betrieb-stellen', tab('Stellen')),
  after('betrieb-angaben', tab('Angaben')),
  after('betrieb-mentees', tab('Mentees hier')),
  after('betrieb-bearbeiten', (page) => open(page, `${new URL(page.url()).pathname}/bearbeiten`)),
  on('betrieb-stelle-blatt', '/betriebe', async (page) => {
    await openFirst(page, '/betriebe');
    await tab('Stellen')(page);
    await press('Stelle eintragen')(page);
  }),
  at('betrieb-neu', '/betriebe/neu'),
  at('aufgaben', '/aufgaben'),
  at('besuchstag', '/besuche'),
  after('terminkarte', async (page) => {
    await page.getByRole('link', { name: 'Als Karte zeigen' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Drucken' }).waitFor();
  }),
  on('aufgaben-verschieben', '/aufgaben', press(/^Verschieben:/)),
  on('kalenderadresse', '/aufgaben', press('Adresse einrichten')),
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
