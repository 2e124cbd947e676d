import type { Page } from 'playwright-core';
import { goalsPage } from '../pages/goals.page.ts';
import { open } from './navigate.ts';
import { after, on, openFirst, press, tab } from './tour-steps.ts';
import type { Stop } from './stop.ts';

/** The case that is shown, or a page of it; behind a sheet that was closed the address may change yet. */
const ofCase = (page: Page, place: string): string => {
  const [, base = ''] = /^(\/mentees\/[0-9A-Z]{26})/.exec(new URL(page.url()).pathname) ?? [];
  return `${base}/${place}`;
};

/** Goals of a mentee, the agreement that they make, and the sheet that the mentee reads. */
export const goalStops: readonly Stop[] = [
  on('mentee-ziele-leer', '/mentees', async (page) => {
    await openFirst(page, '/mentees');
    await tab('Ziele')(page);
    await page.getByRole('button', { name: 'Ziel', exact: true }).first().waitFor();
  }),
  after('ziel-blatt', async (page) => {
    await press('Ziel')(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Ausbildung', exact: true }).click();
  }),
  after('mentee-ziele', (page) => goalsPage(page).add('Deutsch lernen', 'Deutsch B1 erreichen')),
  after('schritt-blatt', press(/^Schritt/)),
  after('schritte', async (page) => {
    await open(page, ofCase(page, 'schritte'));
    await page
      .getByRole('dialog')
      .getByLabel('Sprache', { exact: true })
      .selectOption({ label: 'Arabisch' });
  }),
  after('woerter', async (page) => {
    await open(page, ofCase(page, 'woerter'));
    const words = page.getByRole('dialog');
    await words.getByLabel('Sprache', { exact: true }).selectOption({ label: 'Tigrinya' });
    await words.getByText('ቆጸራ').first().waitFor();
  }),
  after('vereinbarung', (page) => open(page, ofCase(page, 'vereinbarung'))),
  after('vereinbarung-text', async (page) => {
    await goalsPage(page).next();
    await page.getByRole('radio', { name: 'العربية' }).check({ force: true });
    await page.getByLabel('Träger des Projekts').fill('Träger e. V., Markt 1, 01796 Pirna');
    await goalsPage(page).next();
    await page.locator('h2[lang=ar]').first().waitFor();
  }),
  after('vereinbarung-unterschrift', (page) => goalsPage(page).next('Besprochen, weiter')),
];
