import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

/** Passkeys: opening the device with one, and showing one at the server. */
export const passkeyPage = (page: Page) => {
  const dialog = page.getByRole('dialog');
  const door = page.getByRole('button', { name: 'Mit Fingerabdruck oder Gerätesperre öffnen' });
  return {
    door,
    async setUp(passphrase: string): Promise<void> {
      await open(page, '/einstellungen');
      await page
        .locator('section', { hasText: 'Fingerabdruck oder Gerätesperre' })
        .getByRole('button', { name: 'Einrichten' })
        .click();
      await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await dialog.getByRole('button', { name: 'Weiter' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText(/^Eingerichtet am/).waitFor();
    },
    async remove(): Promise<void> {
      await open(page, '/einstellungen');
      const section = page.locator('section', { hasText: 'Fingerabdruck oder Gerätesperre' });
      await section.getByRole('button', { name: 'Entfernen' }).click();
      await section.getByRole('button', { name: 'Einrichten' }).waitFor();
    },
    async lock(): Promise<void> {
      await open(page, '/einstellungen');
      await page.getByRole('button', { name: 'Jetzt sperren' }).click();
      await page.getByRole('button', { name: 'Entsperren' }).waitFor();
    },
    async unlock(): Promise<void> {
      await door.click();
      await page.getByRole('navigation').first().waitFor();
    },
    /** As second factor, under devices; answers the recovery codes. */
    async addToServer(): Promise<string[]> {
      await open(page, '/geraete');
      await page.getByRole('button', { name: 'Passkey einrichten' }).click();
      const done = dialog.getByRole('button', { name: 'Ich habe sie aufbewahrt' });
      await done.waitFor();
      const codes = await dialog.locator('li').allInnerTexts();
      await done.click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('noch nicht benutzt').waitFor();
      return codes;
    },
    async signIn(person: { login: string; passphrase: string }): Promise<void> {
      await page.getByLabel('Anmeldename').fill(person.login);
      await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
      await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
      await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click();
      await page.getByRole('navigation').first().waitFor();
    },
    async unlockRefused(): Promise<void> {
      await door.click();
      await page.getByText('Es wurde nichts bestätigt.').waitFor();
    },
    /** The tenth wrong passphrase; the nine before it were some time ago. */
    async exhaustTries(wrong: string): Promise<void> {
      await page.evaluate(() => {
        localStorage.setItem('mappe.tries', JSON.stringify({ wrong: 9, last: 0 }));
      });
      await page.getByLabel('Passphrase', { exact: true }).fill(wrong);
      await page.getByRole('button', { name: 'Entsperren', exact: true }).click();
      await page.getByRole('heading', { name: 'Nach zehn falschen Versuchen' }).waitFor();
    },
  };
};
