import type { Page } from 'playwright-core';
import { open } from '../world/navigate.ts';

/** The lock of an open app, and its settings. */
export const lockPage = (page: Page) => {
  const become = (state: DocumentVisibilityState) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  return {
    hide: () => become('hidden'),
    show: () => become('visible'),
    readable: () => page.locator('main').first().isVisible(),
    async changePassphrase(current: string, next: string): Promise<void> {
      await open(page, '/einstellungen');
      await page.getByRole('button', { name: 'Passphrase ändern' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Bisherige Passphrase', { exact: true }).fill(current);
      await dialog.getByLabel('Neue Passphrase', { exact: true }).fill(next);
      await dialog.getByText('Sehr gut').waitFor();
      await dialog.getByLabel('Passphrase wiederholen', { exact: true }).fill(next);
      await dialog.getByRole('button', { name: 'Ändern', exact: true }).click();
      await page.getByText('Passphrase geändert.').first().waitFor();
    },
    async unlockWrong(address: string, passphrase: string): Promise<void> {
      await page.goto(address);
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.getByRole('button', { name: 'Entsperren' }).click();
      await page.getByText('Das war nicht richtig.').waitFor();
    },
  };
};
