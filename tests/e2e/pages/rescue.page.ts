import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

/** Ways to keep what is only on a device: its second copy, a sealed file, a device laid aside. */
export const rescuePage = (page: Page) => ({
  /** The banner about a database that the browser dropped. */
  told: (count: number) => page.getByText(new RegExp(`^${count} Einträge sind nur hier gewesen`)),
  async otherPerson(address: string): Promise<void> {
    await page.goto(address);
    await page.getByRole('button', { name: 'Andere Person anmelden' }).click();
    await page.getByRole('button', { name: 'Mappe liegen lassen und neu anmelden' }).click();
    await page.getByText('liegt noch eine versiegelte Mappe').waitFor();
  },
  /** Where everything is safe. */
  async signOut(): Promise<void> {
    await open(page, '/einstellungen');
    await page.getByRole('button', { name: 'Von diesem Gerät abmelden' }).click();
    await page.getByRole('button', { name: 'Abmelden und löschen' }).click();
    await page.getByLabel('Anmeldename').waitFor();
  },
  /** Path of the downloaded file. */
  async save(): Promise<string> {
    await open(page, '/einstellungen');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Rettungsdatei speichern' }).click();
    const download = await downloading;
    return download.path();
  },
  async read(file: string, passphrase: string): Promise<void> {
    await open(page, '/einstellungen');
    await page.getByRole('button', { name: 'Rettungsdatei einlesen' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('input[type=file]').setInputFiles(file);
    await sheet.getByLabel('Passphrase, die beim Speichern galt').fill(passphrase);
    await sheet.getByRole('button', { name: 'Einlesen' }).click();
  },
  done: () => page.getByRole('dialog').getByRole('button', { name: 'Fertig' }).click(),
});
