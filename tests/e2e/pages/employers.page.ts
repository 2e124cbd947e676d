import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

const RECORD = /\/betriebe\/[0-9A-Z]{26}$/;

export const employersPage = (page: Page) => ({
  async create(fields: { name: string; note?: string }): Promise<void> {
    await open(page, '/betriebe/neu');
    await page.getByRole('textbox', { name: /^Name/ }).first().fill(fields.name);
    if (fields.note) await page.getByLabel('Notiz', { exact: true }).fill(fields.note);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(RECORD);
    await page.getByRole('heading', { name: fields.name }).first().waitFor();
  },
  async openRecord(name: string): Promise<void> {
    await open(page, '/betriebe');
    await this.row(name).click();
    await page.waitForURL(RECORD);
  },
  row: (name: string) => page.locator('a[href^="/betriebe/"]').filter({ hasText: name }).first(),
});
