import type { Page } from 'playwright-core';

export const employersPage = (page: Page, address: string) => ({
  async create(fields: { name: string; note?: string }): Promise<void> {
    await page.goto(`${address}/betriebe/neu`);
    await page.getByLabel('Name', { exact: true }).first().fill(fields.name);
    if (fields.note) await page.getByLabel('Notiz', { exact: true }).fill(fields.note);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(/\/betriebe\/[0-9A-Z]{26}$/);
    await page.getByRole('heading', { name: fields.name }).first().waitFor();
  },
  row: (name: string) => page.locator('a[href^="/betriebe/"]').filter({ hasText: name }).first(),
});
