import type { Page } from 'playwright-core';
import { untilSheetLeft } from './navigate.ts';
import { after, tab } from './tour-steps.ts';
import type { Stop } from './stop.ts';

const toForm = (page: Page) =>
  page
    .getByRole('link', { name: /^(Neues Dokument|Eintragen)$/ })
    .filter({ visible: true })
    .first()
    .click();

/** Looks for a status by what people call it, and takes the first. */
async function choose(page: Page, label: string, query: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(query);
  await page.getByRole('option').first().click();
}

/** From the tab of a record: a new document, and what stood there before. */
export const residenceStops: readonly Stop[] = [
  after('aufenthalt-suche', async (page) => {
    await toForm(page);
    const field = page.getByRole('combobox', { name: 'Aufenthaltsstatus' });
    await field.fill('25abs2');
    await page.getByRole('option').first().waitFor();
  }),
  after('aufenthalt-neu', async (page) => {
    await choose(page, 'Aufenthaltsstatus', 'ukraine');
    await page.getByLabel('Gültig bis', { exact: true }).fill('1.3.2027');
    await page.getByRole('button', { name: 'Heute gesehen' }).click();
    await page.getByLabel('Verlängerung beantragt am').fill('1.11.2026');
    await page.getByText('Mehr Angaben').click();
    await page.getByLabel('Wohnsitzauflage').selectOption('S12A');
  }),
  after('aufenthalt-früher', async (page) => {
    await page.getByRole('button', { name: 'Speichern' }).click();
    await untilSheetLeft(page);
    await tab('Aufenthalt')(page);
    await page.getByText('Frühere Dokumente').waitFor();
  }),
];
