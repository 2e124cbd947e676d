import type { Page } from 'playwright-core';
import { open } from './navigate.ts';
import { after, on, openFirst, press, tab } from './tour-steps.ts';
import type { Stop } from './stop.ts';

const sheetOf = (page: Page) => page.getByRole('dialog');
const chip = (page: Page, name: string) =>
  sheetOf(page).getByRole('button', { name, exact: true }).click();

async function fillSheet(page: Page): Promise<void> {
  const sheet = sheetOf(page);
  await press('Bewerbung eintragen')(page);
  await sheet.getByLabel('Als was?').fill('Tischler*in');
  await sheet.getByLabel('An wen?').fill('Tischlerei Sommer GmbH & Co. KG, Niederlassung Bautzen');
  await chip(page, 'Minijob');
  await chip(page, 'Vorstellungsgespräch');
  await sheet.getByLabel('Tag des Gesprächs').fill('1.12.2026');
}

/** Applications of a mentee, what was given to whom, letter, timeline and curriculum vitae on paper. */
export const applicationStops: readonly Stop[] = [
  on('mentee-bewerbung-leer', '/mentees', async (page) => {
    await openFirst(page, '/mentees');
    await tab('Bewerbung')(page);
    await page.getByRole('button', { name: 'Bewerbung eintragen' }).waitFor();
  }),
  after('bewerbung-blatt', fillSheet),
  after('mentee-bewerbung', async (page) => {
    await fillSheet(page);
    await press('Speichern')(page);
    await sheetOf(page).waitFor({ state: 'hidden' });
    await page.getByText('Tischlerei Sommer').first().waitFor();
  }),
  after('weitergabe-blatt', press(/^Weitergegeben/)),
  after('anschreiben', async (page) => {
    await page
      .getByRole('link', { name: /^Anschreiben/ })
      .first()
      .click();
    await page.getByLabel('Text', { exact: true }).waitFor();
    await press('die Mentor*in')(page);
  }),
  after('verlauf-drucken', async (page) => {
    const [, base = ''] = /^(\/mentees\/[0-9A-Z]{26})/.exec(new URL(page.url()).pathname) ?? [];
    await open(page, `${base}/verlauf`);
    await page.getByRole('article', { name: 'Verlauf' }).waitFor();
  }),
  after('lebenslauf', async (page) => {
    const [, base = ''] = /^(\/mentees\/[0-9A-Z]{26})/.exec(new URL(page.url()).pathname) ?? [];
    await open(page, `${base}/lebenslauf`);
    await page.getByRole('button', { name: 'Als Word-Datei' }).waitFor();
    await press('für einen Betrieb')(page);
  }),
];
