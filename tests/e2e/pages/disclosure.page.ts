import type { Page } from 'playwright-core';

/** Access by Art. 15 GDPR, from the record's menu to the document. */
export const disclosurePage = (page: Page) => ({
  async open(): Promise<void> {
    await page.getByRole('button', { name: 'Mehr zu diesem Fall' }).click();
    await page.getByRole('link', { name: 'Auskunft und Berichtigung' }).click();
    await page.getByRole('heading', { name: 'Auskunft erzeugen' }).waitFor();
  },
  async demand(day: string): Promise<void> {
    await page.getByLabel('Verlangt am').fill(day);
    await page.getByRole('button', { name: 'Als Aufgabe festhalten' }).click();
  },
  /** By the keyboard: a message may still lie over the button. */
  prepare: () => page.getByRole('button', { name: 'Zusammenstellen' }).press('Enter'),
  black: (word: string) => page.getByRole('button', { name: `Geschwärzt: ${word}` }),
  shown: (word: string) => page.getByRole('button', { name: `Nicht geschwärzt: ${word}` }),
  create: () => page.getByRole('button', { name: 'Auskunft erstellen' }).click(),
  document: () => page.locator('article').filter({ hasText: 'Auskunft nach Art. 15 DSGVO' }),
});
