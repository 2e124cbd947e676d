import type { Page } from 'playwright-core';

export interface MenteeFields {
  familyName: string;
  givenNames: string;
  phone?: string;
  street?: string;
  note?: string;
}

export const menteesPage = (page: Page, address: string) => ({
  /** Fills the form of a new mentee and waits until the record is shown. */
  async create(fields: MenteeFields): Promise<void> {
    await page.goto(`${address}/mentees/neu`);
    await page.getByLabel('Familienname').fill(fields.familyName);
    await page.getByLabel('Vorname').fill(fields.givenNames);
    if (fields.phone) await page.getByLabel('Telefon').first().fill(fields.phone);
    if (fields.street) await page.getByLabel('Straße und Hausnummer').fill(fields.street);
    if (fields.note) await page.getByLabel('Notiz', { exact: true }).fill(fields.note);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(/\/mentees\/[0-9A-Z]{26}$/);
    await page.getByRole('heading', { name: fields.familyName }).first().waitFor();
  },
  async open(name: string): Promise<void> {
    await page.goto(`${address}/mentees`);
    await this.row(name).click();
    await page.waitForURL(/\/mentees\/[0-9A-Z]{26}$/);
  },
  row: (name: string) => page.locator('a[href^="/mentees/"]').filter({ hasText: name }).first(),
  async editNote(name: string, note: string): Promise<void> {
    await this.open(name);
    await page.goto(`${page.url()}/bearbeiten`);
    await page.getByLabel('Notiz', { exact: true }).fill(note);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(/\/mentees\/[0-9A-Z]{26}$/);
  },
});
