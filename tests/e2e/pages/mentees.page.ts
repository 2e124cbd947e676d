import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

export interface MenteeFields {
  familyName: string;
  givenNames: string;
  phone?: string;
  street?: string;
  note?: string;
}

const RECORD = /\/mentees\/[0-9A-Z]{26}$/;

export const menteesPage = (page: Page) => ({
  /** Fills the form of a new mentee and waits until the record is shown. */
  async create(fields: MenteeFields): Promise<void> {
    await open(page, '/mentees/neu/alles');
    await page.getByLabel('Familienname').fill(fields.familyName);
    await page.getByLabel('Vorname').fill(fields.givenNames);
    if (fields.phone) await page.getByLabel('Telefon', { exact: true }).fill(fields.phone);
    if (fields.street) await page.getByLabel('Straße und Hausnummer').fill(fields.street);
    if (fields.note) await page.getByLabel('Notiz', { exact: true }).fill(fields.note);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(RECORD);
    await page.getByRole('heading', { name: fields.familyName }).first().waitFor();
  },
  async editNote(name: string, note: string): Promise<void> {
    await this.openRecord(name);
    await open(page, `${new URL(page.url()).pathname}/bearbeiten`);
    await page.getByLabel('Notiz', { exact: true }).fill(note);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(RECORD);
  },
  async editPhone(name: string, phone: string): Promise<void> {
    await this.openRecord(name);
    await open(page, `${new URL(page.url()).pathname}/bearbeiten`);
    await page.getByLabel('Telefon', { exact: true }).fill(phone);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(RECORD);
  },
  /** Deletes by the form's button; ends on the list. */
  async remove(name: string): Promise<void> {
    await this.openRecord(name);
    await open(page, `${new URL(page.url()).pathname}/bearbeiten`);
    const message = page.getByRole('button', { name: 'Meldung schließen' });
    // A message of what was done before may lie over the end of the form.
    if (await message.isVisible()) await message.click();
    await page.getByRole('button', { name: 'Mentee löschen' }).click();
    await page.waitForURL((url) => url.pathname === '/mentees');
  },
  async openRecord(name: string): Promise<void> {
    await open(page, '/mentees');
    await this.row(name).click();
    await page.waitForURL(RECORD);
  },
  row: (name: string) => page.locator('a[href^="/mentees/"]').filter({ hasText: name }).first(),
});
