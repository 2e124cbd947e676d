import type { Page } from 'playwright-core';

/** Vacancies on a company's page, and the sheet that asks about one. */
export const vacancyPage = (page: Page) => ({
  showAll: () => page.getByRole('tab', { name: 'Stellen' }).click(),
  start: () => page.getByRole('button', { name: 'Stelle eintragen' }).click(),
  title: async (title: string): Promise<void> => {
    const field = page.getByRole('dialog').getByLabel('Als was?');
    await field.click();
    await field.fill(title);
  },
  async save(): Promise<void> {
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  },
  /** From the list of vacancies, or from its empty place. */
  async add(title: string): Promise<void> {
    await this.start();
    await this.title(title);
    await this.save();
    await this.card(title).waitFor();
  },
  card: (title: string) =>
    page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: title }),
  async validUntil(title: string, day: string): Promise<void> {
    await this.card(title).getByRole('button', { name: 'Ändern' }).click();
    await page.getByRole('dialog').getByLabel('Gilt bis einschließlich').fill(day);
    await this.save();
  },
});
